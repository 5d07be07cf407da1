"""If the answer of a sync is lost, the same items are sent again, with the same ids and bodies: none counts twice."""

from ..check import Breach, Occasions
from ..wire import Wire, canonical

GUIDE = "what-a-learner-did"


def look(wire: Wire) -> Occasions:
    for one in wire.syncs():
        if one.status == 0 and one.ended:
            later = {canonical(item) for after in wire.after(one) for item in after.items}
            for item in one.items:
                is_there = canonical(item) in later
                yield None if is_there else Breach(f"item {item.get('id')} was not sent again as it was", one)
