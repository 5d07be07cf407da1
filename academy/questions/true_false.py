"""Say whether a statement is true."""

from fractions import Fraction

from wagtail import blocks

from academy.quizzes.options import FeedbackBlock
from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from cms.shapes import boolean, nullable, obj


@question_types.register("true_false")
class TrueFalse(QuestionBlock):
    """Say whether a statement is true."""

    right = blocks.ChoiceBlock(
        choices=[("true", "It is true"), ("false", "It is false")],
        label="What is right",
    )
    feedback_on_true = FeedbackBlock(
        label="Feedback on “true”", help_text="What somebody who holds it to be true should hear."
    )
    feedback_on_false = FeedbackBlock(
        label="Feedback on “false”", help_text="What somebody who holds it to be false should hear."
    )

    own_fields = ["right", "feedback_on_true", "feedback_on_false"]
    response_schema = boolean(description="Whether the statement is held to be true.")
    key_schema = obj({"right": nullable(boolean())})

    def key(self, value):
        return {"right": value.get("right") == "true" if value.get("right") else None}

    def option_feedback(self, value):
        told = {"true": value.get("feedback_on_true"), "false": value.get("feedback_on_false")}
        return {response: feedback for response, feedback in told.items() if feedback}

    @staticmethod
    def grade(key, response):
        """All of the points, or nothing."""
        return Fraction(response is key["right"])

    class Meta:
        icon = "check"
        label = "True or false"
        description = "A statement to judge. Good for a widespread error; half of all guesses are right."
        preview_value = {"prompt": "<p>Only people who mean harm can act in a racist way.</p>", "right": "false"}
