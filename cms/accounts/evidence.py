"""What allauth has written down in a session about how somebody signed in. Rules on plain values."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

Records = Iterable[Mapping[str, Any]]

#: For so long a proof is good for what is delicate, such as another second factor or erasing the account.
RECENT = timedelta(minutes=5)


def is_recent(proven_at: datetime | None, now: datetime) -> bool:
    return proven_at is not None and now - proven_at < RECENT


def signed_in_at(records: Records) -> datetime | None:
    """When somebody last proved anything: a password, a code, a passkey."""
    return _latest(record["at"] for record in records)


def passed_second_factor_at(records: Records) -> datetime | None:
    """When somebody last gave a code or used a passkey. Passkeys ask for a finger, a face or a number as well."""
    return _latest(record["at"] for record in records if record["method"] == "mfa")


def _latest(times: Iterable[float]) -> datetime | None:
    last = max(times, default=None)
    return None if last is None else datetime.fromtimestamp(last, UTC)
