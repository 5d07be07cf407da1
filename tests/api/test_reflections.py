"""Reflections over HTTP: the learner's own to read and to destroy, nobody else's."""

from datetime import timedelta
from uuid import UUID

import pytest

from academy.models import Reflection
from cms.accounts.models import User
from tests.learning.conftest import BLOCK, MONDAY, UNIT, write

ALL = "/api/v1/learning/reflections/"
PROMPT = f"{ALL}{UNIT}/{BLOCK}/"
ITEM = UUID("b6d1f0a4-3f64-4a55-8a77-0d2c3b1e9f10")
ELSEWHERE = UUID("11111111-1111-4111-8111-111111111111")

pytestmark = pytest.mark.django_db


def texts(answer) -> list[str]:
    return [item["text"] for item in answer.json()["items"]]


def destroy(client, address: str = PROMPT):
    client.cookies["csrftoken"] = "a" * 32
    return client.delete(address, headers={"x-csrftoken": "a" * 32})


def test_it_sends_what_the_learner_wrote(signed_in, learner):
    row = write(learner, "I looked away.", item=ITEM, client_at=MONDAY - timedelta(hours=1))

    assert signed_in.get(ALL).json() == {
        "next": None,
        "previous": None,
        "items": [
            {
                "id": str(row.pk),
                "unit": "6f9619ff-8b86-4011-b42d-00c04fc964ff",
                "block": "0c3f7a52-5d0e-4a2e-9a51-6f1f0f1b7c11",
                "text": "I looked away.",
                "problem": None,
                "current": True,
                "written_at": "2026-03-02T09:00:00Z",
                "client_at": "2026-03-02T08:00:00Z",
                "item": "b6d1f0a4-3f64-4a55-8a77-0d2c3b1e9f10",
            }
        ],
    }


def test_it_sends_the_newest_first_and_says_which_is_current(signed_in, learner):
    write(learner, "one")
    write(learner, "two")

    assert [(item["text"], item["current"]) for item in signed_in.get(ALL).json()["items"]] == [
        ("two", True), ("one", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param(f"unit={ELSEWHERE}", ["b elsewhere", "elsewhere"], id="a unit"),
        pytest.param("block=b", ["b elsewhere", "b"], id="a block id that copied pages share"),
        pytest.param(f"unit={UNIT}&block=b", ["b"], id="a prompt"),
        pytest.param("block=none", [], id="nothing"),
    ],
)
def test_it_filters(signed_in, learner, query, expected):
    write(learner, "here")
    write(learner, "b", block="b")
    write(learner, "elsewhere", unit=ELSEWHERE)
    write(learner, "b elsewhere", unit=ELSEWHERE, block="b")

    assert texts(signed_in.get(f"{ALL}?{query}")) == expected


def test_it_pages_forth_and_back(signed_in, learner):
    for number in range(5):
        write(learner, str(number))
    first = signed_in.get(f"{ALL}?limit=2&unit={UNIT}")
    second = signed_in.get(ALL + first.json()["next"])
    third = signed_in.get(ALL + second.json()["next"])
    back = signed_in.get(ALL + third.json()["previous"])

    assert [texts(page) for page in (first, second, third, back)] == [["4", "3"], ["2", "1"], ["0"], ["2", "1"]]
    assert first.json()["previous"] is None
    assert third.json()["next"] is None


def test_a_page_goes_on_where_it_was_when_more_is_written(signed_in, learner):
    for number in range(3):
        write(learner, str(number))
    following = signed_in.get(f"{ALL}?limit=2").json()["next"]
    write(learner, "newer")

    assert texts(signed_in.get(ALL + following)) == ["0"]


def test_it_refuses_the_cursor_of_another_list(signed_in, learner):
    write(learner, "one")
    write(learner, "two")
    following = signed_in.get(f"{ALL}?limit=1").json()["next"]

    assert signed_in.get(f"{ALL}{following}&unit={UNIT}").json()["code"] == "bad-cursor"


@pytest.mark.parametrize(
    ("query", "expected", "parameter"),
    [
        pytest.param("learner=ada@example.org", "unknown-parameter", "learner", id="nobody is asked for"),
        pytest.param("unit=7", "bad-parameter", "unit", id="no key"),
        pytest.param("block=", "bad-parameter", "block", id="no block"),
        pytest.param("block=" + "x" * 65, "bad-parameter", "block", id="a long block"),
        pytest.param("block=%00", "bad-parameter", "block", id="NUL"),
        pytest.param("cursor=abc", "bad-cursor", "cursor", id="a cursor of nobody's"),
        pytest.param("limit=101", "bad-parameter", "limit", id="too many"),
    ],
)
def test_it_names_the_parameter(signed_in, query, expected, parameter):
    answer = signed_in.get(f"{ALL}?{query}")

    assert (answer.status_code, answer.json()["code"], answer.json()["parameter"]) == (400, expected, parameter)


@pytest.mark.parametrize("superuser", [False, True])
def test_it_sends_nobody_elses(signed_in, superuser):
    write(User.objects.create_user(email="grace@example.org"), "hers")
    User.objects.update(is_superuser=superuser, is_staff=superuser)

    assert texts(signed_in.get(ALL)) == []


def test_it_destroys_nobody_elses(signed_in):
    write(User.objects.create_user(email="grace@example.org"), "hers")

    assert destroy(signed_in).status_code == 204
    assert Reflection.objects.count() == 1


