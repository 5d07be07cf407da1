"""What lets clients and CDNs keep answers: ETags, 304, Cache-Control, few queries."""

import gzip
from datetime import timedelta

import brotli
import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from academy.models import LessonPage
from api.content.pages import PageDetail, PageList
from api.response_cache import responses
from cms.documents.audience import VISITOR
from cms.models import SiteSettings
from tests.api.conftest import LEARNING, PAGES
from tests.conftest import add, drain

EVERYWHERE = [
    "pages/", "pages/?locale=fr", "pages/{key}/", "courses/{course}/outline/", "search/?q=listen", "glossary/",
    "support/", "locales/", "site/", "resolve/?path=/en-GB/academy/",
]  # fmt: skip


@pytest.fixture
def lesson(tree) -> str:
    """The address of a lesson, tasks drained."""
    drain()
    return f"{PAGES}{tree.lesson.translation_key}/"


def queries(client, path: str, **headers: str) -> list[str]:
    """What a request asks of the database when nothing is kept in the process."""
    responses.clear()
    with CaptureQueriesContext(connection) as captured:
        client.get(path, headers=headers)
    return [query["sql"] for query in captured.captured_queries]


@pytest.fixture(params=EVERYWHERE)
def address(request, tree) -> str:
    """Each address of the content API in turn, with something to send."""
    SiteSettings.for_site(Site.objects.get()).save()
    drain()
    return "/api/v1/content/" + request.param.format(
        key=tree.lesson.translation_key, course=tree.course.translation_key
    )


def test_it_has_a_strong_etag_on_every_answer(api_client, address):
    assert api_client.get(address)["ETag"].startswith('"')


def test_it_answers_304_to_a_client_that_has_it(api_client, address):
    etag = api_client.get(address)["ETag"]
    answer = api_client.get(address, headers={"if-none-match": etag})

    assert answer.status_code == 304
    assert answer["ETag"] == etag


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param("{}", id="alone"),
        pytest.param('"other", {}', id="one of several"),
        pytest.param("W/{}", id="made weak by a proxy"),
        pytest.param("*", id="any"),
    ],
)
@pytest.mark.parametrize("kept", [True, False])
def test_it_reads_if_none_match(api_client, lesson, sent, kept):
    etag = api_client.get(lesson)["ETag"]
    if not kept:
        responses.clear()

    assert api_client.get(lesson, headers={"if-none-match": sent.format(etag)}).status_code == 304


@pytest.mark.parametrize("sent", ['"other"', "nonsense", ",,,", '"' + "0" * 32 + '"', '"\x00"', "x" * 9000])
def test_it_sends_the_page_to_a_client_that_has_another(api_client, lesson, sent):
    assert api_client.get(lesson, headers={"if-none-match": sent}).status_code == 200


def test_it_has_a_new_etag_after_an_edit(api_client, tree, lesson):
    etag = api_client.get(lesson)["ETag"]
    tree.lesson.title = "Listening well"
    tree.lesson.save_revision().publish()
    answer = api_client.get(lesson, headers={"if-none-match": etag})

    assert answer.json()["title"] == "Listening well"
    assert answer["ETag"] != etag


def test_it_answers_head_like_get_without_a_body(api_client, address):
    whole, head = api_client.get(address), api_client.head(address)

    assert head.status_code == 200
    assert head["ETag"] == whole["ETag"]
    assert head.content == b""


def test_it_answers_options_with_what_is_allowed(api_client, address):
    assert api_client.options(address)["Allow"] == "GET, HEAD, OPTIONS"


def test_it_sends_the_same_bytes_again(api_client, address):
    first = api_client.get(address).content
    responses.clear()

    assert api_client.get(address).content == first


def test_it_lets_caches_keep_public_answers(api_client, lesson):
    answer = api_client.get(lesson)

    assert answer["Cache-Control"] == "public, max-age=60, stale-while-revalidate=300"
    assert "Cookie" not in answer.get("Vary", "")


def test_it_lets_nobody_keep_what_is_not_there(api_client, lesson):
    answer = api_client.get(f"{PAGES}6f9619ff-8b86-4011-b42d-00c04fc964ff/")

    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "pages/",
        "pages/{key}/",
        "courses/{course}/outline/",
        "search/?q=soon",
        "resolve/?path=/en-GB/academy/talking-about-race/beginning/soon-gone/",
    ],
)
def test_it_is_never_kept_beyond_an_expiry(api_client, tree, path):
    page = add(tree.module, LessonPage(title="Soon gone", expire_at=timezone.now() + timedelta(seconds=30)))
    drain()
    path = path.format(key=page.translation_key, course=tree.course.translation_key)

    assert longest_kept(api_client.get(f"/api/v1/content/{path}")) <= 30


def longest_kept(answer) -> int:
    """For how many seconds a shared cache may send this answer, by all that it says."""
    return sum(int(part.split("=")[1]) for part in answer["Cache-Control"].split(", ") if "=" in part)


def test_it_is_never_kept_beyond_the_expiry_of_a_translation(api_client, tree, french):
    french.expire_at = timezone.now() + timedelta(seconds=30)
    french.save_revision().publish()
    drain()
    outline = f"/api/v1/content/courses/{tree.course.translation_key}/outline/?locale=fr"

    assert longest_kept(api_client.get(outline)) <= 30


