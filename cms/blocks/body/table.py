"""Facts in rows and columns."""

from itertools import zip_longest

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


@body_blocks.register("table")
class Table(BodyBlock):
    """Facts in rows and columns."""

    caption = blocks.CharBlock(help_text="What the table shows; screen readers say it first.")
    columns = blocks.ListBlock(blocks.CharBlock(), min_num=1, help_text="The heading of each column.")
    rows = blocks.ListBlock(
        blocks.ListBlock(blocks.CharBlock(required=False)),
        min_num=1,
        help_text="Each row has one cell for every column; a cell may stay empty.",
    )
    first_cell_is_heading = blocks.BooleanBlock(
        required=False, default=True, help_text="The first cell of each row says what the row is about."
    )

    def clean(self, value):
        cleaned = super().clean(value)
        if self.is_deferred_validation:
            return cleaned
        width = len(cleaned["columns"])
        for number, row in enumerate(cleaned["rows"], start=1):
            if len(row) != width:
                message = f"Row {number} has {len(row)} cells, but there are {width} columns."
                raise StructBlockValidationError({"rows": ValidationError(message)})
        return cleaned

    def public(self, value, build):
        public = super().public(value, build)
        width = max(len(row) for row in [public["columns"], *public["rows"]])
        return {
            **public,
            "columns": _padded(public["columns"], width),
            "rows": [_padded(row, width) for row in public["rows"]],
        }

    def fallback(self, value):
        columns = list(value.get("columns") or [])
        lines = [_in_words(columns, list(row)) for row in value.get("rows") or []]
        return "\n".join(filter(None, [value.get("caption"), *lines]))

    class Meta:
        icon = "table"
        label = "Table"
        group = "Text"
        description = "Facts in rows and columns. Not for layout: many people read it on a phone or hear it."
        preview_value = {
            "caption": "Who speaks when",
            "columns": ["Part", "Who"],
            "rows": [["Opening", "Facilitator"], ["Round", "Everyone"]],
            "first_cell_is_heading": True,
        }


def _padded(cells: list[str], width: int) -> list[str]:
    return cells + [""] * (width - len(cells))


def _in_words(columns: list[str], row: list[str]) -> str:
    """One row as text, each cell after its column's heading."""
    pairs = zip_longest(columns, row, fillvalue="")
    return "; ".join(f"{column}: {cell}" if column else cell for column, cell in pairs if cell)
