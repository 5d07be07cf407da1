"""Find a way through a situation, choice by choice."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks

from academy.quizzes.options import RowsBlock, bound, equal_items, error_at
from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from cms.shapes import array, enum, nullable, obj, string

_SHARES = {"best": 2, "fair": 1, "poor": 0}
_NEXT = nullable(string(description="The id of the next step; null: the end."))


class Choice(blocks.StructBlock):
    text = blocks.CharBlock(max_length=300, help_text="What one could do or say.")
    quality = blocks.ChoiceBlock(
        choices=[("best", "Helps most"), ("fair", "Helps a little"), ("poor", "Does not help")], label="How good it is"
    )
    consequence = blocks.TextBlock(help_text="What comes of it. Shown with the feedback.")
    leads_to = blocks.IntegerBlock(
        required=False, min_value=2, label="Leads to step", help_text="A later step; empty if the story ends here."
    )

    class Meta:
        icon = "arrow-right"
        label = "Choice"
        label_format = "{text}"


class Step(blocks.StructBlock):
    situation = blocks.TextBlock(help_text="What happens, in a few sentences.")
    choices = RowsBlock(Choice(), min_num=2, max_num=5, help_text="Two to five choices.")

    class Meta:
        icon = "comment"
        label = "Step"
        label_format = "{situation}"


@question_types.register("scenario")
class Scenario(QuestionBlock):
    """Find a way through a situation: start at the first step, follow `leads_to` of each choice to the end."""

    steps = RowsBlock(Step(), min_num=1, max_num=8, help_text="The first step is step 1.")

    own_fields = ["steps"]
    response_schema = array(string(maxLength=36), maxItems=8, description="The ids of the choices made, in order.")
    key_schema = obj(
        {
            "first": nullable(string(description="The id of the first step.")),
            "choices": {
                "type": "object",
                "additionalProperties": obj({"step": string(), "quality": enum(*_SHARES), "leads_to": _NEXT}),
                "description": "By the id of a choice.",
            },
        }
    )
    offers = {
        "steps": array(
            obj(
                {
                    "id": string(),
                    "situation": string(),
                    "choices": array(obj({"id": string(), "text": string(), "leads_to": _NEXT})),
                }
            )
        )
    }

    def offered(self, value, build):
        steps = bound(value.get("steps"))
        return {
            "steps": [
                {
                    "id": step.id,
                    "situation": step.value.get("situation") or "",
                    "choices": [_offered(choice, steps) for choice in bound(step.value.get("choices"))],
                }
                for step in steps
            ]
        }

    def option_feedback(self, value):
        return {choice.id: choice.value.get("consequence") or "" for _step, choice in _choices(value)}

    def key(self, value):
        steps = bound(value.get("steps"))
        return {
            "first": steps[0].id if steps else None,
            "choices": {
                choice.id: {
                    "step": step.id,
                    "quality": choice.value.get("quality") or "poor",
                    "leads_to": _next(choice, steps),
                }
                for step, choice in _choices(value)
            },
        }

    @staticmethod
    def grade(key, response):
        """The mean over the choices made (best 1, fair ½, poor 0); 0 unless they lead from the first step to an end."""
        step, earned = key["first"], 0
        for made in response:
            choice = key["choices"].get(made)
            if choice is None or step is None or choice["step"] != step:
                return Fraction(0)
            step, earned = choice["leads_to"], earned + _SHARES[choice["quality"]]
        return Fraction(earned, 2 * len(response)) if response and step is None else Fraction(0)

    def impossible(self, value):
        reached = {1}
        for number, step in enumerate(value["steps"], start=1):
            if error := _wrong_in(step, number, len(value["steps"])):
                return {"steps": error_at(number - 1, *error)}
            reached.update(choice.get("leads_to") or 1 for choice in step["choices"])
        lost = [number for number in range(1, len(value["steps"]) + 1) if number not in reached]
        return {"steps": error_at(lost[0] - 1, "situation", "No choice leads to this step.")} if lost else {}

    class Meta:
        icon = "comment"
        label = "Scenario with choices"
        description = "A situation with choices. Each has a consequence and may lead to a next step."
        preview_value = {
            "prompt": "<p>What would you do?</p>",
            "steps": [
                {
                    "situation": "In a meeting, a colleague is interrupted for the third time.",
                    "choices": [
                        {
                            "text": "“I would like to hear the end of that.”",
                            "quality": "best",
                            "consequence": "She finishes her point.",
                            "leads_to": None,
                        },
                        {
                            "text": "Say nothing and write to her later.",
                            "quality": "fair",
                            "consequence": "She is glad, but her point is lost.",
                            "leads_to": None,
                        },
                    ],
                }
            ],
        }


def _choices(value) -> Iterator[tuple[Any, Any]]:
    for step in bound(value.get("steps")):
        for choice in bound(step.value.get("choices")):
            yield step, choice


def _next(choice, steps) -> str | None:
    to = choice.value.get("leads_to")
    return steps[to - 1].id if to and 0 < to <= len(steps) else None


def _offered(choice, steps) -> dict[str, str | None]:
    return {"id": choice.id, "text": choice.value.get("text") or "", "leads_to": _next(choice, steps)}


def _wrong_in(step, number: int, last: int) -> tuple[str, str | ValidationError] | None:
    """The field of a step that is wrong, and what is wrong with it."""
    if error := equal_items(step["choices"]):
        return "choices", error
    for at, choice in enumerate(step["choices"]):
        to = choice.get("leads_to")
        if to is not None and not number < to <= last:
            return "choices", error_at(at, "leads_to", _where_to(number, last))
    if not any(choice.get("quality") == "best" for choice in step["choices"]):
        return "choices", ValidationError("No choice here helps most, so nobody could do well. Choose one that does.")
    return None


def _where_to(number: int, last: int) -> str:
    if number == last:
        return "This is the last step: leave it empty."
    steps = f"step {last}" if number + 1 == last else f"a step from {number + 1} to {last}"
    return f"Lead to {steps}, or leave it empty if the story ends here."
