"""What allauth has written down in a session about how somebody signed in. Rules on plain values."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

Records = Iterable[Mapping[str, Any]]


def signed_in_at(records: Records) -> datetime | None:
    """When somebody last proved anything: a password, a code, a passkey."""
    return _latest(record["at"] for record in records)


def passed_second_factor_at(records: Records) -> datetime | None:
    """When somebody last gave a code or used a passkey. Passkeys ask for a finger, a face or a number as well."""
    return _latest(record["at"] for record in records if record["method"] == "mfa")


def _latest(times: Iterable[float]) -> datetime | None:
    last = max(times, default=None)
    return None if last is None else datetime.fromtimestamp(last, UTC)
