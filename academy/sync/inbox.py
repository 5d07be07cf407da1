"""What could not be used is kept, sealed."""

import hashlib
import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import orjson
from django.views.decorators.debug import sensitive_variables

from academy.errors import CannotBeOpened
from academy.models.attempts import InboxEntry
from academy.sync.canonical import canonical
from academy.sync.checking import read_uuid
from academy.sync.item import known_kind

_CLOSED = object()


@sensitive_variables()
def keep(learner, body: Any, *, item: uuid.UUID | None, code: str, digest: str, at: datetime) -> None:
    """Append what a device sent to the learner's inbox; the same body is kept once."""
    entry = InboxEntry(
        id=uuid.uuid4(), learner=learner, item=item, code=code, digest=digest, received_at=at, prompt=prompt_of(body)
    )
    entry.put(canonical(as_kept(body)))
    InboxEntry.objects.bulk_create([entry], ignore_conflicts=True)


def destroy_kept(learner, unit: uuid.UUID, block: str) -> None:
    """
    Delete those of the learner's entries that are on this prompt. They are found by a digest: opening all would take
    minutes where many prompts are destroyed by one batch. What does not open can't be told, and stays.
    """
    own = InboxEntry.objects.filter(learner=learner)
    _look_at(own.filter(prompt=None))
    own.filter(prompt=_digest_of(unit, block)).delete()


@sensitive_variables()
def _look_at(entries: Iterable[InboxEntry]) -> None:
    """Note, for good, on which prompts entries are from before that was kept."""
    bodies = [(entry, _body(entry)) for entry in entries]
    opening = [entry for entry, body in bodies if body is not _CLOSED]
    for entry, body in bodies:
        entry.prompt = prompt_of(body)
    InboxEntry.objects.bulk_update(opening, ["prompt"], batch_size=500)


def prompt_of(body: Any) -> str:
    """Digest of the prompt that an item, well-formed or not, is about; empty if it is about none."""
    if not isinstance(body, dict) or body.get("kind") != "reflection":
        return ""
    unit, block = read_uuid(body.get("unit")), body.get("block")
    return _digest_of(unit, block) if unit and isinstance(block, str) else ""


def _digest_of(unit: uuid.UUID, block: str) -> str:
    return hashlib.sha256(f"{unit}:{block}".encode("utf-8", "surrogatepass")).hexdigest()


@sensitive_variables()
def _body(entry: InboxEntry) -> Any:
    try:
        return opened(entry)
    except CannotBeOpened:
        return _CLOSED


def opened(entry: InboxEntry) -> Any:
    """What a device sent. Raises CannotBeOpened."""
    return orjson.loads(entry.content())


def as_kept(body: Any) -> Any:
    """What may be kept with a name of an item that could not be used, as far as it can be told."""
    kind = known_kind(body)
    return kind.kept(body) if kind else body
