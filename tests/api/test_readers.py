"""Who sees what: restricted pages are nowhere for visitors, and everywhere for those who may."""

import pytest
from wagtail.models import PageViewRestriction

from tests.api.conftest import LEARNING, titles
from tests.conftest import drain

CONTENT = "/api/v1/content/"
LISTS = ["pages/", "pages/?type=standard", "pages/?parent={home}", "pages/?ancestor={home}", "pages/?q={word}"]
ALONE = ["pages/{key}/", "resolve/?path={path}"]


def filled(path: str, page, word: str) -> str:
    home = page.get_parent().translation_key
    return path.format(key=page.translation_key, path=page.document_path, home=home, word=word)


@pytest.mark.parametrize("path", [*LISTS, "search/?q={word}", "search/?q=members"])
def test_it_hides_a_restricted_page_in_every_list(api_client, members_page, path):
    answer = api_client.get(CONTENT + filled(path, members_page, "zebras"))

    assert b"For members" not in answer.content


@pytest.mark.parametrize("path", ["pages/{key}/"])
def test_it_hides_a_restricted_page_as_one_that_never_was(api_client, members_page, path):
    assert api_client.get(CONTENT + filled(path, members_page, "")).status_code == 404


@pytest.mark.parametrize("path", LISTS)
def test_it_lists_it_for_whoever_is_signed_in(signed_in, members_page, path):
    answer = signed_in.get(LEARNING + filled(path, members_page, "zebras"))

    assert "For members" in titles(answer)


@pytest.mark.parametrize("path", ALONE)
def test_it_sends_it_to_whoever_is_signed_in(signed_in, members_page, path):
    assert b"For members" in signed_in.get(LEARNING + filled(path, members_page, "")).content


def test_it_finds_it_for_whoever_is_signed_in(signed_in, members_page):
    found = signed_in.get(f"{LEARNING}search/?q=zebras").json()["items"]

    assert [hit["page"]["title"] for hit in found] == ["For members"]


@pytest.mark.parametrize("path", ["pages/{key}/", "pages/", "search/?q=okapis"])
def test_it_hides_a_groups_page_from_others_who_are_signed_in(signed_in, group_page, path):
    assert b"For the panel" not in signed_in.get(LEARNING + filled(path, group_page, "")).content


@pytest.mark.parametrize("path", [*ALONE, "pages/", "search/?q=okapis"])
def test_it_shows_a_groups_page_to_the_group(signed_in, learner, group, group_page, path):
    learner.groups.add(group)

    assert b"For the panel" in signed_in.get(LEARNING + filled(path, group_page, "")).content


def test_it_hides_it_once_the_learner_has_left_the_group(signed_in, learner, group, group_page):
    learner.groups.add(group)
    path = f"{LEARNING}pages/{group_page.translation_key}/"
    signed_in.get(path)
    learner.groups.remove(group)

    assert signed_in.get(path).status_code == 404


def test_it_treats_the_signed_in_as_visitors_outside_of_learning(signed_in, members_page):
    assert signed_in.get(f"{CONTENT}pages/{members_page.translation_key}/").status_code == 404


def test_it_restricts_what_stands_below(api_client, tree):
    PageViewRestriction.objects.create(page=tree.course, restriction_type=PageViewRestriction.LOGIN)

    assert titles(api_client.get(f"{CONTENT}pages/")) == ["Home", "Academy"]


def test_it_restricts_outlines(api_client, signed_in, tree):
    PageViewRestriction.objects.create(page=tree.module, restriction_type=PageViewRestriction.LOGIN)
    drain()
    path = f"courses/{tree.course.translation_key}/outline/"

    assert api_client.get(CONTENT + path).json()["modules"] == []
    assert len(signed_in.get(LEARNING + path).json()["modules"]) == 1


@pytest.mark.parametrize(
    "path", ["pages/", "pages/{key}/", "resolve/?path=/", "search/?q=a", "glossary/", "support/", "locales/", "site/"]
)
def test_it_asks_visitors_to_sign_in(api_client, tree, path):
    answer = api_client.get(LEARNING + path.format(key=tree.home.translation_key))

    assert answer.status_code == 401
    assert answer.json()["code"] == "not-signed-in"
    assert answer["WWW-Authenticate"]


def test_it_asks_a_deactivated_learner_to_sign_in(signed_in, learner, tree):
    learner.is_active = False
    learner.save()

    assert signed_in.get(f"{LEARNING}pages/").status_code == 401
