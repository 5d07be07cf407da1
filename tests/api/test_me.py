"""The learner's own record over HTTP: who asks, and all that is kept of them."""

import json
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from academy.models import Attempt, Cohort, Enrolment, LessonPage, Reflection
from academy.sync.receive import receive
from cms.accounts.models import User
from tests.attempts.conftest import submission
from tests.attempts.frozen import choice, freeze
from tests.conftest import add, drain
from tests.learning.conftest import BLOCK, MONDAY, write

ME = "/api/v1/learning/me/"
EXPORT = f"{ME}export/"
READABLE = f"{EXPORT}readable/"

pytestmark = pytest.mark.django_db


def items(client, part: str) -> list[dict]:
    return client.get(EXPORT).json()["parts"][part]["items"]


def hand_in(learner, quiz, responses: dict, **more) -> Attempt:
    receive(learner, [submission(quiz, responses, **more)], at=MONDAY)
    return Attempt.objects.latest("id")


def test_it_says_who_asks(signed_in, learner):
    User.objects.update(date_joined=datetime(2026, 3, 1, 8, tzinfo=UTC))

    assert signed_in.get(ME).json() == {
        "id": str(learner.pk),
        "email": "ada@example.org",
        "joined_at": "2026-03-01T08:00:00Z",
        "preferred_language": None,
        "links": {
            "export": "/api/v1/learning/me/export/",
            "readable_export": "/api/v1/learning/me/export/readable/",
            "erasure": "/api/v1/learning/me/erasure/",
        },
    }


def test_it_says_so_to_nobody_else_and_again_only_if_it_changed(signed_in):
    answer = signed_in.get(ME)

    assert answer["Cache-Control"] == "private, no-cache"
    assert signed_in.get(ME, headers={"if-none-match": answer["ETag"]}).status_code == 304


@pytest.mark.parametrize("address", [ME, EXPORT, READABLE])
def test_it_asks_visitors_to_sign_in(api_client, address):
    assert api_client.get(address).json()["code"] == "not-signed-in"


@pytest.mark.parametrize("address", [ME, EXPORT, READABLE])
def test_nobody_else_can_be_asked_for(signed_in, address):
    assert signed_in.get(f"{address}?learner=bea@example.org").json()["code"] == "unknown-parameter"


@pytest.mark.parametrize("superuser", [False, True])
def test_it_exports_nothing_of_anybody_else(signed_in, superuser):
    write(User.objects.create_user(email="grace@example.org"), "hers")
    User.objects.update(is_superuser=superuser, is_staff=superuser)

    assert items(signed_in, "reflections") == []
    assert b"grace" not in signed_in.get(EXPORT).content
    assert b"hers" not in signed_in.get(READABLE).content


@pytest.mark.parametrize(("address", "ending"), [(EXPORT, "json"), (READABLE, "html")])
def test_it_comes_as_a_file_that_no_cache_keeps(signed_in, address, ending):
    answer = signed_in.get(address)

    assert answer["Content-Disposition"].startswith('attachment; filename="my-record-')
    assert answer["Content-Disposition"].endswith(f'.{ending}"')
    assert answer["Cache-Control"] == "private, no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
    assert "unsafe" not in answer["Content-Security-Policy"]


def test_its_page_loads_nothing_and_runs_nothing(signed_in, learner):
    write(learner, "a text")
    page = signed_in.get(READABLE).content.decode()

    assert page.startswith("<!doctype html>")
    assert not any(word in page for word in ("<script", "src=", "href=", "url(", "<img", "<form"))


def test_its_page_escapes_whatever_the_learner_wrote(signed_in, learner):
    write(learner, "<script>alert(1)</script>\"'&")
    page = signed_in.get(READABLE).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#x27;&amp;" in page
    assert "<script" not in page


def test_its_page_is_for_whoever_takes_html(signed_in):
    assert signed_in.get(READABLE, headers={"accept": "text/html"}).status_code == 200
    assert signed_in.get(EXPORT, headers={"accept": "text/html"}).status_code == 406


def test_a_reflection_that_cannot_be_opened_is_named(signed_in, learner, settings):
    write(learner)
    settings.SEALING_KEYS = {"other": bytes(32)}
    (item,) = items(signed_in, "reflections")

    assert item["text"] is None
    assert item["problem"].startswith("What you wrote is still kept")
    assert b"What you wrote is still kept" in signed_in.get(READABLE).content


def test_a_unit_is_called_by_its_title(signed_in, learner, tree):
    key = tree.lesson.translation_key
    write(learner, "a text", unit=key)

    assert signed_in.get(EXPORT).json()["titles"] == {str(key): "Listening"}
    assert b"<td>Listening</td>" in signed_in.get(READABLE).content


def test_a_reflection_comes_with_its_prompt(signed_in, learner, tree):
    lesson = add(
        tree.module, LessonPage(title="Thinking", body=[("reflection_prompt", {"prompt": "What did you see?"})])
    )
    drain()
    write(learner, "Nothing.", unit=lesson.translation_key, block=lesson.body[0].id)
    write(learner, "Elsewhere.")

    assert [item["prompt"] for item in items(signed_in, "reflections")] == ["What did you see?", None]
    assert b"<td>What did you see?</td>" in signed_in.get(READABLE).content


def test_a_prompt_that_the_learner_may_not_see_is_not_told(signed_in, learner, group_page):
    write(learner, "Nothing.", unit=group_page.translation_key, block=group_page.body[0].id)

    assert [item["prompt"] for item in items(signed_in, "reflections")] == [None]


def test_a_unit_that_the_learner_may_not_see_keeps_its_title(signed_in, learner, group_page):
    write(learner, "a text", unit=group_page.translation_key)

    assert signed_in.get(EXPORT).json()["titles"] == {}


def test_times_and_answers_are_in_words_on_the_page(signed_in, learner):
    write(learner)
    page = signed_in.get(READABLE).content.decode()

    assert "<td>2 March 2026, 09:00 UTC</td>" in page
    assert "<td>I looked away.</td>" in page


def test_it_says_what_it_leaves_out_and_why(signed_in, learner):
    account = signed_in.get(EXPORT).json()["parts"]["account"]

    assert [one["what"] for one in account["withheld"]] == ["password"]
    assert account["items"][0]["has_password"] is True
    assert learner.password not in json.dumps(account)


def fill(learner, many: int) -> None:
    for number in range(many):
        write(learner, str(number), block=f"{BLOCK[:20]}{number}")
        hand_in(learner, freeze(choice("one")), {"one": "yes"})
        cohort = Cohort.objects.create(name="Spring", course=uuid4())
        Enrolment.objects.create(learner=learner, course=cohort.course, cohort=cohort, enrolled_at=MONDAY)


@pytest.mark.parametrize("address", [ME, EXPORT, READABLE])
def test_it_costs_as_many_queries_whatever_the_size(signed_in, learner, address):
    counts = []
    for many in (1, 20):
        fill(learner, many)
        signed_in.get(address)
        with CaptureQueriesContext(connection) as captured:
            signed_in.get(address)
        counts.append(len(captured))

    assert counts[0] == counts[1]
    assert Reflection.objects.count() == 21


def test_a_device_whose_clock_stands_in_the_year_one_spoils_no_export(signed_in, learner):
    write(learner, client_at=datetime(1, 1, 1, tzinfo=UTC))

    assert items(signed_in, "reflections")[0]["client_at"] == "0001-01-01T00:00:00Z"
    assert b"1 January 1, 00:00 UTC" in signed_in.get(READABLE).content
