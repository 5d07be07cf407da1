"""Attempts in the export: with their questions, and with what is right as far as their review shows it."""

from uuid import uuid4

import pytest

from academy.models import Attempt
from cms.accounts.models import User
from tests.api.test_me import EXPORT, READABLE, hand_in, items
from tests.attempts.frozen import choice, freeze, scale
from tests.learning.conftest import MONDAY

pytestmark = pytest.mark.django_db


def test_an_attempt_comes_with_its_questions_and_responses(signed_in, learner):
    quiz = freeze(choice("one"), choice("two"))
    hand_in(learner, quiz, {"one": "yes"})
    (item,) = items(signed_in, "attempts")

    assert item["responses"] == {"one": "yes"}
    assert [question["id"] for question in item["questions"]] == ["one", "two"]
    assert "And now? – Listen<br>And now? – left open" in signed_in.get(READABLE).content.decode()


@pytest.mark.parametrize(
    ("feedback", "response", "shown"),
    [
        pytest.param("practice", "no", True, id="practice"),
        pytest.param("after_submit", "no", True, id="after handing in"),
        pytest.param("after_pass", "no", False, id="not passed"),
        pytest.param("after_pass", "yes", True, id="passed"),
        pytest.param("never", "yes", False, id="never"),
    ],
)
def test_what_is_right_is_there_as_far_as_the_review_shows_it(signed_in, learner, feedback, response, shown):
    quiz = freeze(choice("one"), feedback=feedback)
    attempt = hand_in(learner, quiz, {"one": response})
    reviewed = signed_in.get(f"/api/v1/learning/attempts/{attempt.key}/").json()["answers"]
    content = signed_in.get(EXPORT).content.decode()

    assert (items(signed_in, "attempts")[0]["answers"] is not None) is shown
    assert items(signed_in, "attempts")[0]["answers"] == reviewed
    assert ("Because." in content) is shown
    assert "Because." not in signed_in.get(READABLE).content.decode()


def test_passing_once_shows_what_is_right_in_every_attempt_as_the_review_does(signed_in, learner):
    quiz = freeze(choice("one"), feedback="after_pass")
    hand_in(learner, quiz, {"one": "no"})
    hand_in(learner, quiz, {"one": "yes"})

    assert [item["answers"] is not None for item in items(signed_in, "attempts")] == [True, True]


def test_a_pass_of_somebody_else_shows_nothing(signed_in, learner):
    quiz = freeze(choice("one"), feedback="after_pass")
    hand_in(User.objects.create_user(email="bea@example.org"), quiz, {"one": "yes"})
    hand_in(learner, quiz, {"one": "no"})

    assert [item["answers"] for item in items(signed_in, "attempts")] == [None]


def test_an_attempt_that_is_open_shows_nothing_that_is_right(signed_in, learner):
    quiz = freeze(choice("one"))
    Attempt.objects.create(
        learner=learner, key=uuid4(), version=quiz.version, unit=quiz.version.unit, block="quiz", started_at=MONDAY
    )

    assert [item["answers"] for item in items(signed_in, "attempts")] == [None]


def test_confidence_is_said_to_be_kept_without_a_name(signed_in, learner):
    hand_in(learner, freeze(scale("sure")), {"sure": 4})
    export = signed_in.get(EXPORT).json()

    assert export["parts"]["attempts"]["items"][0]["responses"] == {"sure": True}
    assert "What you chose on confidence scales" in [one["title"] for one in export["kept"]]
    assert "answered; what you chose is kept without your name" in signed_in.get(READABLE).content.decode()
