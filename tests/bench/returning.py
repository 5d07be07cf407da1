"""A thousand devices that come back within one minute, each with three weeks of work: is all of it in soon, and how."""

import heapq
import json
import random
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from tests.bench.client import Connection, post, request_for
from tests.bench.progress import Progress
from tests.bench.report import Row, count_at_most
from tests.bench.servers import inside, server
from tests.bench.work import history

SYNC, CONTENT = "/api/v1/learning/sync/", "/api/v1/learning/content/sync/"
STANDING = "/api/v1/learning/standing/"
_LINES = 64
_BATCH = 100


@dataclass(frozen=True)
class Size:
    """`within`: seconds in which the devices come. `units`: how many units each has done."""

    devices: int
    within: float
    units: int


FULL = Size(devices=1000, within=60, units=5)
QUICK = Size(devices=8, within=1, units=1)
#: Seconds after the first has come.
MOST_SECONDS = 120


@dataclass(order=True)
class Coming:
    """A device that asks when its time has come: one request after the other, and again what was put off."""

    at: float
    number: int
    requests: list[bytes] = field(compare=False)


@dataclass
class Crowd:
    """Devices by when they ask next. `answered`: how often each status came; `last`: when the last was done."""

    waiting: list[Coming]
    answered: Counter[int] = field(default_factory=Counter)
    last: float = 0
    lock: Lock = field(default_factory=Lock)

    def next(self, now: Callable[[], float]) -> Coming | None:
        """Whoever is due; waits for them. None once there is nobody."""
        while True:
            with self.lock:
                if not self.waiting:
                    return None
                if self.waiting[0].at <= now():
                    return heapq.heappop(self.waiting)
            time.sleep(0.01)

    def again(self, device: Coming, at: float) -> None:
        with self.lock:
            heapq.heappush(self.waiting, Coming(at, device.number, device.requests))


def measured(database: str, size: Size) -> list[Row]:
    known = inside(database, "learners", size.devices)
    with server(database, processes=2) as port:
        crowd, seconds = _come_back(port, known, size)
    name = f"{size.devices} devices back within {size.within:g} s"
    refused = sum(count for status, count in crowd.answered.items() if status not in (200, 429, 503))
    put_off = crowd.answered[429] + crowd.answered[503]
    return [
        count_at_most(f"{name}: neither 200 nor put off", refused, 0, unit=f"of {sum(crowd.answered.values())}"),
        count_at_most(f"{name}: all work in", round(seconds), MOST_SECONDS, unit=f"s ({put_off} put off)"),
    ]


def _come_back(port: int, known: dict[str, Any], size: Size) -> tuple[Crowd, float]:
    chance, units = random.Random(1), known["courses"]["long"]["units"]
    coming = [
        Coming(chance.uniform(0, size.within), number, [*_asked(token, units, size.units)])
        for number, token in enumerate(known["tokens"])
    ]
    heapq.heapify(coming)
    crowd, steps, began = Crowd(coming), Progress("devices that are done", of=size.devices), time.monotonic()
    with ThreadPoolExecutor(_LINES) as lines:
        workers = [lines.submit(_serve, crowd, port, steps, lambda: time.monotonic() - began) for _ in range(_LINES)]
        for worker in workers:
            worker.result()
    return crowd, crowd.last


def _asked(token: str, units: list[dict[str, Any]], done: int) -> Iterator[bytes]:
    """Work in batches, then what is new: standing and content."""
    signed = {"Authorization": f"Bearer {token}"}
    items = history(units, done)
    for begin in range(0, len(items), _BATCH):
        yield post(SYNC, json.dumps({"items": items[begin : begin + _BATCH]}).encode(), **signed)
    yield request_for(STANDING, **signed)
    yield request_for(CONTENT, **signed)


def _serve(crowd: Crowd, port: int, steps: Progress, now: Callable[[], float]) -> None:
    while (device := crowd.next(now)) is not None:
        with closing(Connection(port)) as connection:
            put_off = _ask(device, connection, crowd)
        if put_off is None:
            crowd.last = max(crowd.last, now())
            steps.step()
        else:
            crowd.again(device, now() + put_off)


def _ask(device: Coming, connection: Connection, crowd: Crowd) -> float | None:
    """None once all is answered; else after how many seconds the device should ask again."""
    while device.requests:
        connection.send(device.requests[0])
        status, headers, _body = connection.receive()
        crowd.answered[status] += 1
        if status in (429, 503):
            return float(headers["retry-after"])
        device.requests.pop(0)
    return None
