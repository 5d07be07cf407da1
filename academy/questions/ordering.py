"""Put items into the right order."""

from fractions import Fraction
from itertools import pairwise

from wagtail import blocks

from academy.quizzes.options import OPTION, bound, equal_items
from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from cms.shapes import array, string


@question_types.register("ordering")
class Ordering(QuestionBlock):
    """Put items into the right order. Offer it with buttons that move an item up and down."""

    items = blocks.ListBlock(
        blocks.CharBlock(max_length=200), min_num=2, max_num=10, help_text="Two to ten items, in the right order."
    )

    own_fields = ["items"]
    response_schema = array(
        string(maxLength=36), maxItems=10, uniqueItems=True, description="The ids of all items, the first one first."
    )
    offers = {"items": array(OPTION, description="In an order that says nothing.")}

    def offered(self, value, build):
        faces = [{"id": item.id, "text": item.value or ""} for item in bound(value.get("items"))]
        return {"items": sorted(faces, key=lambda face: face["id"] or "")}

    def key(self, value):
        return {"right": [item.id for item in bound(value.get("items"))]}

    @staticmethod
    def grade(key, response):
        """The share of items that directly follow the one that they should; 0 unless each is there once."""
        right = key["right"]
        if sorted(response) != sorted(right) or len(right) < 2:
            return Fraction(0)
        found = set(pairwise(response)) & set(pairwise(right))
        return Fraction(len(found), len(right) - 1)

    def impossible(self, value):
        error = equal_items(value["items"], list(value["items"]))
        return {"items": error} if error else {}

    class Meta:
        icon = "list-ol"
        label = "Ordering"
        description = "Items to put into order. Learners move them with buttons; nothing has to be dragged."
        preview_value = {
            "prompt": "<p>In which order does one prepare such a conversation?</p>",
            "items": ["Agree on ground rules", "Choose a prompt", "Talk in pairs", "Share with all"],
        }
