"""Say this, not this: better words beside those to avoid, and why."""

from wagtail import blocks

from cms.blocks.base import BodyBlock
from cms.blocks.registry import body_blocks


class Pair(blocks.StructBlock):
    say = blocks.TextBlock(label="Say this")
    not_this = blocks.TextBlock(label="Not this")
    because = blocks.TextBlock(required=False, help_text="Why the one is better.")


@body_blocks.register("comparison")
class Comparison(BodyBlock):
    """Say this, not this: better words beside those to avoid, and why."""

    pairs = blocks.ListBlock(Pair(), min_num=1)

    class Meta:
        icon = "arrow-right"
        label = "Say this, not this"
        description = "Say this, not this: better words beside those to avoid, and why."
        preview_value = {
            "pairs": [
                {
                    "say": "How did you feel about that meeting?",
                    "not_this": "You must be used to it.",
                    "because": "It asks, and assumes nothing.",
                }
            ]
        }
