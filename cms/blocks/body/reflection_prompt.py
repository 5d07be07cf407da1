"""A question to think about alone. What a learner writes is theirs alone."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks
from cms.shapes import ONLY_YOU, ref


@body_blocks.register("reflection_prompt")
class ReflectionPrompt(BodyBlock):
    """A question to think about alone. What a learner writes is theirs alone."""

    prompt = blocks.TextBlock(help_text="An open question about the reader’s own experience.")
    hint = blocks.TextBlock(required=False, help_text="Something to start from.")

    computed = {"seen_by": ref("SeenBy")}

    def public(self, value, build):
        return {**super().public(value, build), "seen_by": ONLY_YOU}

    class Meta:
        icon = "edit"
        label = "Reflection prompt"
        group = "Thinking and talking"
        description = "A question to think about alone. Nobody but the learner can read what they write."
        preview_value = {"prompt": "What will you do differently tomorrow?", "hint": ""}
