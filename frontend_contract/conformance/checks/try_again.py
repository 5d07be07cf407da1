"""What was answered with `try-again` is sent again as it was: the server could not keep it."""

from ..check import Breach, Occasions
from ..wire import Wire, canonical

GUIDE = "what-a-learner-did"


def look(wire: Wire) -> Occasions:
    for one in wire.syncs():
        told = {receipt["id"] for receipt in one.receipts if receipt["code"] == "try-again"}
        later = {canonical(item) for after in wire.after(one) for item in after.items}
        for item in (item for item in one.items if item.get("id") in told):
            is_there = canonical(item) in later
            yield None if is_there else Breach(f"item {item['id']} was not sent again", one)
