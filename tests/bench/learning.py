"""What learners send, and what they read of their own: rates against bare views, growth, queries, and the rebuild."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import cycle
from statistics import median
from typing import Any

from tests.bench.client import Connection, post, rate, request_for, seconds, statuses
from tests.bench.progress import Progress
from tests.bench.report import Row, at_least, at_most, count_at_most
from tests.bench.servers import inside, server
from tests.bench.work import BATCH, events, submissions

SYNC, STANDING = "/api/v1/learning/sync/", "/api/v1/learning/standing/"
_CLIENTS, _WRITERS, _EVENTS = 4, 16, 50
#: Items a second, and for how long a transaction may hold the lock.
_PER_SECOND, _MILLISECONDS = 3000, 200


@dataclass(frozen=True)
class Size:
    """How much is measured. Nobody does the same thing twice as long as phones x 100 >= (rounds + 1) x requests."""

    rounds: int
    requests: int
    phones: int
    learners: int


FULL = Size(rounds=7, requests=400, phones=64, learners=10_000)
QUICK = Size(rounds=1, requests=16, phones=16, learners=100)


def measured(database: str, size: Size) -> list[Row]:
    known = inside(database, "learners", size.phones)
    counts = inside(database, "learning_queries")
    with server(database) as port:
        rows = writing(port, known, size) + at_once(port, known, size) + reading(port, known, size)
    rows += batch_rows(inside(database, "batches", size.rounds))
    return [*rows, *query_rows(counts), *rebuild_rows(inside(database, "rebuilding", size.learners), size)]


def writing(port: int, known: dict[str, Any], size: Size) -> list[Row]:
    """Requests a second with four clients, in rounds that take turns with the bare views."""
    units, tokens = known["courses"]["long"]["units"], known["tokens"]
    contestants = {
        "handing in": (sends(submissions(units, len(tokens)), tokens), 200, size.requests),
        "one row": (cycle([post("/bare/row/", b"")]), 204, size.requests),
        "events": (sends(events(units, len(tokens), _EVENTS), tokens), 200, size.requests // 4),
        "as many rows": (cycle([post(f"/bare/events/{_EVENTS}/", b"")]), 204, size.requests // 4),
    }
    found: dict[str, list[float]] = {name: [] for name in contestants}
    progress = Progress("rounds of writing", of=(size.rounds + 1) * len(contestants))
    with ExitStack() as stack:
        open_ = [stack.enter_context(closing(Connection(port))) for _ in range(_CLIENTS)]
        for number in range(size.rounds + 1):
            for name, (requests, expected, count) in contestants.items():
                value = rate(open_, requests, expected, count=count)
                if number:  # the first round warms up
                    found[name].append(value)
                progress.step()
    return _compared({name: median(values) for name, values in found.items()})


def _compared(found: dict[str, float]) -> list[Row]:
    rows = 2 * _EVENTS
    return [
        at_least("handing in ten questions", found["handing in"], "bare view, one row", found["one row"], 0.4),
        at_least(
            f"a batch of {_EVENTS} events",
            rows * found["events"],
            "bare view, the same rows",
            rows * found["as many rows"],
            0.25,
            "rows/s",
        ),
    ]


def at_once(port: int, known: dict[str, Any], size: Size) -> list[Row]:
    """Sixteen write at once: how many were answered by anything but 200."""
    tokens = known["tokens"]
    requests = sends(submissions(known["courses"]["short"]["units"], len(tokens)), tokens)
    with ExitStack() as stack:
        open_ = [stack.enter_context(closing(Connection(port))) for _ in range(_WRITERS)]
        found = statuses(open_, requests, count=4 * size.requests)
    name = f"handing in, {_WRITERS} writers, not answered by 200"
    return [count_at_most(name, sum(found.values()) - found[200], 0, unit=f"of {4 * size.requests}")]


def reading(port: int, known: dict[str, Any], size: Size) -> list[Row]:
    """Median milliseconds of the standing in a course of 100 units, against one of 5."""
    times: dict[str, list[float]] = {"short": [], "long": []}
    headers = {"Authorization": f"Bearer {known['tokens'][0]}"}
    with closing(Connection(port)) as connection:
        for _ in range(size.rounds):
            for name, values in times.items():
                address = f"{STANDING}?course={known['courses'][name]['course']}"
                values.append(seconds(connection, request_for(address, **headers), count=20, cold=False))
    short, long = (1000 * median(values) for values in times.values())
    return [at_most("standing, 100 units", long, "5 units", short, 1.5)]


def query_rows(counts: dict[str, int]) -> list[Row]:
    """All queries of a request, those that find out who asks among them."""
    more = counts["standing, 100 units"] - counts["standing, 5 units"]
    return [
        count_at_most("handing in ten questions", counts["handing in"], 12),
        count_at_most("50 events, queries more than for 2", counts["50 events"] - counts["2 events"], 0),
        count_at_most("standing of 100 units, queries more than of 5", more, 2),
    ]


def rebuild_rows(found: dict[str, Any], size: Size) -> list[Row]:
    name = f"rebuild_progress, {size.learners} learners, {found['events']} events, {found['rows']} rows"
    shown = found["lines"] >= min(size.learners // 1000, 5)
    return [
        Row(
            name, round(found["seconds"], 1), "s", "a minute", round(found["seconds"] / 60, 3), 1, found["seconds"] < 60
        ),
        Row("rebuilt equals what was stored, and it said how far it is", 1, "", None, None, 1, found["same"] and shown),
    ]


def batch_rows(found: dict[str, float]) -> list[Row]:
    rate, longest = found["rate"], found["longest"]
    quick = Row(
        f"a batch of {BATCH} mixed items",
        round(rate),
        "items/s",
        f"{_PER_SECOND} a second",
        round(rate / _PER_SECOND, 3),
        1,
        rate >= _PER_SECOND,
    )
    short = Row(
        f"its longest transaction (usual: {found['usual']:.0f} ms)",
        round(longest, 1),
        "ms",
        f"{_MILLISECONDS} ms",
        round(longest / _MILLISECONDS, 3),
        1,
        longest <= _MILLISECONDS,
    )
    return [quick, short]


def sends(batches: Iterator[dict[str, Any]], tokens: list[str]) -> Iterator[bytes]:
    """The requests, from one phone after another."""
    for token, batch in zip(cycle(tokens), batches, strict=False):
        yield post(SYNC, json.dumps(batch).encode(), Authorization=f"Bearer {token}")
