"""What to remember, in a few short points."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


@body_blocks.register("key_points")
class KeyPoints(BodyBlock):
    """What to remember, in a few short points."""

    heading = blocks.CharBlock(required=False)
    points = blocks.ListBlock(blocks.CharBlock(max_length=300), min_num=1)

    class Meta:
        icon = "tick-inverse"
        label = "Key points"
        group = "Text"
        description = "What to remember of a page, in a few short points."
        preview_value = {"heading": "To remember", "points": ["Listen first", "Ask what would help"]}
