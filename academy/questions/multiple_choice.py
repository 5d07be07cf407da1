"""Pick all options that are right."""

from fractions import Fraction

from django.core.exceptions import ValidationError

from academy.quizzes.options import (
    OPTIONS,
    RIGHT_OPTIONS,
    equal_items,
    feedback_of,
    offered_options,
    option_list,
    right_options,
)
from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from cms.shapes import array, string


@question_types.register("multiple_choice")
class MultipleChoice(QuestionBlock):
    """Pick all options that are right; a wrong pick costs a right one."""

    options = option_list()

    own_fields = ["options"]
    response_schema = array(
        string(maxLength=36), maxItems=12, uniqueItems=True, description="The ids of the options picked, in any order."
    )
    key_schema = RIGHT_OPTIONS
    offers = {"options": OPTIONS}

    def offered(self, value, build):
        return {"options": offered_options(value.get("options"))}

    def option_feedback(self, value):
        return feedback_of(value.get("options"))

    def key(self, value):
        return {"right": right_options(value.get("options"))}

    @staticmethod
    def grade(key, response):
        """Right picks less wrong picks, over all that are right; not below 0."""
        right, picked = set(key["right"]), set(response)
        if not right:
            return Fraction(0)
        return max(Fraction(len(picked & right) - len(picked - right), len(right)), Fraction(0))

    def impossible(self, value):
        if error := equal_items(value["options"]):
            return {"options": error}
        if not right_options(value["options"]):
            return {"options": ValidationError("No option is right. Tick all that are.")}
        return {}

    class Meta:
        icon = "list-ul"
        label = "Multiple choice"
        description = "Several options, of which any number are right. Each wrong pick costs a right one."
        preview_value = {
            "prompt": "<p>What makes a conversation about race safer?</p>",
            "options": [
                {"text": "Agreeing on ground rules first", "right": True, "feedback": ""},
                {"text": "Being allowed to pause", "right": True, "feedback": ""},
                {"text": "Asking one person to speak for a whole group", "right": False, "feedback": ""},
            ],
        }
