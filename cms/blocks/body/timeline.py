"""What happened when."""

from wagtail import blocks
from wagtail.rich_text import get_text_for_indexing

from cms.blocks.base import BodyBlock
from cms.blocks.dates import DatedBlock
from cms.blocks.registry import body_blocks
from cms.documents.html import RICH_TEXT_FEATURES


class TimelineEntry(DatedBlock):
    title = blocks.CharBlock()
    text = blocks.RichTextBlock(features=RICH_TEXT_FEATURES, required=False)


@body_blocks.register("timeline")
class Timeline(BodyBlock):
    """What happened when."""

    heading = blocks.CharBlock(required=False)
    entries = blocks.ListBlock(TimelineEntry(), min_num=1)

    def fallback(self, value):
        return "\n".join(filter(None, [value.get("heading"), *map(_in_words, value.get("entries") or [])]))

    class Meta:
        icon = "history"
        label = "Timeline"
        group = "Text"
        description = "What happened when, in order."
        preview_value = {
            "heading": "How the programme grew",
            "entries": [
                {
                    "when": "2020 to December 2021",
                    "starts_on": "2020",
                    "ends_on": "2021-12",
                    "title": "Listening events",
                    "text": "<p>Volunteers formed a group to find the next steps.</p>",
                },
                {
                    "when": "February 2023",
                    "starts_on": "2023-02",
                    "ends_on": "",
                    "title": "Race Equality Week",
                    "text": "",
                },
            ],
        }


def _in_words(entry) -> str:
    text = get_text_for_indexing(entry["text"].source) if entry.get("text") else ""
    return f"{entry.get('when')}: {'. '.join(filter(None, [entry.get('title'), text]))}"
