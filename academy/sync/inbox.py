"""What could not be used is kept, sealed."""

import uuid
from collections.abc import Callable
from datetime import datetime
from typing import Any

import orjson
from django.views.decorators.debug import sensitive_variables

from academy.errors import CannotBeOpened
from academy.models.attempts import InboxEntry
from academy.sync.canonical import canonical
from academy.sync.item import known_kind


@sensitive_variables()
def keep(learner, body: Any, *, item: uuid.UUID | None, code: str, digest: str, at: datetime) -> None:
    """Append what a device sent to the learner's inbox; the same body is kept once."""
    entry = InboxEntry(id=uuid.uuid4(), learner=learner, item=item, code=code, digest=digest, received_at=at)
    entry.put(canonical(as_kept(body)))
    InboxEntry.objects.bulk_create([entry], ignore_conflicts=True)


@sensitive_variables()
def destroy_kept(learner, is_meant: Callable[[Any], bool]) -> None:
    """Delete those of the learner's entries whose bodies are meant. What does not open can't be told, and stays."""
    own = InboxEntry.objects.filter(learner=learner)
    own.filter(pk__in=[entry.pk for entry in own if is_meant(_body(entry))]).delete()


@sensitive_variables()
def _body(entry: InboxEntry) -> Any:
    try:
        return opened(entry)
    except CannotBeOpened:
        return None


def opened(entry: InboxEntry) -> Any:
    """What a device sent. Raises CannotBeOpened."""
    return orjson.loads(entry.content())


def as_kept(body: Any) -> Any:
    """What may be kept with a name of an item that could not be used, as far as it can be told."""
    kind = known_kind(body)
    return kind.kept(body) if kind else body
