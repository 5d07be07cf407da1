"""Put items into the right order."""

from fractions import Fraction
from itertools import pairwise

from wagtail import blocks

from academy.quizzes.identity import public_id
from academy.quizzes.options import OPTION, FeedbackBlock, RowsBlock, bound, equal_items, faces
from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from cms.shapes import array, obj, string


class Item(blocks.StructBlock):
    text = blocks.CharBlock(max_length=200)
    feedback = FeedbackBlock(help_text="Why it stands here. Shown with the feedback.")

    class Meta:
        icon = "list-ol"
        label = "Item"
        label_format = "{text}"


@question_types.register("ordering")
class Ordering(QuestionBlock):
    """Put items into the right order. Offer it with buttons that move an item up and down."""

    items = RowsBlock(Item(), min_num=2, max_num=10, help_text="Two to ten items, in the right order.")

    own_fields = ["items"]
    response_schema = array(
        string(maxLength=36), maxItems=10, uniqueItems=True, description="The ids of all items, the first one first."
    )
    key_schema = obj({"right": array(string(), description="The ids of all items in the right order.")})
    offers = {"items": array(OPTION, description="In an order that says nothing.")}

    def offered(self, value, build):
        ids = _ids(value)
        return {"items": faces((ids[item.id], item.value.get("text") or "") for item in bound(value.get("items")))}

    def option_feedback(self, value):
        ids, items = _ids(value), bound(value.get("items"))
        return {ids[item.id]: item.value["feedback"] for item in items if item.value.get("feedback")}

    def key(self, value):
        return {"right": list(_ids(value).values())}

    @staticmethod
    def grade(key, response):
        """The share of items that directly follow the one that they should; 0 unless each is there once."""
        right = key["right"]
        if sorted(response) != sorted(right) or len(right) < 2:
            return Fraction(0)
        found = set(pairwise(response)) & set(pairwise(right))
        return Fraction(len(found), len(right) - 1)

    def impossible(self, value):
        error = equal_items(value["items"])
        return {"items": error} if error else {}

    class Meta:
        icon = "list-ol"
        label = "Ordering"
        description = "Items to put into order. Learners move them with buttons; nothing has to be dragged."
        preview_value = {
            "prompt": "<p>In which order does one prepare such a conversation?</p>",
            "items": [
                {"text": "Agree on ground rules"},
                {"text": "Choose a prompt"},
                {"text": "Talk in pairs"},
                {"text": "Share with all"},
            ],
        }


def _ids(value) -> dict[str, str]:
    """Public ids in the right order, by the items' own."""
    return {item.id: public_id(item.value.get("text") or "", "item") for item in bound(value.source.get("items"))}
