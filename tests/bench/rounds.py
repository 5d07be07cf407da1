"""Measurements over HTTP, in rounds that take turns, so that a slow moment of the machine strikes all alike."""

from contextlib import ExitStack, closing
from itertools import repeat
from statistics import median

from tests.bench.client import Connection, rate, request_for, seconds
from tests.bench.progress import Progress
from tests.bench.report import Row, at_least, at_most

#: Requests under way at once where requests a second are counted.
_CONNECTIONS = 4
#: Seconds after which an endpoint is given up.
_PATIENCE = 3.0
#: Slow ones are asked for less often.
_SLOW = {"v3 detail": 20, "v2 list": 150}


def rates(port: int, known: dict[str, str], *, rounds: int, count: int) -> list[Row]:
    """Requests a second of each contestant: medians over rounds."""
    with ExitStack() as stack:
        open_ = [stack.enter_context(closing(Connection(port))) for _ in range(_CONNECTIONS)]
        requests = _contestants(open_[0], known)
        measured: dict[str, list[float]] = {name: [] for name in requests}
        progress = Progress("rounds of requests", of=(rounds + 1) * len(requests))
        for number in range(rounds + 1):
            for name, (request, expected) in requests.items():
                found = rate(open_, repeat(request), expected, count=max(count // _SLOW.get(name, 1), _CONNECTIONS))
                if number:  # the first round warms up
                    measured[name].append(found)
                progress.step()
    return _compared({name: median(values) for name, values in measured.items()})


def _contestants(connection: Connection, known: dict[str, str]) -> dict[str, tuple[bytes, int]]:
    _, headers, detail = connection.get(known["detail"])
    _, _, pages = connection.get(known["list of 20 lessons"])
    return {
        "detail": (request_for(known["detail"]), 200),
        "bare, as a detail": (request_for(f"/bare/{len(detail)}/"), 200),
        "v3 detail": (request_for(known["v3 detail"]), 200),
        "304": (request_for(known["detail"], If_None_Match=headers["etag"]), 304),
        "bare, empty": (request_for("/bare/0/"), 200),
        "list": (request_for(known["list of 20 lessons"]), 200),
        "bare, as a list": (request_for(f"/bare/{len(pages)}/"), 200),
        "v2 list": (request_for(known["v2 list"]), 200),
    }


def _compared(found: dict[str, float]) -> list[Row]:
    bare = "bare view, as many bytes"
    return [
        at_least("detail of a lesson", found["detail"], "v3", found["v3 detail"], 25),
        at_least("detail of a lesson", found["detail"], bare, found["bare, as a detail"], 0.35),
        at_least("304 of a lesson", found["304"], "bare view, empty", found["bare, empty"], 0.45),
        at_least("list of 20 full lessons", found["list"], "v2 with fields=*", found["v2 list"], 100),
        at_least("list of 20 full lessons", found["list"], bare, found["bare, as a list"], 0.45),
    ]


def hopeless(port: int, known: dict[str, str]) -> list[str]:
    """Names of what is not answered within three seconds. Use a server for this that nothing else is asked of."""
    found = []
    for name, address in known.items():
        with closing(Connection(port, patience=_PATIENCE)) as connection:
            try:
                connection.get(address)
            except TimeoutError:
                found.append(name)
    return [name for name in found if not name.startswith(("v2", "v3"))]


def hopeless_rows(names: list[str]) -> list[Row]:
    value = 1000 * _PATIENCE
    return [Row(f"{name}, many documents", value, "ms or more", "few documents", None, 1.3, False) for name in names]


def growth(few: tuple[int, dict[str, str]], many: tuple[int, dict[str, str]], *, rounds: int, count: int) -> list[Row]:
    """Median milliseconds of each endpoint in `many` with many documents against few, answers kept and not kept."""
    names = [name for name in many[1] if not name.startswith(("v2", "v3"))]
    times: dict[tuple[str, bool, bool], list[float]] = {}
    progress = Progress("rounds of endpoints", of=rounds * 4 * len(names))
    with closing(Connection(few[0])) as small, closing(Connection(many[0])) as large:
        for _ in range(rounds):
            for name in names:
                for cold in (False, True):
                    for big, connection, known in ((False, small, few[1]), (True, large, many[1])):
                        found = seconds(connection, request_for(known[name]), count=count, cold=cold)
                        times.setdefault((name, cold, big), []).append(found)
                        progress.step()
    return [_grown(name, cold, times) for cold in (True, False) for name in names]


def _grown(name: str, cold: bool, times: dict) -> Row:
    few, many = (1000 * median(times[name, cold, big]) for big in (False, True))
    return at_most(f"{name}, {'cold' if cold else 'warm'}, many documents", many, "few documents", few, 1.3)
