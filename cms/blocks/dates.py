"""Dates that are known to the day, or only to the month or year."""

import re
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks

from cms.blocks.represent import represent, schema_of
from cms.shapes import nullable, string

_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"


def is_partial_date(text: str) -> bool:
    """Whether this is a year, month or day that there is, such as `2020`, `2021-12` or `2022-07-04`."""
    if not re.match(_PATTERN, text, re.ASCII):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def is_before(one: str, other: str) -> bool:
    """Whether a partial date ends before another begins, as far as both are known."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]


class PartialDateBlock(blocks.CharBlock):
    """A year, a month or a day, kept as ISO 8601 text that is as long as it is exact."""

    def clean(self, value):
        cleaned = super().clean(value)
        if cleaned and not is_partial_date(cleaned):
            raise ValidationError("Write a year, a month or a day, such as 2020, 2021-12 or 2022-07-04.")
        return cleaned

    def to_python(self, value):
        return self.normalize(value)

    def normalize(self, value: Any) -> str:
        return value.isoformat() if isinstance(value, date) else value or ""

    def get_searchable_content(self, value):
        return []

    class Meta:
        icon = "date"


@represent.register(PartialDateBlock)
def _(block, value, build):
    return value if value and is_partial_date(value) else None


@schema_of.register(PartialDateBlock)
def _(block):
    return nullable(string(pattern=_PATTERN, description="ISO 8601, as exact as it is known: a year, month or day."))
