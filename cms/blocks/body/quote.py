"""Someone’s words."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


@body_blocks.register("quote")
class Quote(BodyBlock):
    """Someone’s words."""

    text = blocks.TextBlock(help_text="The words, without quotation marks.")
    source = blocks.CharBlock(required=False, help_text="Who said it, or where it stands.")

    def fallback(self, value):
        source = f" ({value['source']})" if value.get("source") else ""
        return f"“{value.get('text') or ''}”{source}"

    class Meta:
        icon = "openquote"
        label = "Quote"
        group = "Text"
        description = "Someone’s own words, and who said them."
        preview_value = {"text": "I did not need advice. I needed to be believed.", "source": "A colleague"}
