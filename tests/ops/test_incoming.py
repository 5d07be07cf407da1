"""Bodies of which nobody said the length, and those that are refused before they were read."""

import json
from io import BytesIO

import pytest
from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from cms import incoming
from cms.incoming import whole_bodies

EXCHANGE = "/api/v1/preview/exchange/"
pytestmark = pytest.mark.django_db


def asked(body: BytesIO, **environ: str) -> tuple[int, dict]:
    """The status and the problem that come back from an address that takes JSON."""
    statuses: list[str] = []
    given = RequestFactory().post(EXCHANGE, content_type="application/json").environ
    answer = whole_bodies(get_wsgi_application())(
        {**given, "wsgi.input": body, **environ}, lambda status, headers: statuses.append(status)
    )
    return int(statuses[0][:3]), json.loads(b"".join(answer))


def chunked(body: bytes) -> tuple[int, dict]:
    return asked(BytesIO(body), HTTP_TRANSFER_ENCODING="chunked", CONTENT_LENGTH="")


def test_a_body_without_a_length_is_read():
    status, problem = chunked(b'{"evil": 1}')

    assert (status, problem["pointer"]) == (400, "/evil")


def test_one_that_is_too_large_is_refused_as_any_other():
    assert chunked(b" " * 2_000_000)[1]["code"] == "too-large"


@pytest.mark.parametrize("how", [{"CONTENT_LENGTH": "8000000"}, {"HTTP_TRANSFER_ENCODING": "chunked"}])
def test_what_is_refused_is_read_to_the_end(how):
    body = BytesIO(b" " * 8_000_000)
    status, _problem = asked(body, **how)

    assert (status, body.tell()) == (413, 8_000_000)


def test_it_does_not_read_for_ever(monkeypatch):
    monkeypatch.setattr(incoming, "MOST_UNWANTED", 4_000_000)
    body = BytesIO(b" " * 8_000_000)
    asked(body, CONTENT_LENGTH="8000000")

    assert body.tell() == 4_000_000
