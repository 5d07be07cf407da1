"""Say how confident one feels. There is no right response."""

from fractions import Fraction

from wagtail import blocks

from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from cms.shapes import ONLY_COUNTS, enum, integer, obj, string

LOWEST, HIGHEST = 1, 5


@question_types.register("confidence_scale")
class ConfidenceScale(QuestionBlock):
    """
    Say how confident one feels, from 1 to 5. There is no right response, and none is shown as right or wrong. What a
    learner answers is kept apart from them: nobody, they included, can look it up.
    """

    measure = blocks.RegexBlock(
        r"^[a-z][a-z0-9_]{1,39}$",
        error_messages={"invalid": "Lower-case letters, digits and underscores, such as talk_about_race."},
        help_text="What is measured. Give the same name before and after, so that they can be compared.",
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
