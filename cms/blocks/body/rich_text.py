"""Paragraphs and lists, with links."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks
from cms.documents.html import RICH_TEXT_FEATURES


@body_blocks.register("rich_text")
class RichText(BodyBlock):
    """Paragraphs and lists, with links."""

    text = blocks.RichTextBlock(features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "pilcrow"
        label = "Text"
        group = "Text"
        description = "Paragraphs and lists, with links to pages, files and other sites."
        preview_value = {"text": "<p>Listen first. <b>Ask</b> before you advise.</p>"}
