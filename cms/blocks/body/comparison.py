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

    def fallback(self, value):
        return "\n".join(_in_words(pair) for pair in value.get("pairs") or [])

    class Meta:
        icon = "resubmit"
        label = "Say this, not this"
        group = "Text"
        description = "Better words beside those to avoid, and why they are better."
        preview_value = {
            "pairs": [
                {
                    "say": "How did you feel about that meeting?",
                    "not_this": "You must be used to it.",
                    "because": "It asks, and assumes nothing.",
                }
            ]
        }


def _in_words(pair) -> str:
    because = f" Because: {pair['because']}" if pair.get("because") else ""
    return f"Say this: {pair.get('say')} Not this: {pair.get('not_this')}{because}"
