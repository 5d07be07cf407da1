"""A phone that was offline for weeks: batches of 500 mixed items, and how long each transaction holds the lock."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import cycle, islice
from statistics import median
from typing import Any
from uuid import uuid4

from django.test import Client

from academy.sync import receive
from cms.turns import turn_to_write
from tests.bench.courses import known_courses
from tests.bench.learners import token
from tests.bench.work import BATCH, seen, submission


def batches(rounds: int) -> dict[str, float]:
    """Items a second through the whole product but for the line, each from a learner of their own; the longest lock."""
    units, held, rates = known_courses()["long"]["units"], [], []

    @contextmanager
    def timed() -> Iterator[None]:
        with turn_to_write():
            began = time.perf_counter()
            yield
            held.append(time.perf_counter() - began)

    receive.turn_to_write = timed  # type: ignore[assignment]
    for number in range(rounds + 1):
        rates.append(_rate(list(islice(mixed(units), BATCH)), token(1000 + number)))
        if number == 0:
            held.clear()  # the first one warms up
    return {"rate": median(rates[1:]), "longest": 1000 * max(held), "usual": 1000 * median(held)}


def _rate(items: list[dict[str, Any]], bearer: str) -> float:
    body = json.dumps({"items": items, "device": str(uuid4())})
    client, headers = Client(), {"authorization": f"Bearer {bearer}"}
    began = time.perf_counter()
    answer = client.post("/api/v1/learning/sync/", body, content_type="application/json", headers=headers)
    seconds = time.perf_counter() - began
    if {receipt["status"] for receipt in answer.json()["receipts"]} != {"accepted"}:
        raise AssertionError(answer.content)
    return len(items) / seconds


def mixed(units: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Units done whole: twelve blocks seen, a quiz of ten questions begun and handed in, finished, a note written."""
    made = (item for unit in cycle(units) for item in _whole(unit))
    for sequence, item in enumerate(made, 1):
        yield {**item, "sequence": sequence, "at": "2026-03-04T10:00:00Z"}


def _whole(unit: dict[str, Any]) -> Iterator[dict[str, Any]]:
    quiz, version = submission(unit), unit["version"]
    yield from (seen(version, block) for block in unit["blocks"])
    yield {
        **{name: quiz[name] for name in ("attempt", "version")},
        "id": str(uuid4()),
        "kind": "start",
        "offline": True,
    }
    yield quiz
    yield {"id": str(uuid4()), "kind": "finished", "version": version}
    text = "I looked away, and wish I had not. " * 5
    yield {"id": str(uuid4()), "kind": "reflection", "unit": str(uuid4()), "block": "b", "text": text}
