"""What a learner's devices sent, and what they were told."""

from typing import Any

from django.views.decorators.debug import sensitive_variables

from academy.errors import CannotBeOpened
from academy.prompts import prompts_of
from academy.reflections import read_reflection
from academy.sync.inbox import opened
from cms.accounts.declaring import IN_WORDS, INTERNAL, ITSELF, Personal, declarations
from cms.accounts.person import Person
from cms.shapes import boolean, nullable, string

_DIGEST = "A keyed digest of what was sent: serves to tell a repetition, and says nothing."


@declarations.register("academy.Receipt")
class Receipts(Personal):
    name = "receipts"
    title = "What your devices were told about all that they sent"
    owner = "learner"
    exported = {
        "item": "Number of what was sent",
        "content": "Answer",
        "received_at": "When",
        "device": "Number of the app or browser that sent it",
        "sequence": "How many things that had made by then",
    }
    withheld = {"id": INTERNAL, "learner": ITSELF, "digest": _DIGEST}


@declarations.register("academy.InboxEntry")
class Inbox(Personal):
    name = "inbox"
    title = "What your devices sent and could not be used"
    about = "It is kept, encrypted, so that nothing is lost."
    owner = "learner"
    exported = {"item": "Number of what was sent", "code": "Why not", "received_at": "When"}
    leading = ("body",)
    computed = {"body": ("What was sent", {}), "can_be_opened": ("Can be opened", boolean())}
    withheld = {
        "id": INTERNAL,
        "learner": ITSELF,
        "digest": _DIGEST,
        "prompt": "A digest of the place that it was written for, by which it is found; nothing of what was written.",
        "sealed": IN_WORDS,
        "key_id": INTERNAL,
    }

    @classmethod
    @sensitive_variables()
    def item(cls, row: Any) -> dict[str, Any]:
        try:
            return {**super().item(row), "body": opened(row), "can_be_opened": True}
        except CannotBeOpened:
            return {**super().item(row), "body": None, "can_be_opened": False}


@declarations.register("academy.Reflection")
class Reflections(Personal):
    name = "reflections"
    title = "What you wrote on reflection prompts"
    about = "Only you can read it. The last one on a prompt is your current text; the others are earlier ones."
    owner = "learner"
    exported = {
        "unit": "Unit",
        "block": "Number of the prompt",
        "number": "In which order",
        "written_at": "When",
        "client_at": "When, by your device's clock",
        "item": "Number that your device gave it",
    }
    leading = ("unit", "prompt", "text", "written_at")
    computed = {
        "prompt": ("Prompt", nullable(string(description="As the page has it now; null where it is not there."))),
        "text": ("Text", nullable(string(description="Plain text, exactly as it was sent. Null: see `problem`."))),
        "problem": ("Problem", nullable(string(description="Why it can't be read."))),
    }
    withheld = {"id": INTERNAL, "learner": ITSELF, "sealed": IN_WORDS, "key_id": INTERNAL}

    @classmethod
    @sensitive_variables()
    def items(cls, person: Person) -> list[dict[str, Any]]:
        rows = list(cls.rows(person).select_related("learner").order_by("number"))
        prompts = prompts_of(rows[0].learner) if rows else {}
        return [{**cls.item(row), "prompt": prompts.get((row.unit, row.block))} for row in rows]

    @classmethod
    @sensitive_variables()
    def item(cls, row: Any) -> dict[str, Any]:
        try:
            return {**super().item(row), "text": read_reflection(row), "problem": None}
        except CannotBeOpened as error:
            return {**super().item(row), "text": None, "problem": error.sentence}
