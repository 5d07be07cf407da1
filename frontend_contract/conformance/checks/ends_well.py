"""The client's own command ends with 0: what stops it in the middle leaves the rest unseen."""

from ..check import Breach, Occasions
from ..wire import Wire

GUIDE = "errors"


def look(wire: Wire) -> Occasions:
    if wire.exit_code is not None:
        yield Breach(f"the command ended with {wire.exit_code}") if wire.exit_code else None
