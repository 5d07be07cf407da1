"""The newest refresh token is used, by one request at a time: an older one ends the session, since it may be stolen."""

from ..check import Breach, Occasions
from ..wire import Exchange, Wire

GUIDE = "an-app-refreshes"


def look(wire: Wire) -> Occasions:
    refreshes = [one for one in wire.asked() if one.path.endswith("/tokens/refresh") and one.session]
    for at, one in enumerate(refreshes):
        if any(other.session == one.session and other.ended > one.started for other in refreshes[:at]):
            yield Breach("another request was refreshing this session at the same time", one)
        elif (token := _sent(one)) != _newest(one, wire):
            yield Breach(f"{token} is not the newest refresh token of its session", one)
        else:
            yield None


def _sent(one: Exchange) -> str:
    return str(one.body["refresh_token"])


def _newest(one: Exchange, wire: Wire) -> str | None:
    """The one that the session's last answer before this request gave."""
    answers = [
        before.answer
        for before in wire.asked()
        if before.session == one.session and before.status == 200 and before.path.startswith("/api/v1/auth/")
        if before.ended <= one.started and isinstance(before.answer, dict)
    ]
    given = [answer.get("meta", {}).get("refresh_token") for answer in answers]
    return next((token for token in reversed(given) if token), None)
