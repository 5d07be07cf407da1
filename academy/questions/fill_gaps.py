"""Fill the gaps of a text."""

import re
from fractions import Fraction

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError

from academy.quizzes.forms import AcceptedFormsBlock
from academy.quizzes.options import FeedbackBlock, RowsBlock, bound, error_at, feedback_of
from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from academy.quizzes.words import accepts, forms_in, repeated
from cms.shapes import array, nullable, obj, string

_GAP = re.compile(r"\[(\d{1,2})\]")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


class Gap(blocks.StructBlock):
    accepted = AcceptedFormsBlock(label="Accepted forms")
    feedback = FeedbackBlock(help_text="What to know about this gap. Shown with the feedback.")

    class Meta:
        icon = "edit"
        label = "Gap"
        label_format = "{accepted}"


@question_types.register("fill_gaps")
class FillGaps(QuestionBlock):
    """Fill the gaps of a text, by writing or from a list of words. Show the gaps alike, whatever belongs there."""

    text = blocks.TextBlock(rows=3, help_text="Write [1] for the first gap, [2] for the second, and so on.")
    gaps = RowsBlock(Gap(), min_num=1, max_num=10, help_text="The first is [1] in the text.")
    words = blocks.ListBlock(
        blocks.CharBlock(max_length=60),
        default=[],
        min_num=0,
        max_num=20,
        label="Words to choose from",
        help_text="Right and wrong ones. Leave it empty if learners are to write.",
    )

    own_fields = ["text", "gaps", "words"]
    response_schema = {
        "type": "object",
        "maxProperties": 10,
        "additionalProperties": string(maxLength=200),
        "description": "From the id of a gap to what was written or chosen there.",
    }
    key_schema = obj(
        {
            "accepted": {
                "type": "object",
                "additionalProperties": array(string()),
                "description": "From the id of a gap to all forms that count there.",
            }
        }
    )
    offers = {
        "parts": array(
            obj(
                {
                    "text": string(description="May be empty."),
                    "gap": nullable(string(description="The id of a gap that follows the text.")),
                }
            )
        ),
        "words": array(string(), description="To choose from, in an order that says nothing; empty: learners write."),
    }

    def offered(self, value, build):
        return {"parts": _parts(value), "words": sorted(filter(None, _words(value)))}

    def option_feedback(self, value):
        return feedback_of(value.get("gaps"))

    def key(self, value):
        return {"accepted": {gap.id: _forms(gap.value, value) for gap in bound(value.get("gaps"))}}

    @staticmethod
    def grade(key, response):
        """The share of gaps with a form that is accepted there, see “Marking” in the guide."""
        gaps = key["accepted"]
        found = sum(accepts(forms, response.get(gap, "")) for gap, forms in gaps.items())
        return Fraction(found, len(gaps)) if gaps else Fraction(0)

    def impossible(self, value):
        numbers = [int(number) for number in _GAP.findall(value.get("text") or "")]
        if error := _misplaced(numbers, len(value["gaps"])):
            return {"text": ValidationError(error)}
        return _repeated_word(value) or _keyless(value)

    class Meta:
        icon = "pilcrow"
        label = "Fill the gaps"
        description = "A text with gaps, to fill by writing or from a list of words."
        preview_value = {
            "prompt": "<p>Fill the gaps.</p>",
            "text": "Not being racist is not enough: we want to be [1].",
            "gaps": [{"accepted": "anti-racist\nantiracist"}],
            "words": ["anti-racist", "neutral", "colour-blind"],
        }


def _misplaced(numbers: list[int], gaps: int) -> str | None:
    """What is wrong with the numbers in a text that has so many gaps; None if each stands there once."""
    for number in numbers:
        if not 0 < number <= gaps:
            return f"The text has [{number}], but there is no {_nth(number)} below."
        if numbers.count(number) > 1:
            return f"The text has [{number}] more than once. Give each gap its own number."
    for number in range(1, gaps + 1):
        if number not in numbers:
            return f"The {_nth(number)} below does not stand in the text: write [{number}] where it belongs."
    return None


def _nth(number: int) -> str:
    return f"{_ORDINALS[number - 1]} gap" if 0 < number <= len(_ORDINALS) else f"gap [{number}]"


def _parts(value) -> list[dict[str, str | None]]:
    ids = [gap.id for gap in bound(value.get("gaps"))]
    pieces = _GAP.split(value.get("text") or "")
    texts, numbers = pieces[::2], [int(number) for number in pieces[1::2]]
    gaps = [ids[number - 1] if 0 < number <= len(ids) else None for number in numbers]
    return [{"text": text, "gap": gap} for text, gap in zip(texts, [*gaps, None], strict=True)]


def _words(value) -> list[str]:
    return [word or "" for word in value.get("words") or []]


def _forms(gap, value) -> list[str]:
    """The accepted forms of a gap; a word to choose from that is one of them is so in translation as well."""
    forms = forms_in(gap.get("accepted") or "")
    source = {word.id: word.value or "" for word in bound(value.source.get("words"))}
    shown = [(source[word.id], word.value or "") for word in bound(value.get("words"))]
    return forms + [word for original, word in shown if word != original and accepts(forms, original)]


def _repeated_word(value) -> dict[str, ValidationError]:
    words = _words(value)
    again = repeated(words)
    if again is None:
        return {}
    at = max(index for index, word in enumerate(words) if word == again)
    error = ValidationError(f"“{again}” is there twice. Once is enough, also for several gaps.")
    return {"words": ListBlockValidationError(block_errors={at: error})}


def _keyless(value) -> dict[str, ValidationError]:
    """An error at the first gap that nothing can fill."""
    words = _words(value)
    for at, gap in enumerate(value["gaps"]):
        forms = _forms(gap, value)
        if not any(accepts(forms, text) for text in words or forms):
            text = "None of the words to choose from is right here." if words else "Say what is right here."
            return {"gaps": error_at(at, "accepted", text)}
    return {}
