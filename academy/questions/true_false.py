"""Say whether a statement is true."""

from fractions import Fraction

from wagtail import blocks

from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from cms.shapes import boolean


@question_types.register("true_false")
class TrueFalse(QuestionBlock):
    """Say whether a statement is true."""

    right = blocks.ChoiceBlock(
        choices=[("true", "It is true"), ("false", "It is false")],
        label="What is right",
        help_text="No default: choose.",
    )

    own_fields = ["right"]
    response_schema = boolean(description="Whether the statement is held to be true.")

    def key(self, value):
        return {"right": value.get("right") == "true" if value.get("right") else None}

    @staticmethod
    def grade(key, response):
        return Fraction(response is key["right"])

    class Meta:
        icon = "check"
        label = "True or false"
        description = "A statement to judge. Good for a widespread error; half of all guesses are right."
        preview_value = {"prompt": "<p>Only people who mean harm can act in a racist way.</p>", "right": "false"}
