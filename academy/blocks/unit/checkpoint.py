"""Something to confirm before going on."""

from wagtail import blocks

from academy.unit_blocks import unit_blocks
from cms.blocks.base import BodyBlock
from cms.shapes import ONLY_YOU_AND_COUNTS, ref


@unit_blocks.register("checkpoint")
class Checkpoint(BodyBlock):
    """Something that a learner ticks, such as having agreed on ground rules."""

    text = blocks.CharBlock(max_length=200, help_text="What the learner confirms, such as “We agreed on ground rules.”")
    required = blocks.BooleanBlock(required=False, default=True, help_text="Has to be ticked to complete the page.")

    computed = {"seen_by": ref("SeenBy")}

    def public(self, value, build):
        return {**super().public(value, build), "seen_by": ONLY_YOU_AND_COUNTS}

    def fallback(self, value):
        return f"To confirm: {value.get('text') or ''}"

    class Meta:
        icon = "circle-check"
        label = "Checkpoint"
        group = "Thinking and talking"
        description = "Something that learners tick before they go on."
        preview_value = {"text": "I have read the ground rules.", "required": True}
