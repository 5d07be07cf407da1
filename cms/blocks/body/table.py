"""Facts in rows and columns."""

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
    rows = blocks.ListBlock(blocks.ListBlock(blocks.CharBlock(required=False)), min_num=1)
    first_cell_is_heading = blocks.BooleanBlock(
        required=False, default=True, help_text="The first cell of each row says what the row is about."
    )

    def clean(self, value):
        cleaned = super().clean(value)
        width = len(cleaned["columns"])
        for number, row in enumerate(cleaned["rows"], start=1):
            if len(row) != width:
                message = f"Row {number} has {len(row)} cells, but there are {width} columns."
                raise StructBlockValidationError({"rows": ValidationError(message)})
        return cleaned

    class Meta:
        icon = "table"
        label = "Table"
        description = "Facts in rows and columns."
        preview_value = {
            "caption": "Who speaks when",
            "columns": ["Part", "Who"],
            "rows": [["Opening", "Facilitator"], ["Round", "Everyone"]],
            "first_cell_is_heading": True,
        }
