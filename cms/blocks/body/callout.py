"""Something a reader must not miss."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks
from cms.documents.html import RICH_TEXT_FEATURES


@body_blocks.register("callout")
class Callout(BodyBlock):
    """Something a reader must not miss."""

    tone = blocks.ChoiceBlock(
        choices=[("note", "Good to know"), ("tip", "Tip"), ("important", "Important"), ("warning", "Take care")],
        default="note",
        search_index=False,
    )
    heading = blocks.CharBlock(required=False)
    text = blocks.RichTextBlock(features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "warning"
        label = "Callout"
        description = "Something a reader must not miss."
        preview_value = {"tone": "tip", "heading": "Take your time", "text": "<p>You can come back to this later.</p>"}
