"""What was rejected is not sent again under the same id: the answer would be the same for ever."""

from ..check import Breach, Occasions
from ..wire import Wire

GUIDE = "what-a-learner-did"


def look(wire: Wire) -> Occasions:
    for one in wire.syncs():
        for receipt in one.receipts:
            if receipt["status"] == "rejected" and receipt["code"] != "try-again":
                again = (
                    after for after in wire.after(one) if receipt["id"] in {item.get("id") for item in after.items}
                )
                found = next(again, None)
                yield Breach(f"item {receipt['id']} had been rejected", found) if found else None
