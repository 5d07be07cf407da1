"""A question to talk about with others."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


@body_blocks.register("discussion_prompt")
class DiscussionPrompt(BodyBlock):
    """A question to talk about with others."""

    prompt = blocks.TextBlock(help_text="An open question, without a right answer.")
    minutes = blocks.IntegerBlock(required=False, min_value=1, max_value=120, help_text="How long to talk about it.")
    facilitator_note = blocks.TextBlock(required=False, help_text="For whoever leads the talk.")

    class Meta:
        icon = "group"
        label = "Discussion prompt"
        group = "Thinking and talking"
        description = "A question to talk about with others, in a team or a group of learners."
        preview_value = {"prompt": "When did you last change your mind?", "minutes": 10, "facilitator_note": ""}
