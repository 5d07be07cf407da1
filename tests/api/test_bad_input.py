"""Whatever is sent, the answer is a problem with a stable code that names the parameter; never HTML, never a 500."""

import json
from unittest import mock
from urllib.parse import quote

import pytest
from django.db import OperationalError
from hypothesis import given, settings
from hypothesis import strategies as st

from api.content.pages import PageDetail
from api.cursors import Cursor
from tests.api.conftest import LEARNING, PAGES
from tests.profiles import examples

CONTENT = "/api/v1/content/"
KEY = "6f9619ff-8b86-4011-b42d-00c04fc964ff"
PATHS = [
    "pages/", f"pages/{KEY}/", "resolve/", f"courses/{KEY}/outline/", "search/", "glossary/", "support/", "locales/",
    "site/",
]  # fmt: skip
ADDRESSES = ["/api/v1/", *(CONTENT + path for path in PATHS)]
NOWHERE = [
    "/api/", "/api/v1", "/api/v2/", f"{PAGES}7/", f"{PAGES}{KEY}", f"{CONTENT}%00/", f"{CONTENT}%ED%A0%80/",
    CONTENT + "x" * 9000, "/api/v1/content/../../admin/",
]  # fmt: skip
NESTED = b"[" * 100_000
LARGE = b'"' + b"x" * (11 * 1024 * 1024) + b'"'

pytestmark = pytest.mark.django_db


def code(answer) -> tuple[int, str]:
    return answer.status_code, json.loads(answer.content)["code"]


@pytest.mark.parametrize(
    ("query", "expected", "parameter"),
    [
        pytest.param("pages/?colour=red", "unknown-parameter", "colour", id="unknown"),
        pytest.param("pages/?Limit=3", "unknown-parameter", "Limit", id="wrong case"),
        pytest.param("pages/?format=xml", "unknown-parameter", "format", id="not even DRF's own"),
        pytest.param("pages/?%00=1", "unknown-parameter", "\0", id="a name of NUL"),
        pytest.param("pages/?limit=many", "bad-parameter", "limit", id="no number"),
        pytest.param("pages/?limit=0", "bad-parameter", "limit", id="zero"),
        pytest.param("pages/?limit=-1", "bad-parameter", "limit", id="negative"),
        pytest.param("pages/?limit=101", "bad-parameter", "limit", id="too many"),
        pytest.param("pages/?limit=" + "9" * 1999, "bad-parameter", "limit", id="huge"),
        pytest.param("pages/?limit=1.5", "bad-parameter", "limit", id="a fraction"),
        pytest.param("pages/?limit=%D9%A3", "bad-parameter", "limit", id="a digit of another script"),
        pytest.param("pages/?limit=", "bad-parameter", "limit", id="an empty number"),
        pytest.param("pages/?limit=1&limit=2", "bad-parameter", "limit", id="repeated"),
        pytest.param("pages/?type=poem", "bad-parameter", "type", id="unknown type"),
        pytest.param("pages/?type=lesson,", "bad-parameter", "type", id="a type of nothing"),
        pytest.param("pages/?parent=7", "bad-parameter", "parent", id="an integer for a key"),
        pytest.param("pages/?ancestor={" + KEY + "}", "bad-parameter", "ancestor", id="a key in brackets"),
        pytest.param("pages/?locale=xx", "unknown-locale", "locale", id="unknown locale"),
        pytest.param("pages/?locale=", "unknown-locale", "locale", id="no locale"),
        pytest.param("pages/?cursor=abc", "bad-cursor", "cursor", id="broken cursor"),
        pytest.param("pages/?cursor=", "bad-cursor", "cursor", id="empty cursor"),
        pytest.param("pages/?cursor=.e:1:x", "bad-cursor", "cursor", id="cursor with dots"),
        pytest.param("pages/?cursor=%C3%A9:a:b", "bad-cursor", "cursor", id="cursor beyond ASCII"),
        pytest.param("pages/?q=%00", "bad-parameter", "q", id="NUL"),
        pytest.param("pages/?q=%ED%A0%80", "bad-parameter", "q", id="a lone surrogate"),
        pytest.param("pages/?q=%FF%FE", "bad-parameter", "q", id="no UTF-8"),
        pytest.param("pages/?q=" + "x" * 2001, "bad-parameter", "q", id="too long"),
        pytest.param(f"pages/{KEY}/?limit=1", "unknown-parameter", "limit", id="known elsewhere"),
        pytest.param("search/", "bad-parameter", "q", id="search for nothing"),
        pytest.param("search/?q=a&cursor=x", "unknown-parameter", "cursor", id="search has no cursor"),
        pytest.param("resolve/", "bad-parameter", "path", id="no path"),
        pytest.param("resolve/?path=academy", "bad-parameter", "path", id="no leading slash"),
        pytest.param("resolve/?path=/" + "x" * 1000, "bad-parameter", "path", id="path too long"),
        pytest.param("resolve/?path=/%00", "bad-parameter", "path", id="NUL in a path"),
        pytest.param("glossary/?locale=de", "unknown-locale", "locale", id="no such glossary"),
        pytest.param("site/?locale=fr", "unknown-parameter", "locale", id="the site has no locale"),
    ],
)
def test_it_names_the_parameter(api_client, query, expected, parameter):
    answer = api_client.get(CONTENT + query)

    assert code(answer) == (400, expected)
    assert answer.json()["parameter"] == parameter


