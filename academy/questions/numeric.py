"""Give a number; near enough counts."""

from decimal import Decimal
from fractions import Fraction

from wagtail import blocks

from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from cms.shapes import nullable, number, obj, string


@question_types.register("numeric")
class Numeric(QuestionBlock):
    """Give a number; near enough counts."""

    right = blocks.DecimalBlock(label="Right number", max_digits=15, decimal_places=6)
    tolerance = blocks.DecimalBlock(
        default=0, min_value=0, max_digits=15, decimal_places=6, help_text="How far off still counts as right."
    )
    unit = blocks.CharBlock(required=False, max_length=30, help_text="Shown beside the field, such as “%” or “people”.")

    own_fields = ["right", "tolerance", "unit"]
    response_schema = number(minimum=-1e12, maximum=1e12)
    key_schema = obj(
        {
            "right": nullable(string(description="A decimal number.")),
            "tolerance": string(description="How far off still counts, itself included; a decimal number."),
        }
    )
    offers = {"unit": string(description="Shown beside the field; may be empty.")}

    def offered(self, value, build):
        return {"unit": value.get("unit") or ""}

    def key(self, value):
        right, tolerance = value.get("right"), value.get("tolerance")
        return {"right": None if right is None else str(right), "tolerance": str(tolerance or 0)}

    @staticmethod
    def grade(key, response):
        """All of the points if it is no further off than the tolerance, as exact decimal numbers; else nothing."""
        if key["right"] is None:
            return Fraction(0)
        return Fraction(abs(Decimal(str(response)) - Decimal(key["right"])) <= Decimal(key["tolerance"]))

    class Meta:
        icon = "order"
        label = "Number"
        description = "A number to give, with a tolerance."
        preview_value = {
            "prompt": "<p>In which year did the listening events begin?</p>",
            "right": Decimal(2020),
            "tolerance": Decimal(0),
            "unit": "",
        }
