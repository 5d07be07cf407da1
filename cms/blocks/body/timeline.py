"""What happened when."""

from datetime import date

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks
from cms.documents.html import RICH_TEXT_FEATURES


class TimelineEntry(blocks.StructBlock):
    when = blocks.CharBlock(help_text="As people read it, such as “April to October 2022”.")
    starts_on = blocks.DateBlock(help_text="The day or the first day, so that clients can sort.")
    ends_on = blocks.DateBlock(required=False)
    title = blocks.CharBlock()
    text = blocks.RichTextBlock(features=RICH_TEXT_FEATURES, required=False)


@body_blocks.register("timeline")
class Timeline(BodyBlock):
    """What happened when."""

    heading = blocks.CharBlock(required=False)
    entries = blocks.ListBlock(TimelineEntry(), min_num=1)

    class Meta:
        icon = "history"
        label = "Timeline"
        description = "What happened when."
        preview_value = {
            "heading": "",
            "entries": [
                {
                    "when": "Summer 2023",
                    "starts_on": date(2023, 6, 1),
                    "ends_on": date(2023, 8, 31),
                    "title": "Evaluation",
                    "text": "<p>An independent evaluation came out.</p>",
                }
            ],
        }
