"""Give a word or a short phrase."""

from fractions import Fraction

from django.core.exceptions import ValidationError

from academy.quizzes.forms import AcceptedFormsBlock
from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from academy.quizzes.words import accepts, forms_in, repeated
from cms.shapes import array, obj, string


@question_types.register("short_text")
class ShortText(QuestionBlock):
    """Give a word or a short phrase; case, accents and spacing do not matter."""

    accepted = AcceptedFormsBlock(label="Accepted forms")

    own_fields = ["accepted"]
    response_schema = string(maxLength=300)
    key_schema = obj({"accepted": array(string(), description="All forms that count.")})

    def key(self, value):
        return {"accepted": forms_in(value.get("accepted") or "")}

    @staticmethod
    def grade(key, response):
        """All of the points if it says the same as an accepted form, see “Marking” in the guide; else nothing."""
        return Fraction(accepts(key["accepted"], response))

    def impossible(self, value):
        forms = forms_in(value.get("accepted") or "")
        if not any(accepts(forms, form) for form in forms):
            return {"accepted": ValidationError("Write at least one form that counts as right.")}
        if again := repeated(forms):
            return {"accepted": ValidationError(f"“{again}” counts already: case, accents and spacing do not matter.")}
        return {}

    class Meta:
        icon = "edit"
        label = "Short text"
        description = "A word or a short phrase to write. List every form that you accept."
        preview_value = {
            "prompt": "<p>What do we call people who stand by others?</p>",
            "accepted": "allies\nan ally\nally",
        }
