"""Taking part in a course."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from academy.models import Cohort, Enrolment
from tests.conftest import drain

ENROLMENTS = "/api/v1/learning/enrolments/"


def item(kind: str, course, **more) -> dict:
    return {"id": str(uuid4()), "kind": kind, "course": str(course.translation_key), **more}


@pytest.fixture
def course(tree):
    drain()
    return tree.course


@pytest.fixture
def by_invitation(course):
    course.enrolment = "invitation"
    course.save_revision().publish()
    drain()
    return course


@pytest.fixture
def cohort(by_invitation):
    return Cohort.objects.create(name="Autumn", course=by_invitation.translation_key, code="ABC23", due_on="2026-12-01")


def test_it_enrols_once(phone, course):
    for _ in range(2):
        phone.send(item("enrolment", course))

    assert Enrolment.objects.count() == 1


def test_withdrawing_keeps_the_record(phone, course):
    phone.send(item("enrolment", course), item("withdrawal", course))

    assert Enrolment.objects.get().withdrawn_at is not None
    assert phone.client.get(ENROLMENTS).json()["items"][0]["withdrawn_at"] is not None


def test_enrolling_again_takes_it_up(phone, course):
    phone.send(item("enrolment", course), item("withdrawal", course), item("enrolment", course))

    assert Enrolment.objects.get().withdrawn_at is None


def test_a_code_leads_into_its_cohort(phone, by_invitation, cohort):
    phone.send(item("enrolment", by_invitation, code=" abc 23"))
    (enrolment,) = phone.client.get(ENROLMENTS).json()["items"]

    assert (enrolment["cohort"], enrolment["due_on"]) == ("Autumn", "2026-12-01")


@pytest.mark.parametrize(
    ("more", "code"),
    [
        pytest.param({}, "needs-invitation", id="no code"),
        pytest.param({"code": "WRONG"}, "unknown-invitation", id="another code"),
    ],
)
def test_it_refuses_whoever_was_not_invited(phone, by_invitation, cohort, more, code):
    (receipt,) = phone.send(item("enrolment", by_invitation, **more))

    assert (receipt["status"], receipt["code"]) == ("rejected", code)
    assert Enrolment.objects.count() == 0


@pytest.mark.parametrize("hours", [pytest.param(-1, id="over"), pytest.param(0, id="at the very end")])
def test_it_refuses_once_the_time_is_over(phone, by_invitation, cohort, hours):
    Cohort.objects.update(closes_at=timezone.now() + timedelta(hours=hours))
    (receipt,) = phone.send(item("enrolment", by_invitation, code="ABC23"))

    assert receipt["code"] == "course-closed"


def test_it_refuses_a_course_that_is_not_there(phone, course):
    receipts = phone.send({**item("enrolment", course), "course": str(uuid4())}, item("withdrawal", course))

    assert [receipt["code"] for receipt in receipts] == ["unknown-course", "not-enrolled"]


def test_the_standing_says_when_the_cohort_is_due(phone, by_invitation, cohort):
    phone.send(item("enrolment", by_invitation, code="ABC23"))
    (course,) = phone.client.get("/api/v1/learning/standing/").json()["courses"]

    assert (course["is_enrolled"], course["due_on"]) == (True, "2026-12-01")


def test_whoever_withdrew_is_not_enrolled_and_nothing_is_due(phone, by_invitation, cohort):
    phone.send(item("enrolment", by_invitation, code="ABC23"), item("withdrawal", by_invitation))
    (course,) = phone.client.get("/api/v1/learning/standing/").json()["courses"]

    assert (course["is_enrolled"], course["due_on"]) == (False, None)
