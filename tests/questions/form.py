"""The admin's form for a lesson, filled in with a quiz and sent, as a browser would."""

from functools import singledispatch
from typing import Any

from django.urls import reverse
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from academy.models import LessonPage


@singledispatch
def posted(block: blocks.Block, value: Any, prefix: str) -> dict[str, Any]:
    """What a browser sends for the value of a block."""
    return {prefix: "" if value is None else str(value)}


@posted.register(blocks.BooleanBlock)
def _(block, value, prefix):
    return {prefix: "on"} if value else {}


@posted.register(blocks.RichTextBlock)
def _(block, value, prefix):
    return {prefix: rich_text(value.source if value else "")}


@posted.register(ImageChooserBlock)
def _(block, value, prefix):
    return {prefix: value.pk if value else ""}


@posted.register(blocks.BaseStructBlock)
def _(block, value, prefix):
    members = [posted(child, value.get(name), f"{prefix}-{name}") for name, child in block.child_blocks.items()]
    return {name: sent for member in members for name, sent in member.items()}


@posted.register(blocks.ListBlock)
def _(block, value, prefix):
    return _items(value.bound_blocks, prefix)


@posted.register(blocks.BaseStreamBlock)
def _(block, value, prefix):
    types = {f"{prefix}-{at}-type": child.block_type for at, child in enumerate(value)}
    return {**types, **_items(list(value), prefix)}


def _items(items, prefix: str) -> dict[str, Any]:
    sent: dict[str, Any] = {f"{prefix}-count": len(items)}
    for at, item in enumerate(items):
        head = {"deleted": "", "order": at, "id": item.id or ""}
        sent.update({f"{prefix}-{at}-{name}": value for name, value in head.items()})
        sent.update(posted(item.block, item.value, f"{prefix}-{at}-value"))
    return sent


def filled_form(page: LessonPage, body: list, **more: Any) -> dict[str, Any]:
    """The whole form of a lesson's edit page with this body."""
    stream = page.body.stream_block
    fields = {
        "title": page.title,
        "slug": page.slug,
        "introduction": "",
        "image": "",
        "minutes": page.minutes,
        "asks_seen": "on",
        "quiz_rule": page.quiz_rule,
        "content_notes": streamfield([]),
        "comments": inline_formset([]),
    }
    return {**nested_form_data(fields), **posted(stream, stream.to_python(body), "body"), **more}


class EditForm:
    """The edit page of a lesson in the admin."""

    def __init__(self, client, page: LessonPage):
        self.client, self.page = client, page
        self.address = reverse("wagtailadmin_pages:edit", args=[page.pk])

    def send(self, body: list, **more: Any):
        return self.client.post(self.address, filled_form(self.page, body, **more))

    def errors(self, body: list) -> dict[str, str]:
        """What the form says when one tries to publish this body, by the path of the field."""
        answer = self.send(body, **{"action-publish": "1"})
        if answer.status_code == 302:
            return {}
        (error,) = answer.context["form"].errors.as_data()["body"]
        return dict(_flat(error.as_json_data()))

    def errors_in_quiz(self, questions: list[dict], **rules: Any) -> dict[str, str]:
        """The same, of a body that is one quiz."""
        found = self.errors([{"type": "quiz", "value": {"title": "Check", "questions": questions, **rules}}])
        return {path.removeprefix("0."): message for path, message in found.items()}

    def errors_in_question(self, name: str, raw: dict[str, Any]) -> dict[str, str]:
        """The same, of a quiz of one question, below that question."""
        rules = {} if name != "confidence_scale" else {"pass_mark": 0}
        found = self.errors_in_quiz([{"type": name, "value": raw}], **rules)
        return {path.removeprefix("questions.0."): message for path, message in found.items()}


def _flat(error: dict[str, Any], path: str = ""):
    for message in error.get("messages", []):
        yield path.strip("."), message
    for name, inner in error.get("blockErrors", {}).items():
        yield from _flat(inner, f"{path}{name}.")
