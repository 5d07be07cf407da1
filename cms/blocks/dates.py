"""Blocks with dates that are known to the day, or only to the month or year."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.blocks.represent import represent, schema_of
from cms.dates import HOW_TO_WRITE, as_text, is_before, is_partial_date
from cms.shapes import nullable, partial_date


class PartialDateBlock(blocks.CharBlock):
    """A year, a month or a day, kept as ISO 8601 text that is as long as it is exact."""

    def clean(self, value):
        cleaned = super().clean(value)
        if cleaned and not is_partial_date(cleaned):
            raise ValidationError(HOW_TO_WRITE)
        return cleaned

    def to_python(self, value):
        return self.normalize(value)

    def normalize(self, value: Any) -> str:
        return as_text(value)

    def get_searchable_content(self, value):
        return []

    def get_translatable_segments(self, value):
        """None: wagtail-localize leaves it as it is."""
        return []

    class Meta:
        icon = "date"


@represent.register(PartialDateBlock)
def _(block, value, build):
    return value if value and is_partial_date(value) else None


@schema_of.register(PartialDateBlock)
def _(block):
    return nullable(partial_date())


class DatedBlock(blocks.StructBlock):
    """Something that happened at a time, or from one to another."""

    when = blocks.CharBlock(help_text="As people read it, such as “2020 to December 2021”.")
    starts_on = PartialDateBlock(
        help_text="The same for machines, as exact as it is known: 2020, 2021-12 or 2022-07-04."
    )
    ends_on = PartialDateBlock(required=False, help_text="In the same way. Empty if it was one moment, or goes on.")

    def clean(self, value):
        cleaned = super().clean(value)
        if cleaned["ends_on"] and is_before(cleaned["ends_on"], cleaned["starts_on"]):
            raise StructBlockValidationError({"ends_on": ValidationError("This is before it starts.")})
        return cleaned
