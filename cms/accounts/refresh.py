"""
Which refresh tokens are good. A phone may lose the answer that held its new token, so the one before stays good until
a successor is first used. From then on a use of the old one, or of a successor that was passed over, means that
somebody else holds a copy.
"""

from collections.abc import Sequence
from dataclasses import dataclass

#: As many answers a phone may lose in a row and still use any that arrived.
_MOST_SUCCESSORS = 10


@dataclass(frozen=True)
class Good:
    """Tokens by id: the `latest` that were given out and not used yet, and the `previous` that they are for."""

    latest: tuple[str, ...]
    previous: str = ""


def after_use(good: Good, used: str, successor: str) -> Good | None:
    """What is good once `used` was exchanged for `successor`; None if `used` should be with nobody any more."""
    if used in good.latest:
        return Good(latest=(successor,), previous=used)
    if used and used == good.previous:
        return Good(latest=_last((*good.latest, successor)), previous=used)
    return None


def _last(tokens: Sequence[str]) -> tuple[str, ...]:
    return tuple(tokens[-_MOST_SUCCESSORS:])
