"""Options to choose from, as single and multiple choice have them."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError

from academy.quizzes.words import repeated
from cms.shapes import array, obj, string

OPTION = obj({"id": string(), "text": string()})
OPTIONS = array(OPTION, description="In the order in which the editor wrote them; see the guide on shuffling.")


class Option(blocks.StructBlock):
    text = blocks.CharBlock(max_length=300)
    right = blocks.BooleanBlock(required=False, help_text="Tick what is right.")
    feedback = blocks.TextBlock(
        required=False, help_text="What somebody who picks this should hear. Shown with the feedback."
    )

    class Meta:
        icon = "list-ul"


def option_list(**more: Any) -> blocks.ListBlock:
    return blocks.ListBlock(Option(), min_num=2, max_num=12, help_text="Two to twelve options.", **more)


def offered_options(options) -> list[dict[str, str]]:
    return [{"id": item.id, "text": item.value.get("text") or ""} for item in bound(options)]


def right_options(options) -> list[str]:
    return [item.id for item in bound(options) if item.value.get("right")]


def feedback_of(options) -> dict[str, str]:
    return {item.id: item.value["feedback"] for item in bound(options) if item.value.get("feedback")}


def bound(items) -> Any:
    """The items of a list value with their ids; none for an empty value."""
    return items.bound_blocks if items else []


def equal_items(items, texts: list[str]) -> ValidationError | None:
    """An error at the item whose text says the same as an earlier one's."""
    again = repeated(texts)
    if again is None:
        return None
    at = max(index for index, text in enumerate(texts) if text == again)
    return ListBlockValidationError(
        block_errors={at: ValidationError(f"“{again}” is there twice. Make them differ, or delete one.")}
    )
