"""Say how confident one feels. There is no right response."""

from fractions import Fraction

from wagtail import blocks

from academy.quizzes.codes import CODE, code_in
from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from cms.shapes import ONLY_COUNTS, enum, integer, obj, string

LOWEST, HIGHEST = 1, 5


class MeasureBlock(blocks.RegexBlock):
    """The name of what is measured: any words, of which a code is kept, the same in every language."""

    def __init__(self, **kwargs):
        invalid = "Use at least two letters from a to z, as in “Speaking up”."
        super().__init__(rf"^{CODE.pattern}$", error_messages={"invalid": invalid}, **kwargs)

    def clean(self, value):
        words = value or ""
        if self.is_deferred_validation:  # a draft is saved while its editor types: nothing stops it
            return code_in(words) or words
        return super().clean(code_in(words) or words)


@question_types.register("confidence_scale")
class ConfidenceScale(QuestionBlock):
    """
    Say how confident one feels, from 1 to 5. There is no right response, and none is shown as right or wrong. What a
    learner answers is kept apart from them: nobody, they included, can look it up.
    """

    measure = MeasureBlock(
        help_text="What is measured, such as “Speaking up”, which is kept as speaking_up. Use the same words before "
        "and after, so that the answers can be compared.",
    )
    occasion = blocks.ChoiceBlock(
        choices=[("before", "Before"), ("after", "After"), ("follow_up", "Follow-up, some weeks later")]
    )
    lowest = blocks.CharBlock(max_length=60, default="Not at all confident", help_text="What 1 means.")
    highest = blocks.CharBlock(max_length=60, default="Very confident", help_text="What 5 means.")
    points = explanation = None  # nothing is right, so there is nothing to earn or to explain

    own_fields = ["measure", "occasion", "lowest", "highest"]
    is_scored = False
    seen_by = ONLY_COUNTS
    response_schema = integer(minimum=LOWEST, maximum=HIGHEST)
    key_schema = obj({}, description="Nothing is right or wrong.")
    offers = {
        "measure": string(),
        "occasion": enum("before", "after", "follow_up"),
        "lowest": string(description="What 1 means."),
        "highest": string(description="What 5 means."),
    }

    def offered(self, value, build):
        return {
            "measure": value.get("measure") or "",
            "occasion": value.get("occasion") or "before",
            "lowest": value.get("lowest") or "",
            "highest": value.get("highest") or "",
        }

    def key(self, value):
        return {}

    @staticmethod
    def grade(key, response):
        """Nothing, and it costs nothing."""
        return Fraction(0)

    class Meta:
        icon = "sliders"
        label = "Confidence scale"
        description = "How confident somebody feels, from 1 to 5. Carries no points; answers are kept without a name."
        preview_value = {
            "prompt": "<p>How confident are you to speak up when a colleague is treated unfairly?</p>",
            "measure": "speak_up",
            "occasion": "before",
            "lowest": "Not at all confident",
            "highest": "Very confident",
        }
