"""
A learner does the demo's course on two devices, whose clocks are decades apart and which lose each answer, while an
editor adds, moves and removes lessons.
"""

import itertools
from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.management import call_command
from django.test import override_settings

from academy.models import CoursePage, LessonPage, Progress
from academy.progress.rebuild import rebuild
from cms.documents.transactions import content_transaction
from tests.conftest import a_body, drain
from tests.phone.device import Device
from tests.phone.phone import Phone


class Course:
    """The demo's course, in an editor's hands. Each act is one transaction, and what follows from it is waited for."""

    def __init__(self) -> None:
        self.page = CoursePage.objects.get(locale__language_code="en-gb")
        self.lessons = list(LessonPage.objects.descendant_of(self.page).live().order_by("path"))
        self.keys = [str(lesson.translation_key) for lesson in self.lessons]

    def add(self, title: str) -> str:
        with content_transaction():
            page = self.lessons[4].get_parent().add_child(instance=LessonPage(title=title, body=a_body()))
            page.save_revision().publish()
        drain()
        return str(page.translation_key)

    def move_to_the_end(self, number: int) -> None:
        """Behind the last lesson of the last module."""
        with content_transaction():
            fresh = LessonPage.objects.get(pk=self.lessons[number].pk)
            fresh.move(LessonPage.objects.get(pk=self.lessons[-1].pk).get_parent(), pos="last-child")
        drain()

    def remove(self, number: int) -> None:
        with content_transaction():
            LessonPage.objects.get(pk=self.lessons[number].pk).unpublish()
        drain()


class Story:
    """What both devices saw of the standing: after each step its name, and what each of them was told."""

    def __init__(self, course: Course, one: Device, other: Device):
        self.course, self.one, self.other = course, one, other
        self.told: list[tuple[str, dict[str, Any]]] = []
        self.receipts: list[dict[str, Any]] = []

    def look(self, step: str) -> None:
        self.told += [(step, self.one.standing()), (step, self.other.standing())]

    def send(self, device: Device, step: str) -> None:
        self.receipts += device.send()
        self.look(step)

    def play(self) -> None:
        one, other, course, keys = self.one, self.other, self.course, self.course.keys
        one.download()
        other.download()
        one.enrol()
        one.work(*keys[:3])
        other.work(*keys[2:5])
        self.send(one, "three lessons")
        added = course.add("Added meanwhile")
        self.look("added")
        self.send(other, "two more, and one again")
        course.move_to_the_end(0)
        self.look("moved")
        other.download()
        other.work(added, keys[6])
        course.remove(1)
        self.look("removed")
        self.send(other, "the new one and another")
        one.work(keys[1], keys[5], *keys[7:])  # the first of them is gone by now
        self.send(one, "all that it had downloaded")
        course.add("Added at the end")
        self.look("added")
        self.finish(other)

    def finish(self, device: Device) -> None:
        """Do whatever is next, until nothing is."""
        device.download()
        while next_unit := device.standing()["courses"][0]["next_unit"]:
            device.work(next_unit)
            self.send(device, "the next one")


@pytest.fixture(scope="module")
def story(server, tmp_path_factory) -> Story:
    with override_settings(VAR_DIR=tmp_path_factory.mktemp("var")):
        call_command("load_demo", verbosity=0)
    drain()
    phone = Phone(server.port, server.mail, "kit@example.org")
    phone.sign_up()
    course = Course()
    devices = [
        Device(phone.another(), course.page.translation_key, clock=datetime(year, 5, 4, tzinfo=UTC))
        for year in (2009, 2044)
    ]
    told = Story(course, *devices)
    told.play()
    return told


def of_course(answer: dict[str, Any]) -> dict[str, Any]:
    return answer["courses"][0]


def done(answer: dict[str, Any]) -> set[str]:
    return {unit["unit"] for unit in answer["units"] if unit["is_complete"]}


def test_the_course_is_complete_in_the_end(story):
    standing = of_course(story.one.standing())

    assert (standing["is_complete"], standing["percent"], standing["new_since_completed"][1:]) == (True, 100, [])
    assert standing["next_unit"] is None


def test_both_devices_are_told_the_same(story):
    assert story.one.standing() == story.other.standing()
    assert all(one == other for (_, one), (_, other) in zip(story.told[::2], story.told[1::2], strict=True))


def test_percent_falls_only_where_a_lesson_was_added(story):
    steps = story.told[::2]
    fell = [
        step
        for (_, before), (step, after) in itertools.pairwise(steps)
        if of_course(after)["percent"] < of_course(before)["percent"]
    ]

    assert fell == ["added", "added"]


def test_nothing_that_was_completed_is_open_again(story):
    steps = [answer for _, answer in story.told[::2]]

    for before, after in itertools.pairwise(steps):
        assert done(before) & set(of_course(after)["units"]) <= done(after)
        assert of_course(after)["is_complete"] >= of_course(before)["is_complete"]


def test_everything_that_was_sent_counts(story):
    assert {receipt["status"] for receipt in story.receipts} == {"accepted", "accepted_late"}
    assert len({receipt["id"] for receipt in story.receipts}) == len(story.receipts) > 100


def test_it_equals_a_full_rebuild(story):
    assert [text for _done, _of, found in rebuild(verify=True) for text in found] == []

    before = story.one.standing()
    Progress.objects.all().delete()
    list(rebuild(verify=False))

    assert story.one.standing() == before
