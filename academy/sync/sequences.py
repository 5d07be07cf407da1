"""The numbers that a device gives to what it sends. They tell what is missing, and order nothing. Pure rules."""

from collections.abc import Iterable, Iterator
from typing import Any

from cms.shapes import Schema, array, integer, nullable, obj, uuid

LARGEST = 2**53 - 1
#: How many of a device's latest numbers are looked at, and how many gaps between them are told.
LOOKED_AT, MOST_GAPS = 2000, 50
SEQUENCE: Schema = integer(
    minimum=1,
    maximum=LARGEST,
    description="The device's own count of this learner's items, from 1. Tells what is missing, and orders nothing.",
)
DEVICE_NUMBERS: Schema = obj(
    {
        "device": uuid(),
        "highest": nullable(integer(description="The highest `sequence` that has a receipt; null: none has.")),
        "missing": array(
            obj({"first": integer(), "last": integer()}),
            description="Numbers below `highest` that have no receipt, the highest first; 50 gaps at most. Send again "
            "what you still have of them; if it has receipts, nothing is missing.",
        ),
        "looked_from": integer(description="Of numbers below this one nothing is told."),
    },
    description="Which of a device's numbers the server has.",
)


def sequence_of(item: Any) -> int | None:
    """The number of an item; None if it has none that can be kept."""
    number = item.get("sequence") if isinstance(item, dict) else None
    if isinstance(number, bool) or not isinstance(number, int | float):
        return None
    return int(number) if 1 <= number <= LARGEST and number == int(number) else None


def without_sequence(item: Any) -> Any:
    """The same item, whatever its number: a device that counts anew, or did not count before, says the same by it."""
    if not isinstance(item, dict) or "sequence" not in item:
        return item
    return {name: member for name, member in item.items() if name != "sequence"}


def missing_below(numbers: Iterable[int], *, down_to: int) -> Iterator[tuple[int, int]]:
    """First and last number of each gap between these numbers, the highest first, and from the lowest to `down_to`."""
    above = None
    for number in sorted({*numbers, down_to - 1}, reverse=True):
        if above is not None and above - number > 1:
            yield number + 1, above - 1
        above = number
