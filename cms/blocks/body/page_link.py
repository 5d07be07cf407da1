"""A link to another page, on a line of its own."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


@body_blocks.register("page_link")
class PageLink(BodyBlock):
    """A link to another page, on a line of its own."""

    page = blocks.PageChooserBlock()
    text = blocks.CharBlock(required=False, help_text="Why to go there. Empty: the page’s title alone.")

    def fallback(self, value):
        # Without the title: some readers may not be allowed to know that page.
        return value.get("text") or "A link to another page."

    class Meta:
        icon = "link"
        label = "Page link"
        group = "Leading further"
        description = (
            "A link to another page of this site, on a line of its own. Shown only to readers who may see that page."
        )
        preview_value = {"page": None, "text": "Read on about listening"}
