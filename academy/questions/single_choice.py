"""Pick the one right option."""

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
from cms.shapes import string


@question_types.register("single_choice")
class SingleChoice(QuestionBlock):
    """Pick the one right option."""

    options = option_list()

    own_fields = ["options"]
    response_schema = string(maxLength=36, description="The id of the option picked.")
    key_schema = RIGHT_OPTIONS
    offers = {"options": OPTIONS}

    def offered(self, value, build):
        return {"options": offered_options(value.get("options"))}

    def option_feedback(self, value):
        return feedback_of(value.get("options"))

    def key(self, value):
        return {"right": right_options(value.get("options"))[:1]}

    @staticmethod
    def grade(key, response):
        """All of the points for the right option, else nothing."""
        return Fraction(response in key["right"])

    def impossible(self, value):
        if error := equal_items(value["options"]):
            return {"options": error}
        right = len(right_options(value["options"]))
        if right == 0:
            return {"options": ValidationError("No option is right. Tick the one that is.")}
        if right > 1:
            return {"options": ValidationError("Only one option can be right. For several, take “Multiple choice”.")}
        return {}

    class Meta:
        icon = "radio-full"
        label = "Single choice"
        description = "Several options, one of which is right."
        preview_value = {
            "prompt": "<p>A colleague is called by the wrong name again. What helps most?</p>",
            "options": [
                {"text": "Say the right name, kindly and at once.", "right": True, "feedback": ""},
                {"text": "Wait until somebody else says something.", "right": False, "feedback": ""},
            ],
        }
