"""A page can be moved to any place, also among pages that were copied."""

import pytest
from wagtail.models import Page

from academy.models import LessonPage
from tests.conftest import add, drain


@pytest.fixture
def copied(tree) -> Page:
    """A copy of the module with its two lessons. Wagtail counts the children of a copy from 0."""
    copy = tree.module.copy(recursive=True, update_attrs={"slug": "again", "title": "Again"})

    assert copy.get_first_child().path.endswith("0000")
    return copy


def titles(parent: Page) -> list[str]:
    return list(Page.objects.child_of(parent).order_by("path").values_list("title", flat=True))


def documents(parent: Page) -> list[str]:
    drain()
    pages = Page.objects.child_of(parent).exclude(document=None)
    return list(pages.order_by("document__position").values_list("document__title", flat=True))


@pytest.mark.parametrize(("to", "place"), [("parent", "first-child"), ("child", "first-sibling"), ("child", "left")])
def test_it_comes_first_among_copies(tree, copied, to, place):
    added = add(copied, LessonPage(title="Repairing"))
    target = copied if to == "parent" else copied.get_first_child()
    Page.objects.get(pk=added.pk).move(Page.objects.get(pk=target.pk), pos=place)

    assert titles(copied) == ["Repairing", "Listening", "Speaking up"]
    assert documents(copied) == ["Repairing", "Listening", "Speaking up"]
    assert not any(Page.find_problems())


def test_it_comes_first_from_elsewhere(tree, copied):
    lesson = add(tree.module, LessonPage(title="Repairing"))
    lesson.move(copied, pos="first-child")

    assert titles(copied) == ["Repairing", "Listening", "Speaking up"]
    assert titles(tree.module) == ["Listening", "Speaking up"]
    assert not any(Page.find_problems())


def test_it_stays_where_it_is_first_already(tree, copied):
    before = copied.get_first_child().path
    copied.get_first_child().specific.move(copied, pos="first-child")

    assert copied.get_first_child().path == before
    assert titles(copied) == ["Listening", "Speaking up"]


def test_it_comes_first_where_nothing_is(tree):
    empty = add(tree.course, type(tree.module)(title="Empty"))
    tree.other.move(empty, pos="first-child")

    assert titles(empty) == ["Speaking up"]


def test_the_admin_puts_it_first_among_copies(tree, copied, admin_client):
    last = copied.get_last_child()
    answer = admin_client.post(f"/admin/pages/{last.pk}/set_position/?position=0")

    assert answer.status_code == 200
    assert titles(copied) == ["Speaking up", "Listening"]
