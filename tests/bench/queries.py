"""How many queries an answer takes when nothing is kept."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from api.response_cache import responses
from tests.bench.fill import addresses


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


def _count(address: str, expected: int = 200, **headers: str) -> int:
    responses.clear()
    with CaptureQueriesContext(connection) as captured:
        status = Client().get(address, **headers).status_code
    if status != expected:
        raise AssertionError(f"{status} instead of {expected} for {address}")
    return len(captured)
