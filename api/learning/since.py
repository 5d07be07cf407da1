"""From which moment on a device knows where its learner stands."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.core import signing

from academy.progress.standing import Records, changed_since
from api.errors import BadCursor
from api.parameters import Parameter
from cms.documents.changes import Head
from cms.shapes import string

_SIGNER = signing.Signer(salt="api.standing")  # without the time, which would give every answer another ETag
#: What was received earlier may be committed later; it is sent once more rather than missed.
_OVERLAP = timedelta(minutes=5)


@dataclass(frozen=True)
class Since:
    """Whose it is, what was published, and when the learner's progress had last changed."""

    learner: str
    epoch: str
    number: int
    changed_at: datetime | None

    @classmethod
    def at(cls, learner, records: Records, published: Head) -> "Since":
        """What a device sends next time. The same as long as nothing changes."""
        return cls(str(learner.pk), str(published.epoch), published.last_number, records.changed_at)

    def write(self) -> str:
        changed_at = self.changed_at.isoformat() if self.changed_at else None
        return _SIGNER.sign_object([self.learner, self.epoch, self.number, changed_at], compress=True)


def changed(records: Records, units: Set[UUID], since: Since | None, now: Since) -> set[UUID]:
    """
    Those of the units that may stand otherwise than they did: all of them, if anything was published since, or if the
    device was somebody else's then.
    """
    if since is None or replace(since, changed_at=now.changed_at) != now:
        return set(units)
    if since.changed_at is None:
        return set(units & records.progress.keys())
    return set(units & changed_since(records, since.changed_at - _OVERLAP))


def known_since(text: str) -> Since | None:
    """What was given out here; None for anything else."""
    try:
        learner, epoch, number, changed_at = _SIGNER.unsign_object(text)
        return Since(learner, epoch, number, datetime.fromisoformat(changed_at) if changed_at else None)
    except (signing.BadSignature, ValueError, TypeError, UnicodeError):
        return None


def _read(name: str, text: str) -> Since:
    known = known_since(text)
    if known is None:
        raise BadCursor("This was not given out here. Ask again without it.", parameter=name)
    return known


LONGEST_SINCE = 500
SINCE = Parameter(
    string(maxLength=LONGEST_SINCE),
    _read,
    "The `since` of an earlier answer: `units` then holds those that changed, at least.",
)
