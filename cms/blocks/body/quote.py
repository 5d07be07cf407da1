"""Someone’s words."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


@body_blocks.register("quote")
class Quote(BodyBlock):
    """Someone’s words."""

    text = blocks.TextBlock(help_text="The words, without quotation marks.")
    source = blocks.CharBlock(required=False, help_text="Who said it, or where it stands.")

    class Meta:
        icon = "openquote"
        label = "Quote"
        description = "Someone’s words."
        preview_value = {"text": "I did not need advice. I needed to be believed.", "source": "A colleague"}
