"""How many queries an answer takes when nothing is kept."""

from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.response_cache import responses
from tests.bench.courses import known_courses
from tests.bench.fill import addresses
from tests.bench.learners import token
from tests.bench.work import events, submission


def queries() -> dict[str, int]:
    """Queries by what was asked for."""
    known = addresses()
    detail, pages = known["detail"], "/api/v1/content/pages/"
    etag = Client().get(detail)["ETag"]
    return {
        "detail": _count(detail),
        "304": _count(detail, 304, HTTP_IF_NONE_MATCH=etag),
        "list of 1": _count(f"{pages}?limit=1"),
        "list of 100": _count(f"{pages}?limit=100"),
    }


def learning_queries() -> dict[str, int]:
    """The same for what a signed-in learner sends and reads; who asks is found out each time."""
    courses = known_courses()
    phone = {"HTTP_AUTHORIZATION": f"Bearer {token(0)}"}
    unit = courses["long"]["units"][0]
    sent = {
        "handing in": lambda: {"items": [submission(unit)]},
        "2 events": lambda: next(events(courses["long"]["units"], 1, 2)),
        "50 events": lambda: next(events(courses["long"]["units"][50:], 1, 50)),
    }
    for body in sent.values():
        _sent(body(), phone)  # versions that were frozen are read once
    found = {name: _sent(body(), phone) for name, body in sent.items()}
    for name, count in (("short", 5), ("long", 100)):
        address = f"/api/v1/learning/standing/?course={courses[name]['course']}"
        found[f"standing, {count} units"] = _count(address, **phone)
    return found


def _sent(body: dict[str, Any], phone: dict[str, str]) -> int:
    with CaptureQueriesContext(connection) as captured:
        answer = Client().post("/api/v1/learning/sync/", body, content_type="application/json", **phone)
    if answer.status_code != 200 or any(one["status"] != "accepted" for one in answer.json()["receipts"]):
        raise AssertionError(answer.content)
    return sum(not query["sql"].startswith(("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT")) for query in captured)


def _count(address: str, expected: int = 200, **headers: str) -> int:
    responses.clear()
    with CaptureQueriesContext(connection) as captured:
        status = Client().get(address, **headers).status_code
    if status != expected:
        raise AssertionError(f"{status} instead of {expected} for {address}")
    return len(captured)
