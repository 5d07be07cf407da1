"""Rules on accounts: who may sign up, for how long one stays signed in, what the admin asks for at its door."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Literal


def may_sign_up(email: str, *, sign_up: str, domains: Collection[str], is_invited: bool) -> bool:
    """Whether a new account may be made for this address. `sign_up` is open, restricted or closed."""
    if sign_up == "restricted":
        return is_invited or email.lower().rpartition("@")[2] in domains
    return sign_up == "open"


def admin_asks(
    *, has_factor: bool, passed_at: datetime | None, now: datetime, longest: timedelta
) -> Literal["nothing", "set-up", "code"]:
    """
    What a session must still do before the admin opens. `passed_at` is when it last passed a second factor, which
    is good for as long as a session of staff may last.
    """
    if not has_factor:
        return "set-up"
    return "nothing" if passed_at is not None and now - passed_at < longest else "code"
