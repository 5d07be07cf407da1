"""What an editor sees of how many took a quiz."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.contrib.auth import get_user_model

from academy.models import Attempt
from academy.quizzes.figures import attempts_figure, regrade_figure
from tests.attempts.conftest import choice
from tests.attempts.test_changing_a_quiz import correct, offered, wrong

MARCH = datetime(2026, 3, 4, tzinfo=UTC)
LATER = datetime(2026, 3, 20, tzinfo=UTC)


@pytest.fixture
def taken(publish_quiz):
    """A quiz that so many people began, and so many of them handed in, with so many wrong responses."""

    def taken(people: int, submitted: int, wrongly: int = 0):
        quiz = publish_quiz(choice("One?"))
        for number in range(people):
            learner = get_user_model().objects.create(email=f"{number}@example.org")
            Attempt.objects.create(
                learner=learner,
                key=uuid4(),
                version=quiz.version,
                unit=quiz.version.unit,
                block=quiz.version.block,
                started_at=MARCH,
                submitted_at=MARCH if number < submitted else None,
                responses=wrong(quiz) if number < wrongly else quiz.right(),
            )
        return quiz

    return taken


def figure(quiz):
    return attempts_figure(quiz.version.unit, quiz.version.block, at=LATER)


def test_it_counts_who_handed_in_and_who_has_it_open(taken):
    shown = figure(taken(52, submitted=31))

    assert (shown.people, shown.cells["submitted"].number, shown.cells["open"].number) == (50, 30, 20)


def test_it_shows_nothing_of_few(taken):
    assert figure(taken(9, submitted=9)) is None


def test_it_hides_how_few_have_it_open(taken):
    assert figure(taken(50, submitted=46)).cells["open"] is None


def test_it_tells_how_many_marks_a_correction_would_raise(taken):
    quiz = taken(60, submitted=60, wrongly=25)
    figure(quiz)
    correct(quiz)
    shown = regrade_figure(offered(quiz)[0], at=LATER)

    assert shown.cells["would_rise"].number == 25


def test_it_tells_so_once(taken):
    quiz = taken(60, submitted=60, wrongly=25)
    figure(quiz)
    correct(quiz)
    first = regrade_figure(offered(quiz)[0], at=LATER)
    Attempt.objects.update(responses=quiz.right())

    assert regrade_figure(offered(quiz)[0], at=LATER) == first
