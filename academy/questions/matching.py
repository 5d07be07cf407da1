"""Find what belongs together."""

from fractions import Fraction

from wagtail import blocks

from academy.quizzes.identity import public_id
from academy.quizzes.options import OPTION, FeedbackBlock, RowsBlock, bound, equal_items, faces
from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from cms.shapes import array, obj, string

_SAYS_NOTHING = "In an order that says nothing."


class Pair(blocks.StructBlock):
    prompt = blocks.CharBlock(max_length=200, label="Item")
    match = blocks.CharBlock(
        max_length=200, label="Belongs to", help_text="Every item has all of these to choose from."
    )
    feedback = FeedbackBlock(help_text="Why these two belong together. Shown with the feedback.")

    class Meta:
        icon = "link"
        label = "Pair"
        label_format = "{prompt}"


@question_types.register("matching")
class Matching(QuestionBlock):
    """Find what belongs together: each item has one of the choices. Offer it as one list to choose from an item."""

    pairs = RowsBlock(Pair(), min_num=2, max_num=10, help_text="Two to ten pairs.")

    own_fields = ["pairs"]
    response_schema = {
        "type": "object",
        "maxProperties": 10,
        "additionalProperties": string(maxLength=36),
        "description": "From the id of an item to the id of the choice that belongs to it.",
    }
    key_schema = obj({"right": {**response_schema, "description": "The right response."}})
    offers = {
        "items": array(OPTION, description=_SAYS_NOTHING),
        "choices": array(OPTION, description=_SAYS_NOTHING),
    }

    def offered(self, value, build):
        source = _texts(value.source)
        items = [(_item(source[pair]), item) for pair, (item, _match) in _texts(value).items()]
        choices = [(_choice(source[pair]), match) for pair, (_item, match) in _texts(value).items()]
        return {"items": faces(items), "choices": faces(choices)}

    def option_feedback(self, value):
        source = _texts(value.source)
        told = {pair.id: pair.value.get("feedback") for pair in bound(value.get("pairs"))}
        return {_item(source[pair]): feedback for pair, feedback in told.items() if feedback}

    def key(self, value):
        return {"right": {_item(pair): _choice(pair) for pair in _texts(value.source).values()}}

    @staticmethod
    def grade(key, response):
        """The share of items whose choice is right."""
        right = key["right"]
        found = sum(response.get(item) == choice for item, choice in right.items())
        return Fraction(found, len(right)) if right else Fraction(0)

    def impossible(self, value):
        error = equal_items(value["pairs"], "prompt") or equal_items(value["pairs"], "match")
        return {"pairs": error} if error else {}

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


def _texts(value) -> dict[str, tuple[str, str]]:
    """The two faces of each pair, by its id."""
    pairs = bound(value.get("pairs"))
    return {pair.id: (pair.value.get("prompt") or "", pair.value.get("match") or "") for pair in pairs}


def _item(pair: tuple[str, str]) -> str:
    return public_id(pair[0], "item")


def _choice(pair: tuple[str, str]) -> str:
    return public_id(pair[1], "choice")
