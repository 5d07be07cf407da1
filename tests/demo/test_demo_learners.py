"""Two demo learners, and as many made-up ones as are asked for."""

from datetime import timedelta
from random import Random

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from academy.attempts.submit import grade
from academy.models import Attempt, ConfidenceResponse, CourseCompletion, Enrolment, Event, Progress, QuizVersion
from academy.progress.figures import enrolled_figure
from resources.demo.learning.cohort import made_up, remove_cohort
from resources.demo.learning.responses import responses_to
from resources.demo.learning.study import COURSE_KEY
from tests.demo.conftest import load

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

RECORDS = (Enrolment, Event, Attempt, Progress, CourseCompletion, ConfidenceResponse)


def learner(role: str):
    return get_user_model().objects.get(email=f"{role}@demo.example")


def completed(role: str) -> int:
    return Progress.objects.filter(learner=learner(role)).exclude(completed_by=None).count()


def records() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in RECORDS}


def test_one_is_in_the_middle_of_the_course():
    assert completed("learner") == 3
    assert Progress.objects.filter(learner=learner("learner")).count() == 4
    assert not CourseCompletion.objects.filter(learner=learner("learner")).exists()


def test_the_other_is_done():
    assert completed("graduate") == 9
    assert CourseCompletion.objects.get(learner=learner("graduate")).course == COURSE_KEY


def test_they_are_called_what_they_are():
    assert [learner(role).get_full_name() for role in ("learner", "graduate")] == ["Demo learner", "Demo graduate"]


def test_made_up_learners_are_labelled_and_can_not_sign_in():
    load("--cohort", "3")
    first = made_up().order_by("email").first()

    assert (first.email, first.get_full_name()) == ("made-up-0001@demo.example", "Made-up learner 1")
    assert not first.has_usable_password()


def test_the_same_cohort_adds_nothing_and_a_larger_one_the_rest():
    load("--cohort", "10")
    before, first = records(), set(made_up())
    load("--cohort", "10")
    again = records()
    load("--cohort", "15")

    assert again == before
    assert made_up().count() == 15
    assert first < set(made_up())


def test_some_are_done_some_are_on_it_and_some_only_enrolled():
    load("--cohort", "40")
    started = Progress.objects.filter(learner__in=made_up()).values("learner").distinct().count()
    done = CourseCompletion.objects.filter(learner__in=made_up()).count()

    assert Enrolment.objects.filter(learner__in=made_up()).count() == 40
    assert 0 < done < started < 40


def test_what_they_did_is_past_and_spread_over_weeks():
    load("--cohort", "40")
    days = Enrolment.objects.filter(learner__in=made_up()).values_list("enrolled_at", flat=True)

    assert max(days) - min(days) > timedelta(weeks=15)
    assert not Event.objects.filter(received_at__gt=timezone.now()).exists()


def test_a_figure_has_something_to_show():
    load("--cohort", "40")

    assert enrolled_figure(COURSE_KEY, at=timezone.now()).people >= 30


def test_they_go_when_they_are_removed():
    before = records()
    load("--cohort", "10")
    remove_cohort()

    assert not made_up().exists()
    assert records() == before


@pytest.mark.parametrize(("skill", "share"), [(1, 1), (0, 0)])
def test_who_knows_everything_is_right_and_who_knows_nothing_is_wrong(skill, share):
    for version in QuizVersion.objects.all():
        found = responses_to(version.keys, version.content["questions"], skill, Random(1))
        scored = [question for question in found if version.keys[question]["points"]]

        for question in scored:
            entry = version.keys[question]
            assert grade(entry["type"], entry["key"], found[question]) == share
