"""Something a reader must not miss."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks
from cms.documents.html import RICH_TEXT_FEATURES

_TONES = {"note": "Good to know", "tip": "Tip", "important": "Important", "warning": "Take care"}


@body_blocks.register("callout")
class Callout(BodyBlock):
    """Something a reader must not miss."""

    tone = blocks.ChoiceBlock(
        choices=list(_TONES.items()),
        default="note",
        search_index=False,
        help_text="What it is to the reader.",
    )
    heading = blocks.CharBlock(required=False)
    text = blocks.RichTextBlock(features=RICH_TEXT_FEATURES)

    def fallback(self, value):
        tone = _TONES.get(value.get("tone"), "Good to know")
        return f"{tone}: {super().fallback(value)}"

    class Meta:
        icon = "warning"
        label = "Callout"
        group = "Text"
        description = "Something that readers must not miss. Use it rarely."
        preview_value = {"tone": "tip", "heading": "Take your time", "text": "<p>You can come back to this later.</p>"}
