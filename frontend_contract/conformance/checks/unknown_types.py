"""A page, block or question of a type that nobody knows does not stop the client: new ones will come."""

from typing import Any

from ..check import Breach, Occasions
from ..wire import Wire

GUIDE = "blocks"
UNKNOWN = "hologram"


def look(wire: Wire) -> Occasions:
    met = [one for one in wire.asked() if one.status == 200 and _is_unknown(one.answer)]
    if met:
        went_on = any(next(wire.after(one), None) for one in met)
        yield None if went_on else Breach("nothing was asked after it, and it holds types that nobody knows", met[-1])


def _is_unknown(value: Any) -> bool:
    if isinstance(value, dict):
        return value.get("type") == UNKNOWN or _is_unknown(list(value.values()))
    return isinstance(value, list) and any(map(_is_unknown, value))
