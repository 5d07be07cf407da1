"""From a path to what is there."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from academy.models import LessonPage
from cms.documents.models import PublishedDocument
from tests.api.conftest import LEARNING
from tests.conftest import add, drain

RESOLVE = "/api/v1/content/resolve/?path="
MODULE = "/en-GB/academy/talking-about-race/beginning/"
LESSON = f"{MODULE}listening/"


def rename(page, slug: str) -> None:
    page.slug = slug
    page.save_revision().publish()
    drain()


def for_members(page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


@pytest.mark.parametrize("path", [LESSON, LESSON.rstrip("/"), LESSON + "?a=b", LESSON + "%23part"])
def test_it_finds_a_page(api_client, tree, path):
    answer = api_client.get(RESOLVE + path).json()

    assert answer["outcome"] == "page"
    assert answer["page"]["key"] == str(tree.lesson.translation_key)


def test_it_finds_a_translation(api_client, french):
    answer = api_client.get(f"{RESOLVE}{french.document_path}").json()

    assert answer["page"]["title"] == "Écouter"


def test_it_finds_the_home_page(api_client, tree):
    assert api_client.get(RESOLVE + "/en-GB/").json()["page"]["type"] == "home"


def test_it_redirects_after_a_slug_change(api_client, tree):
    rename(tree.lesson, "hearing")
    answer = api_client.get(RESOLVE + LESSON).json()

    assert answer["outcome"] == "redirect"
    assert answer["location"] == f"{MODULE}hearing/"


def test_it_redirects_what_stands_below_a_changed_slug(api_client, tree):
    rename(tree.module, "start")

    assert api_client.get(RESOLVE + LESSON).json()["location"].endswith("/start/listening/")


def test_it_redirects_in_one_step_after_two_changes(api_client, tree):
    rename(tree.lesson, "hearing")
    rename(tree.lesson, "attending")

    assert api_client.get(RESOLVE + LESSON).json()["location"] == f"{MODULE}attending/"


def test_it_redirects_after_a_move(api_client, tree):
    tree.module.move(tree.academy, pos="last-child")
    drain()

    assert api_client.get(RESOLVE + LESSON).json()["location"] == "/en-GB/academy/beginning/listening/"


def test_it_finds_the_new_page_where_another_once_was(api_client, tree):
    rename(tree.lesson, "hearing")
    add(tree.module, LessonPage(title="Another", slug="listening"))

    assert api_client.get(RESOLVE + LESSON).json()["page"]["title"] == "Another"


def test_it_says_gone_after_unpublishing(api_client, tree):
    tree.lesson.unpublish()

    assert api_client.get(RESOLVE + LESSON).json() == {"outcome": "gone", "page": None, "location": None}


def test_it_says_gone_after_deletion(api_client, tree):
    tree.lesson.delete()

    assert api_client.get(RESOLVE + LESSON).json()["outcome"] == "gone"


def test_it_says_gone_below_what_was_deleted(api_client, tree):
    tree.module.delete()

    assert api_client.get(RESOLVE + LESSON).json()["outcome"] == "gone"


def test_it_says_gone_after_an_expiry_that_no_command_has_seen(api_client, tree):
    add(tree.module, LessonPage(title="Brief", expire_at=timezone.now() + timedelta(hours=1)))
    past = timezone.now() - timedelta(seconds=1)
    PublishedDocument.objects.filter(title="Brief").update(visible_until=past)

    assert api_client.get(f"{RESOLVE}{MODULE}brief/").json()["outcome"] == "gone"


def test_it_says_gone_to_a_visitor_who_could_see_it_before(api_client, tree):
    for_members(tree.lesson)

    assert api_client.get(RESOLVE + LESSON).json()["outcome"] == "gone"


def test_it_says_nothing_of_a_page_that_a_visitor_could_never_see(api_client, tree):
    for_members(tree.module)
    add(tree.module, LessonPage(title="Secret"))

    assert api_client.get(f"{RESOLVE}{MODULE}secret/").status_code == 404


@pytest.mark.parametrize("change", ["delete", "unpublish", "rename"])
def test_it_says_nothing_of_what_became_of_such_a_page(api_client, tree, change):
    for_members(tree.module)
    secret = add(tree.module, LessonPage(title="Secret"))
    rename(secret, "other") if change == "rename" else getattr(secret, change)()
    drain()

    assert api_client.get(f"{RESOLVE}{MODULE}secret/").status_code == 404


def test_it_does_not_tie_a_secret_path_to_a_page_that_became_public(api_client, tree):
    for_members(tree.module)
    add(tree.module, LessonPage(title="Open", slug="secret")).move(tree.course, pos="last-child")
    drain()

    assert api_client.get(f"{RESOLVE}{MODULE}secret/").status_code == 404


def test_it_tells_those_who_could_see_it_that_it_is_gone(signed_in, tree):
    for_members(tree.module)
    add(tree.module, LessonPage(title="Secret")).delete()

    assert signed_in.get(f"{LEARNING}resolve/?path={MODULE}secret/").json()["outcome"] == "gone"


def test_it_never_names_a_hidden_target(api_client, tree):
    rename(tree.lesson, "hearing")
    for_members(tree.lesson)
    answer = api_client.get(RESOLVE + LESSON)

    assert answer.json()["outcome"] == "gone"
    assert b"hearing" not in answer.content


def test_it_follows_a_redirect_that_an_editor_made(api_client, tree):
    Redirect.objects.create(old_path="/talks", redirect_page=tree.course)

    assert api_client.get(RESOLVE + "/talks/").json()["location"] == "/en-GB/academy/talking-about-race/"


def test_it_follows_a_redirect_to_elsewhere(api_client, tree):
    Redirect.objects.create(old_path="/survey", redirect_link="https://survey.example.org/")

    assert api_client.get(RESOLVE + "/survey/").json()["location"] == "https://survey.example.org/"


def test_it_follows_no_redirect_to_a_hidden_page(api_client, members_page):
    Redirect.objects.create(old_path="/inside", redirect_page=members_page)

    assert api_client.get(RESOLVE + "/inside/").status_code == 404


def test_it_knows_nothing_where_nothing_ever_was(api_client, tree):
    assert api_client.get(RESOLVE + "/en-GB/nothing/").status_code == 404


def test_it_says_the_same_of_what_is_hidden_and_what_never_was(api_client, tree):
    for_members(tree.module)
    add(tree.module, LessonPage(title="Secret"))
    hidden = api_client.get(f"{RESOLVE}{MODULE}secret/")

    assert hidden.json() == api_client.get(RESOLVE + "/en-GB/nothing/").json()