def test_it_refuses_the_cursor_of_another_list(api_client, tree):
    following = api_client.get(f"{PAGES}?type=lesson&limit=1").json()["next"]

    assert code(api_client.get(PAGES + following.replace("lesson", "module"))) == (400, "bad-cursor")


def test_it_refuses_a_cursor_that_was_tampered_with(api_client):
    cursor = Cursor("any", "0001", 1).write()

    assert code(api_client.get(f"{PAGES}?cursor={cursor[:-1]}!")) == (400, "bad-cursor")


@pytest.mark.parametrize("path", NOWHERE)
@pytest.mark.parametrize("method", ["get", "post", "delete"])
def test_it_has_a_problem_for_addresses_that_are_none(api_client, path, method):
    assert code(getattr(api_client, method)(path)) == (404, "not-found")


def test_it_has_a_problem_for_such_addresses_when_debugging(api_client, settings):
    settings.DEBUG = True

    assert code(api_client.get("/api/v1/nothing/")) == (404, "not-found")


@pytest.mark.parametrize("address", [*ADDRESSES, f"{LEARNING}pages/"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
def test_it_takes_no_other_method(api_client, address, method):
    answer = getattr(api_client, method)(address)

    assert code(answer) == (405, "method-not-allowed")
    assert answer["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("address", [PAGES, f"{LEARNING}pages/", "/api/v1/nothing/", "/api/v1/schema/"])
@pytest.mark.parametrize("body", [NESTED, LARGE, b"\xff\x00", b""], ids=["deep", "large", "bytes", "empty"])
@pytest.mark.parametrize("media_type", ["application/json", "text/xml", "multipart/form-data; boundary=x", "\xe9"])
def test_it_never_fails_on_a_body(api_client, address, body, media_type):
    assert api_client.post(address, body, content_type=media_type).status_code in {404, 405, 413, 415}


@pytest.mark.parametrize("accepted", ["*/*", "application/json", "text/html,*/*;q=0.8", "application/*"])
def test_it_sends_json_to_whoever_takes_it(api_client, accepted):
    assert api_client.get("/api/v1/", headers={"accept": accepted}).status_code == 200


@pytest.mark.parametrize("accepted", ["text/html", "application/xml", "image/png"])
def test_it_refuses_whoever_takes_no_json(api_client, accepted):
    assert code(api_client.get(PAGES, headers={"accept": accepted})) == (406, "not-acceptable")


def test_it_refuses_more_parameters_than_anybody_needs(api_client):
    assert code(api_client.get(PAGES + "?" + "a=1&" * 10_001)) == (400, "bad-request")


def test_it_has_a_problem_for_a_host_that_is_not_ours(api_client):
    assert code(api_client.get(PAGES, headers={"host": "elsewhere.example.org"})) == (400, "bad-request")


def test_it_has_a_problem_for_its_own_failures(api_client):
    api_client.raise_request_exception = False
    with mock.patch.object(PageDetail, "answer", side_effect=RuntimeError):
        answer = api_client.get(f"{PAGES}{KEY}/")

    assert code(answer) == (500, "server-error")


def test_it_asks_to_try_again_when_the_database_is_locked(api_client):
    with mock.patch.object(PageDetail, "answer", side_effect=OperationalError("database is locked")):
        answer = api_client.get(f"{PAGES}{KEY}/")

    assert code(answer) == (503, "busy")
    assert answer["Retry-After"]


NAMES = st.sampled_from(["type", "locale", "parent", "ancestor", "q", "cursor", "limit", "path", "x", "%00", "%ff", ""])
VALUES = st.one_of(
    st.sampled_from(["lesson", "fr", "en-GB", KEY, "1", "/", "%00", "%ED%A0%80", "%", "-1", "9" * 400, "a%20b", "%22"]),
    st.text(st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="#"), max_size=30),
)
QUERIES = st.lists(st.tuples(NAMES, VALUES), max_size=4).map(lambda pairs: "&".join(map("=".join, pairs)))


@settings(max_examples=examples(150))
@given(address=st.sampled_from(ADDRESSES), query=QUERIES)
def test_it_answers_json_to_any_query(api_client, tree, address, query):
    answer = api_client.get(f"{address}?{query}")

    assert answer.status_code in {200, 400, 404}
    assert isinstance(json.loads(answer.content), dict)


ANY_TEXT = st.one_of(
    st.text(max_size=40),
    st.text(st.characters(categories=["Cs", "Cc", "Mn", "Zs", "Po", "Lo"]), max_size=10),
    st.text(" \"'*&|!()<>:-_%\\^~", max_size=10),
)


@settings(max_examples=examples(150))
@given(place=st.sampled_from(["pages/?q=", "search/?q=", "pages/?cursor=", "resolve/?path=/"]), text=ANY_TEXT)
def test_it_takes_or_refuses_any_text(api_client, tree, place, text):
    answer = api_client.get(CONTENT + place + quote(text.encode("utf-8", "surrogatepass")))

    assert answer.status_code in {200, 400, 404}
    assert answer.status_code != 400 or answer.json()["parameter"] in place
