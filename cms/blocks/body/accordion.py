"""Questions or topics that a reader opens one at a time."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks
from cms.documents.html import RICH_TEXT_FEATURES


class AccordionItem(blocks.StructBlock):
    title = blocks.CharBlock(help_text="What readers see before they open it.")
    text = blocks.RichTextBlock(features=RICH_TEXT_FEATURES)


@body_blocks.register("accordion")
class Accordion(BodyBlock):
    """Questions or topics that a reader opens one at a time."""

    items = blocks.ListBlock(AccordionItem(), min_num=1)

    class Meta:
        icon = "collapse-down"
        label = "Accordion"
        group = "Text"
        description = "Questions or topics that a reader opens one at a time. Not for what everybody must read."
        preview_value = {
            "items": [
                {"title": "What if I say the wrong thing?", "text": "<p>Say so, say sorry, and try again.</p>"},
                {"title": "What if nobody speaks?", "text": "<p>Wait a little. Silence can be thinking.</p>"},
            ]
        }
