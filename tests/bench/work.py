"""What learners' devices send, and who they are. Plain values, no database."""

from collections.abc import Iterator
from itertools import count, islice
from typing import Any
from uuid import uuid4

#: Items that a phone sends at once after weeks without a network.
BATCH = 500


def submission(unit: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": str(uuid4()),
        "kind": "submission",
        "attempt": str(uuid4()),
        "version": unit["quiz"],
        "responses": unit["responses"],
    }


def submissions(units: list[dict[str, Any]], learners: int) -> Iterator[dict[str, Any]]:
    """One batch after another, each for the next learner; nobody does a quiz twice before they have done them all."""
    for number in count():
        yield {"items": [submission(units[number // learners % len(units)])]}


def events(units: list[dict[str, Any]], learners: int, size: int) -> Iterator[dict[str, Any]]:
    """The same for batches of events; nobody sees a block twice before they have seen them all."""
    blocks = [(unit["version"], block) for unit in units for block in unit["blocks"]]
    for number in count():
        begin = number // learners * size
        batch = [blocks[at % len(blocks)] for at in range(begin, begin + size)]
        yield {"items": [seen(*one) for one in batch]}


def history(units: list[dict[str, Any]], begun: int) -> list[dict[str, Any]]:
    """All that somebody did who is in the middle of the unit of this number."""
    done = [item for unit in units[:begun] for item in _whole(unit)]
    return done + list(islice(_whole(units[begun]), 5)) if begun < len(units) else done


def _whole(unit: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from (seen(unit["version"], block) for block in unit["blocks"])
    yield submission(unit)


def seen(version: str, block: str) -> dict[str, Any]:
    return {"id": str(uuid4()), "kind": "seen", "version": version, "block": block}
