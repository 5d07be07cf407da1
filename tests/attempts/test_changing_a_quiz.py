"""An editor changes a quiz that people have taken."""

from unittest import mock

from django.utils import timezone

from academy.errors import LearnerGone
from academy.models import Attempt
from academy.quizzes.drafts import give_new_ids, quiz_changes
from academy.quizzes.regrade import apply_correction, regrade, rising_learners
from tests.attempts.changing import (
    correct,
    draft_of,
    first_question,
    offered,
    swap_key,
    wrong,
)
from tests.attempts.conftest import choice, submission
from tests.conftest import drain


def test_it_tells_what_a_draft_changes(publish_quiz):
    quiz = publish_quiz()
    page = draft_of(quiz)
    question = first_question(page)
    question.value["points"] = 3
    question.value["options"][0]["text"] = "Listen first"
    swap_key(page)
    (change,) = quiz_changes(page)

    assert [one.kinds for one in change.questions] == [("wording", "key", "points")]


def test_it_tells_nothing_of_an_unchanged_draft(publish_quiz):
    assert quiz_changes(draft_of(publish_quiz())) == []


def test_it_tells_of_a_quiz_that_is_gone(publish_quiz):
    page = draft_of(publish_quiz())
    del page.body[0]

    assert [change.is_removed for change in quiz_changes(page)] == [True]


def test_a_new_question_has_a_new_id(publish_quiz):
    quiz = publish_quiz()
    page = draft_of(quiz)
    give_new_ids(page, {(quiz.public["id"], first_question(page).id)})

    assert first_question(page).id not in quiz.questions


def test_it_offers_a_corrected_key_once(phone, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    correct(quiz)
    (correction,) = offered(quiz)
    apply_correction(correction, by=None)

    assert correction.prompt == "One?"
    assert offered(quiz) == []


def test_a_correction_raises_marks_and_takes_none(phone, another_phone, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    phone.send(submission(quiz, wrong(quiz)))
    another_phone.send(submission(quiz, quiz.right()))
    correct(quiz)
    rows = apply_correction(offered(quiz)[0], by=None)
    risen = regrade([row.version_id for row in rows], at=timezone.now())

    assert risen == 1
    assert [attempt.percent for attempt in Attempt.objects.order_by("id")] == [100, 100]


def test_a_learner_who_is_erased_meanwhile_holds_up_nobody(phone, another_phone, publish_quiz, monkeypatch):
    quiz = publish_quiz(choice("One?"))
    phone.send(submission(quiz, wrong(quiz)))
    another_phone.send(submission(quiz, wrong(quiz)))
    correct(quiz)
    rows = apply_correction(offered(quiz)[0], by=None)
    monkeypatch.setattr("academy.quizzes.regrade.lock_learner", mock.Mock(side_effect=[LearnerGone, None]))

    assert regrade([row.version_id for row in rows], at=timezone.now()) == 1


def test_a_correction_covers_what_arrives_later(phone, publish_quiz):
    quiz = publish_quiz(choice("One?"))
    correct(quiz)
    apply_correction(offered(quiz)[0], by=None)
    (receipt,) = phone.send(submission(quiz, wrong(quiz)))

    assert (receipt["status"], receipt["result"]["percent"]) == ("accepted_late", 100)


def test_other_options_are_no_correction(publish_quiz):
    quiz = publish_quiz(choice("One?"))
    page = draft_of(quiz)
    swap_key(page)
    first_question(page).value["options"].append({"text": "Leave", "right": False, "feedback": ""})
    page.save_revision().publish()

    assert offered(quiz) == []


def accept(quiz, *forms: str) -> None:
    """Publish the quiz with these accepted forms for its first question."""
    page = draft_of(quiz)
    first_question(page).value["accepted"] = "\n".join(forms)
    page.save_revision().publish()
    drain()


def test_a_second_correction_counts_nobody_whom_the_first_one_raised(phone, another_phone, publish_quiz):
    quiz = publish_quiz(("short_text", {"prompt": "<p>Who?</p>", "accepted": "all"}))
    phone.send(submission(quiz, {quiz.questions[0]: "everyone"}))
    another_phone.send(submission(quiz, {quiz.questions[0]: "each of us"}))
    accept(quiz, "all", "everyone")
    apply_correction(offered(quiz)[0], by=None)
    accept(quiz, "all", "everyone", "each of us")
    earliest = next(one for one in offered(quiz) if quiz.version in one.versions)

    assert rising_learners(earliest) == {another_phone.learner.pk}
