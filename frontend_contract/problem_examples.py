"""An example of each problem: of those that can be provoked, as they were sent; of the others, as they would be."""

from collections.abc import Iterator
from typing import Any

from django.test import Client

from api.errors import TITLES, problem_of
from frontend_contract.demo_site import DemoSite
from frontend_contract.example import Example
from frontend_contract.preview_examples import PREVIEW, a_visitors_try
from frontend_contract.reading_examples import CONTENT, LEARNING, read

_PAGES, _SYNC, _ERASURE = f"{CONTENT}pages/", f"{LEARNING}sync/", f"{LEARNING}me/erasure/"
_BY_CODE: dict[str, tuple[str, dict[str, Any]]] = {
    "bad-parameter": (f"{_PAGES}?limit=many", {}),
    "unknown-parameter": (f"{_PAGES}?size=20", {}),
    "unknown-locale": (f"{_PAGES}?locale=xx", {}),
    "bad-cursor": (f"{_PAGES}?cursor=made-up", {}),
    "not-found": (f"{_PAGES}00000000-0000-5000-8000-000000000000/", {}),
    "not-signed-in": (f"{LEARNING}standing/", {}),
    "method-not-allowed": (_PAGES, {"method": "PUT"}),
    "not-acceptable": (_PAGES, {"headers": {"Accept": "text/csv"}}),
    "bad-body": (_SYNC, {"signed_in": True, "data": {"items": []}}),
    "unsupported-media-type": (_SYNC, {"signed_in": True, "data": "x", "content_type": "text/plain"}),
    "preview-ended": (f"{PREVIEW}exchange/", {"data": {"code": "used"}}),
    "sign-in-again": (_ERASURE, {"signed_in": True, "data": {"email": "learner@demo.example"}}),
}
#: What can't be provoked without harm, with its status.
_OTHERS = {
    "bad-request": 400,
    "forbidden": 403,
    "another-learner": 409,
    "last-administrator": 409,
    "account-erased": 410,
    "too-large": 413,
    "too-many-requests": 429,
    "server-error": 500,
    "busy": 503,
    "cannot-be-opened": 503,
}


def problem_examples(site: DemoSite) -> Iterator[Example]:
    for code in TITLES:
        yield Example(f"problems/{code}", "Problem", _example(site, code))


def _example(site: DemoSite, code: str) -> dict[str, Any]:
    if code == "not-for-visitors":
        return a_visitors_try(site)
    if code == "cursor-ended":
        return _another_readers_cursor(site)
    return problem_of(_OTHERS[code], code) if code in _OTHERS else _provoked(site, code)


def _another_readers_cursor(site: DemoSite) -> dict[str, Any]:
    cursor = read(site.learner, f"{LEARNING}content/sync/")["cursor"]
    return _ask(site.visitor, f"{CONTENT}sync/?cursor={cursor}", {})


def _provoked(site: DemoSite, code: str) -> dict[str, Any]:
    address, how = _BY_CODE[code]
    found = _ask(site.learner if how.get("signed_in") else site.visitor, address, how)
    if found["code"] != code:
        raise RuntimeError(f"{address} answered {found['code']}, not {code}.")
    return found


def _ask(client: Client, address: str, how: dict[str, Any]) -> dict[str, Any]:
    if "data" in how:
        kind = how.get("content_type", "application/json")
        return client.post(address, how["data"], content_type=kind).json()
    return client.generic(how.get("method", "GET"), address, headers=how.get("headers")).json()
