"""After a 429 or 503 the same is asked again, and not before `Retry-After` has passed: hasty clients make it worse."""

from ..check import Breach, Occasions
from ..wire import Exchange, Wire

GUIDE = "errors"
#: Clocks and timers are not exact.
SLACK = 0.1


def look(wire: Wire) -> Occasions:
    for one in wire.asked():
        if one.status in (429, 503) and not one.path.startswith("/api/v1/auth/"):
            yield _judged(one, wire)


def _judged(one: Exchange, wire: Wire) -> Breach | None:
    seconds = int(one.answer_headers["Retry-After"])
    again = next((after for after in wire.after(one) if (after.method, after.path) == (one.method, one.path)), None)
    if again is None:
        return Breach(f"it was answered with {one.status} and never asked again", one)
    waited = again.started - one.ended
    if waited + SLACK < seconds:
        return Breach(f"it was asked again after {waited:.1f} s; Retry-After was {seconds} s", again)
    return None
