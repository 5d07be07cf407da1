"""What could not be used is kept, sealed."""

import uuid
from datetime import datetime
from typing import Any

from django.views.decorators.debug import sensitive_variables

from academy.models.attempts import InboxEntry
from academy.sync.canonical import canonical


@sensitive_variables()
def keep(learner, body: Any, *, item: uuid.UUID | None, code: str, digest: str, at: datetime) -> None:
    """Append what a device sent to the learner's inbox; the same body is kept once."""
    entry = InboxEntry(id=uuid.uuid4(), learner=learner, item=item, code=code, digest=digest, received_at=at)
    entry.put(canonical(body))
    InboxEntry.objects.bulk_create([entry], ignore_conflicts=True)
