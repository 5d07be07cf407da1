"""Every item has a UUID for its id, and no id stands for two bodies: the second would be a conflict and not count."""

from ..check import Breach, Occasions
from ..schema import fits
from ..wire import Wire, canonical

GUIDE = "what-a-learner-did"


def look(wire: Wire) -> Occasions:
    bodies: dict[str, str] = {}
    for one in wire.syncs():
        for item in one.items:
            name = item.get("id")
            if not isinstance(name, str) or not fits(name, {"format": "uuid"}):
                yield Breach(f"the id {name!r} of a `{item.get('kind')}` is no UUID", one)
            elif bodies.setdefault(name.lower(), canonical(item)) != canonical(item):
                yield Breach(f"the id {name} came with another body before", one)
            else:
                yield None