def test_it_destroys_every_version(signed_in, learner):
    write(learner, "one")
    write(learner, "two")
    write(learner, "elsewhere", unit=ELSEWHERE)

    assert destroy(signed_in).status_code == 204
    assert texts(signed_in.get(ALL)) == ["elsewhere"]


def test_it_destroys_what_is_not_there_without_a_word(signed_in):
    assert destroy(signed_in).status_code == 204


def test_it_destroys_what_cannot_be_opened(signed_in, learner, settings):
    write(learner)
    settings.SEALING_KEYS = {"other": bytes(32)}

    assert destroy(signed_in).status_code == 204
    assert Reflection.objects.count() == 0


def test_it_destroys_nothing_for_a_page_elsewhere(signed_in, learner):
    """Another site can make a browser send its cookie, but not the token."""
    write(learner)
    answer = signed_in.delete(PROMPT)

    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert Reflection.objects.count() == 1


@pytest.mark.parametrize("block", ["%00", "a%00b", "x" * 65])
def test_it_has_a_404_for_what_is_no_block(signed_in, block):
    assert destroy(signed_in, f"{ALL}{UNIT}/{block}/").status_code == 404


def test_it_takes_no_parameters_for_destroying(signed_in, learner):
    write(learner)

    assert destroy(signed_in, f"{PROMPT}?older=1").json()["code"] == "unknown-parameter"
    assert Reflection.objects.count() == 1


@pytest.mark.parametrize(("method", "address"), [("get", ALL), ("delete", PROMPT)])
def test_it_asks_visitors_to_sign_in(api_client, method, address):
    answer = getattr(api_client, method)(address)

    assert (answer.status_code, answer.json()["code"]) == (401, "not-signed-in")


@pytest.mark.parametrize(
    ("address", "allowed", "methods"),
    [
        (ALL, "GET, HEAD, OPTIONS", ["POST", "PUT", "PATCH", "DELETE"]),
        (PROMPT, "DELETE, OPTIONS", ["GET", "HEAD", "POST", "PUT", "PATCH"]),
    ],
)
def test_it_takes_no_other_method(signed_in, address, allowed, methods):
    signed_in.cookies["csrftoken"] = "a" * 32
    sent = {"content_type": "application/json", "headers": {"x-csrftoken": "a" * 32}}
    answers = [signed_in.generic(method, address, **sent) for method in methods]

    assert {(answer.status_code, answer["Allow"]) for answer in answers} == {(405, allowed)}
    assert signed_in.options(address).status_code == 204


def test_nobody_may_store_it(signed_in, learner):
    write(learner)
    answer = signed_in.get(ALL)

    assert answer["Cache-Control"] == "private, no-store"
    assert "Cookie" in answer["Vary"]


def test_its_etag_is_good_until_something_is_written(signed_in, learner):
    write(learner)
    known = {"if-none-match": signed_in.get(ALL)["ETag"]}
    unchanged = signed_in.get(ALL, headers=known)
    write(learner, "more")

    assert (unchanged.status_code, unchanged["Cache-Control"]) == (304, "private, no-store")
    assert signed_in.get(ALL, headers=known).status_code == 200


def test_its_etag_changes_when_another_page_has_something_newer(signed_in, learner):
    write(learner, "old")
    write(learner, "between", block="b")
    second = ALL + signed_in.get(f"{ALL}?limit=1").json()["next"]
    known = {"if-none-match": signed_in.get(second)["ETag"]}
    write(learner, "new")

    assert signed_in.get(second, headers=known).json()["items"][0]["current"] is False


def test_its_etag_says_nothing_of_the_text(signed_in, learner):
    row = write(learner, "yes")
    known = signed_in.get(ALL)["ETag"]
    row.put(b"no")
    row.save()

    assert signed_in.get(ALL)["ETag"] == known


def test_what_cannot_be_opened_says_so_and_hides_nothing_else(signed_in, learner, settings):
    write(learner, "sealed under a key that is lost")
    settings.SEALING_KEYS = {"new": bytes(32)}
    write(learner, "readable")
    readable, lost = signed_in.get(ALL).json()["items"]

    assert (readable["text"], readable["problem"]) == ("readable", None)
    assert lost["text"] is None
    assert (lost["problem"]["code"], lost["problem"]["status"]) == ("cannot-be-opened", 503)
    assert lost["problem"]["detail"].startswith("What you wrote is still kept")


def test_its_etag_changes_once_the_key_is_back(signed_in, learner, settings):
    write(learner, "yes")
    keys, settings.SEALING_KEYS = settings.SEALING_KEYS, {"wrong": bytes(32)}
    known = signed_in.get(ALL)["ETag"]
    settings.SEALING_KEYS = keys

    assert texts(signed_in.get(ALL, headers={"if-none-match": known})) == ["yes"]


def test_anything_else_that_cannot_be_opened_is_a_problem(signed_in, learner, settings, monkeypatch):
    write(learner)
    settings.SEALING_KEYS = {"wrong": bytes(32)}
    monkeypatch.setattr("api.learning.reflections.reflection_item", lambda row: row.content())
    answer = signed_in.get(ALL)

    assert (answer.status_code, answer.json()["code"]) == (503, "cannot-be-opened")


def test_a_list_costs_as_many_queries_with_many_rows(signed_in, learner, django_assert_max_num_queries):
    for number in range(30):
        write(learner, str(number))
    with django_assert_max_num_queries(5):
        signed_in.get(f"{ALL}?limit=100")
