"""Find what belongs together."""

from fractions import Fraction

from wagtail import blocks

from academy.quizzes.identity import public_id
from academy.quizzes.options import OPTION, bound, equal_items
from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from cms.shapes import array, string


class Pair(blocks.StructBlock):
    prompt = blocks.CharBlock(max_length=200, label="Item", help_text="Shown on its own.")
    match = blocks.CharBlock(max_length=200, label="Belongs to", help_text="One of the choices for every item.")

    class Meta:
        icon = "link"


@question_types.register("matching")
class Matching(QuestionBlock):
    """Find what belongs together: each item has one of the choices. Offer it as one list to choose from an item."""

    pairs = blocks.ListBlock(Pair(), min_num=2, max_num=10, help_text="Two to ten pairs.")

    own_fields = ["pairs"]
    response_schema = {
        "type": "object",
        "maxProperties": 10,
        "additionalProperties": string(maxLength=36),
        "description": "From the id of an item to the id of the choice that belongs to it.",
    }
    offers = {
        "items": array(OPTION, description="In an order that says nothing."),
        "choices": array(OPTION, description="In an order that says nothing."),
    }

    def offered(self, value, build):
        pairs = bound(value.get("pairs"))
        return {
            "items": _sorted((public_id(pair.id, "item"), pair.value.get("prompt")) for pair in pairs),
            "choices": _sorted((public_id(pair.id, "choice"), pair.value.get("match")) for pair in pairs),
        }

    def key(self, value):
        pairs = bound(value.get("pairs"))
        return {"right": {public_id(pair.id, "item"): public_id(pair.id, "choice") for pair in pairs}}

    @staticmethod
    def grade(key, response):
        """The share of items whose choice is right."""
        right = key["right"]
        found = sum(response.get(item) == choice for item, choice in right.items())
        return Fraction(found, len(right)) if right else Fraction(0)

    def impossible(self, value):
        for name in ("prompt", "match"):
            if error := equal_items(value["pairs"], [pair[name] for pair in value["pairs"]]):
                return {"pairs": error}
        return {}

    class Meta:
        icon = "link"
        label = "Matching"
        description = "Pairs to put together. Learners choose from a list; nothing has to be dragged."
        preview_value = {
            "prompt": "<p>What belongs together?</p>",
            "pairs": [
                {"prompt": "Listening", "match": "Giving somebody time"},
                {"prompt": "Speaking up", "match": "Naming what happened"},
            ],
        }


def _sorted(faces) -> list[dict[str, str]]:
    return [{"id": identity, "text": text or ""} for identity, text in sorted(faces)]
