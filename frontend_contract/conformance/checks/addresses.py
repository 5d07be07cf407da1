"""Only documented addresses and methods are asked: others may answer today and be gone tomorrow."""

from ..check import Breach, Occasions
from ..documented import operation
from ..wire import Wire

GUIDE = "start-at-the-entry-point"


def look(wire: Wire) -> Occasions:
    for one in wire.asked():
        if not one.path.startswith("/media/"):
            is_known = operation(one.method, one.path) is not None
            yield None if is_known else Breach("the contract has no such address or method", one)
