"""What is withdrawn is served by no endpoint from that moment on: no task has run, and every answer is kept warm."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale, Page, PageViewRestriction

from academy.models import LessonPage
from cms.accounts.models import User
from tests.api.checked import schema
from tests.conftest import add, drain, run_commit_hooks

ROOTS = ["/api/v1/content/", "/api/v1/learning/content/"]
#: Every address at which a page, or words of it, can be had.
ADDRESSES = [
    "pages/", "pages/?locale=fr", "pages/?type=lesson", "pages/?parent={module}", "pages/?ancestor={course}",
    "pages/?q=wombat", "pages/{key}/", "pages/{key}/?locale=fr", "courses/{course}/outline/",
    "courses/{course}/outline/?locale=fr", "search/?q=wombat", "search/?q=wombat&locale=fr", "resolve/?path={path}",
    "resolve/?path={french_path}", "sync/", "sync/?locale=fr", "sync/?subtree={course}&type=lesson",
]  # fmt: skip
EVERYWHERE = [root + address for root in ROOTS for address in ADDRESSES]
#: What no page is in; of what is in a pack, it says digests.
WITHOUT_PAGES = {"glossary/", "support/", "locales/", "site/", "packs/{key}/", "packs/{key}/{digest}/"}


@pytest.fixture
def lesson(tree):
    """A lesson about wombats."""
    body = [("quote", {"text": "A wombat digs.", "source": ""})]
    return add(tree.module, LessonPage(title="Wombats", body=body))


@pytest.fixture
def serving(tree, lesson, signed_in):
    """Gives the addresses that serve the lesson, in English or French, when it is asked."""
    french = lesson.copy_for_translation(Locale.objects.get(language_code="fr"), copy_parents=True).specific
    french.save_revision().publish()
    drain()
    names = {
        "key": lesson.translation_key,
        "module": tree.module.translation_key,
        "course": tree.course.translation_key,
        "path": lesson.document_path,
        "french_path": french.document_path,
    }
    return lambda: [path for path in EVERYWHERE if b"ombat" in signed_in.get(path.format(**names)).content]


def in_every_language(page):
    return Page.objects.filter(translation_key=page.translation_key)


# --- ways to withdraw pages -------------------------------------------------------------------------


def unpublish(pages) -> None:
    for page in pages.specific():
        page.unpublish()


def unpublish_in_bulk(pages) -> None:
    query = "?next=/admin/&" + "&".join(f"id={page.pk}" for page in pages)
    editor().post(reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"]) + query)


def delete(pages) -> None:
    for pk in pages.values_list("pk", flat=True):
        Page.objects.get(pk=pk).delete()


def restrict(pages) -> None:
    group = Group.objects.get_or_create(name="Others")[0]
    for page in pages:
        PageViewRestriction.objects.create(page=page, restriction_type="groups").groups.set([group])


def restrict_in_the_form(pages) -> None:
    data = {"restriction_type": "groups", "groups": Group.objects.create(name="Others").pk}
    for page in pages:
        editor().post(reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), data)


def let_it_have_expired(pages) -> None:
    for page in pages.specific():
        page.expire_at = timezone.now() - timedelta(seconds=1)
        page.save()


def put_it_off(pages) -> None:
    for page in pages.specific():
        page.go_live_at = timezone.now() + timedelta(hours=1)
        page.save()


def move_it_below_something_restricted(pages) -> None:
    for page in pages.order_by("-depth"):
        below = page.get_parent().add_child(instance=Page(title="Drawer", locale=page.locale))
        restrict(Page.objects.filter(pk=below.pk))
        Page.objects.get(pk=page.pk).move(below, pos="last-child")


def editor() -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser(f"editor-{User.objects.count()}@example.org"))
    return client


OF_THE_MODULE = [unpublish, delete, restrict, let_it_have_expired, put_it_off]
OF_THE_LESSON = [*OF_THE_MODULE, unpublish_in_bulk, restrict_in_the_form, move_it_below_something_restricted]


# --- what follows from them -------------------------------------------------------------------------


@pytest.mark.parametrize("withdraw", OF_THE_LESSON)
def test_it_is_served_nowhere_from_then_on(serving, lesson, withdraw):
    assert serving() == EVERYWHERE
    withdraw(in_every_language(lesson))

    assert serving() == []
    run_commit_hooks()
    assert serving() == []


@pytest.mark.parametrize("withdraw", OF_THE_MODULE)
def test_it_is_served_nowhere_once_the_module_above_it_is_withdrawn(serving, tree, withdraw):
    assert serving() == EVERYWHERE
    withdraw(in_every_language(tree.module))

    assert serving() == []
    run_commit_hooks()
    assert serving() == []


@pytest.mark.parametrize("expiring", ["its own", "of the module above it"])
def test_it_is_served_nowhere_past_an_expiry(serving, tree, lesson, expiring):
    now = timezone.now()
    for page in in_every_language(lesson if expiring == "its own" else tree.module).specific():
        page.expire_at = now + timedelta(seconds=5)
        page.save()
    drain()
    with time_machine.travel(now, tick=False) as clock:
        assert serving() == EVERYWHERE
        clock.shift(timedelta(seconds=5))

        assert serving() == []


def test_it_is_tried_at_every_address_that_serves_pages():
    tried = {re.sub(r"{\w+}", "{key}", address.split("?")[0]) for address in ADDRESSES}
    served = {path.removeprefix(ROOTS[0]) for path in schema()["paths"] if path.startswith(ROOTS[0])}

    assert tried == served - WITHOUT_PAGES
