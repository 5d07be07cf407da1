"""What is sent fits the strict schema: unknown and missing members are refused, also offline work of weeks."""

from ..check import Breach, Occasions
from ..documented import component, operation
from ..schema import misfits
from ..wire import Wire

GUIDE = "what-a-learner-did"


def look(wire: Wire) -> Occasions:
    for one in wire.asked():
        taken = component(operation(one.method, one.path) or {})
        if taken is None:
            continue
        if one.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
            yield Breach("its Content-Type is not application/json", one)
        wrong = misfits(one.body, taken)
        yield from (Breach(f"{reason} ({taken})", one) for reason in wrong)
        if not wrong:
            yield None