@pytest.mark.parametrize("path", ["/soon/", "/en-GB/academy/talking-about-race/beginning/before/"])
def test_it_is_never_kept_beyond_the_expiry_of_where_it_leads(api_client, tree, path):
    page = add(tree.module, LessonPage(title="Before", expire_at=timezone.now() + timedelta(seconds=30)))
    page.slug = "after"
    page.save_revision().publish()
    Redirect.objects.create(old_path="/soon", redirect_page=page)
    answer = api_client.get(f"/api/v1/content/resolve/?path={path}")

    assert answer.json()["outcome"] == "redirect"
    assert longest_kept(answer) <= 30


def test_it_keeps_a_learners_answers_private(signed_in, lesson, tree):
    answer = signed_in.get(f"{LEARNING}pages/{tree.lesson.translation_key}/")

    assert answer["Cache-Control"] == "private, no-cache"
    assert "Cookie" in answer["Vary"]


def test_it_answers_304_to_a_learner_too(signed_in, lesson, tree):
    path = f"{LEARNING}pages/{tree.lesson.translation_key}/"
    etag = signed_in.get(path)["ETag"]

    assert signed_in.get(path, headers={"if-none-match": etag}).status_code == 304


@pytest.mark.parametrize("query", ["", "?locale=fr", "?locale=en-GB"])
def test_it_needs_two_queries_for_a_detail(api_client, lesson, query):
    assert len(queries(api_client, lesson + query)) == 2


def test_it_needs_two_queries_for_a_304(api_client, lesson):
    etag = api_client.get(lesson)["ETag"]

    assert len(queries(api_client, lesson, **{"if-none-match": etag})) == 2


def test_it_needs_one_query_for_what_is_kept(api_client, lesson):
    api_client.get(lesson)
    with CaptureQueriesContext(connection) as captured:
        api_client.get(lesson)

    assert len(captured) == 1


@pytest.mark.parametrize("address", ["{lesson}", PAGES])
def test_a_304_is_kept_too_and_is_nothing_to_whoever_lacks_the_body(api_client, lesson, address):
    address = address.format(lesson=lesson)
    whole = api_client.get(address)
    responses.clear()
    known = {"if-none-match": whole["ETag"]}
    api_client.get(address, headers=known)
    with CaptureQueriesContext(connection) as captured:
        again = api_client.get(address, headers=known)

    assert (again.status_code, len(captured)) == (304, 1)
    assert api_client.get(address).content == whole.content
    assert api_client.get(address, headers={"if-none-match": '"' + "0" * 32 + '"'}).content == whole.content


@pytest.mark.parametrize(
    "query", ["?limit=1", "?limit=100", "?locale=fr&type=lesson", "?parent={key}", "?ancestor={key}"]
)
def test_it_needs_three_queries_for_a_list(api_client, tree, lesson, query):
    query = query.format(key=tree.module.translation_key)

    assert len(queries(api_client, PAGES + query)) <= 3


def test_it_does_not_load_the_body_for_a_304(tree, lesson, api_client):
    etag = api_client.get(lesson)["ETag"]
    found = PageDetail().answer(VISITOR, [etag], key=tree.lesson.translation_key, locale="en-GB")

    assert found.body is None


def test_it_does_not_load_the_bodies_of_a_list_for_a_304(lesson, api_client):
    etag = api_client.get(PAGES)["ETag"]
    nothing = dict.fromkeys(["type", "parent", "ancestor", "q", "cursor"])
    found = PageList().answer(VISITOR, [etag], locale="en-GB", limit=20, **nothing)

    assert found.body is None


@pytest.mark.parametrize(("encoding", "opened"), [("gzip", gzip.decompress), ("br", brotli.decompress)])
def test_it_keeps_its_etag_when_compressed(api_client, address, encoding, opened):
    plain = api_client.get(address)
    small = api_client.get(address, headers={"accept-encoding": encoding})
    packed = len(plain.content) >= 500

    assert small.get("Content-Encoding") == (encoding if packed else None)
    assert small["ETag"] == plain["ETag"]
    assert (opened(small.content) if packed else small.content) == plain.content


def test_it_is_closed_to_other_origins(api_client, lesson):
    answer = api_client.get(lesson, headers={"origin": "https://learn.example.org"})

    assert "Access-Control-Allow-Origin" not in answer.headers


def test_it_is_open_to_origins_in_the_settings(api_client, lesson, settings):
    settings.CORS_ALLOWED_ORIGINS = ["https://learn.example.org"]
    answer = api_client.get(lesson, headers={"origin": "https://learn.example.org"})

    assert answer["Access-Control-Allow-Origin"] == "https://learn.example.org"
    assert "etag" in answer["Access-Control-Expose-Headers"].lower()


def test_a_list_has_the_same_etag_a_day_later(api_client, tree):
    drain()
    today = api_client.get("/api/v1/content/pages/?limit=1")["ETag"]
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        responses.clear()
        tomorrow = api_client.get("/api/v1/content/pages/?limit=1")["ETag"]

    assert tomorrow == today
