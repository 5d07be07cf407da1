"""Things to do, one after another."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks
from cms.documents.html import RICH_TEXT_FEATURES


class Step(blocks.StructBlock):
    title = blocks.CharBlock()
    text = blocks.RichTextBlock(features=RICH_TEXT_FEATURES, required=False)


@body_blocks.register("steps")
class Steps(BodyBlock):
    """Things to do, one after another."""

    heading = blocks.CharBlock(required=False)
    steps = blocks.ListBlock(Step(), min_num=1)

    class Meta:
        icon = "list-ol"
        label = "Steps"
        group = "Text"
        description = "Things to do, one after another, when the order matters."
        preview_value = {
            "heading": "When somebody points something out",
            "steps": [
                {"title": "Pause", "text": "<p>Take a breath before you answer.</p>"},
                {"title": "Thank them", "text": ""},
            ],
        }
