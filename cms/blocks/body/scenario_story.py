"""A short story of something that happens at work, and what to think about."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks
from cms.documents.html import RICH_TEXT_FEATURES


@body_blocks.register("scenario_story")
class ScenarioStory(BodyBlock):
    """A short story of something that happens at work, and what to think about."""

    title = blocks.CharBlock()
    story = blocks.RichTextBlock(features=RICH_TEXT_FEATURES, help_text="What happens, in order.")
    question = blocks.TextBlock(required=False, help_text="What to think about afterwards.")

    class Meta:
        icon = "user"
        label = "Scenario story"
        group = "Thinking and talking"
        description = "A short story of something that happens at work, and a question to think about."
        preview_value = {
            "title": "In the corridor",
            "story": "<p>A colleague makes a remark about Amina’s name. Two others laugh. Amina walks on.</p>",
            "question": "What would you do if you stood beside them?",
        }
