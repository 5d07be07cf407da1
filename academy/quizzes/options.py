"""Lists of a question: options to choose from, and errors at one item of a list."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.list_block import ListBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from academy.quizzes.words import repeated
from cms.shapes import array, obj, string

OPTION = obj({"id": string(), "text": string()})
OPTIONS = array(OPTION, description="In the order in which the editor wrote them; see the guide on shuffling.")
RIGHT_OPTIONS = obj({"right": array(string(), description="The ids of the options that are right.")})


class FeedbackBlock(blocks.TextBlock):
    """What a learner is told about one option, afterwards."""

    def __init__(self, **kwargs):
        super().__init__(required=False, rows=2, **kwargs)


class RowsBlock(blocks.ListBlock):
    """
    A list that opens with as many empty rows as it needs (`min_num`). Rows that nobody has saved have no id in the
    form: so the browser gives each its own, where Wagtail would give the same ones to every list that is added.
    """

    def get_default(self):
        return self.normalize([self.child_block.get_default() for _ in range(self.meta.min_num)])

    def get_form_state(self, value):
        rows = super().get_form_state(value)
        ids = [row.original_id for row in self.normalize(value).bound_blocks]
        return [{**row, "id": id} if id else {"value": row["value"]} for row, id in zip(rows, ids, strict=True)]


class Option(blocks.StructBlock):
    text = blocks.CharBlock(max_length=300)
    right = blocks.BooleanBlock(required=False, help_text="Tick what is right.")
    feedback = FeedbackBlock(help_text="What somebody who picks this should hear. Shown with the feedback.")

    class Meta:
        icon = "list-ul"
        label = "Option"
        label_format = "{text}"


def option_list(**more: Any) -> RowsBlock:
    return RowsBlock(Option(), min_num=2, max_num=12, help_text="Two to twelve options.", **more)


def offered_options(options) -> list[dict[str, str]]:
    return [{"id": item.id, "text": item.value.get("text") or ""} for item in bound(options)]


def right_options(options) -> list[str]:
    return [item.id for item in bound(options) if item.value.get("right")]


def feedback_of(options) -> dict[str, str]:
    return {item.id: item.value["feedback"] for item in bound(options) if item.value.get("feedback")}


def bound(items) -> Any:
    """The items of a list value with their ids; none for an empty value."""
    return items.bound_blocks if items else []


def faces(pairs) -> list[dict[str, str]]:
    """Ids and texts, in an order that follows from the ids and so says nothing."""
    return [{"id": identity, "text": text} for identity, text in sorted(pairs)]


def equal_items(items, member: str = "text") -> ValidationError | None:
    """An error at the item of a list whose member says the same as an earlier one's."""
    texts = [item.get(member) or "" for item in items or []]
    again = repeated(texts)
    if again is None:
        return None
    at = max(index for index, text in enumerate(texts) if text == again)
    return error_at(at, member, f"“{again}” is there twice. Make them differ, or delete one.")


def error_at(index: int, member: str, error: str | ValidationError) -> ValidationError:
    """An error at one field of one item of a list."""
    inner = error if isinstance(error, ValidationError) else ValidationError(error)
    return ListBlockValidationError(block_errors={index: StructBlockValidationError(block_errors={member: inner})})
