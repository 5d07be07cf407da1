"""Progress follows from events and attempts alone."""

import pytest
from django.core.management import CommandError, call_command

from academy.models import Progress
from academy.progress.rebuild import rebuild
from tests.attempts.conftest import PublishedQuiz, choice, quiz_block, submission
from tests.progress.conftest import quote


def differences() -> list[str]:
    return [text for _done, _of, found in rebuild(verify=True) for text in found]


@pytest.fixture
def some_work(phone, another_phone, publish_unit):
    read, asked = publish_unit(quote(), quote()), publish_unit(quiz_block(choice("One?")), quiz_rule="passed")
    quiz = PublishedQuiz(asked.page)
    first, second = read.seen()
    phone.send(first)
    phone.send(second, submission(quiz, {}))
    phone.send(submission(quiz, quiz.right()))
    another_phone.send(second)


def test_it_equals_what_was_stored(some_work):
    assert differences() == []


def test_it_makes_everything_anew(some_work):
    before = sorted(Progress.objects.values_list("learner", "unit", "facts", "completed_by", "completed_at"))
    Progress.objects.all().delete()
    call_command("rebuild_progress", verbosity=0)
    after = sorted(Progress.objects.values_list("learner", "unit", "facts", "completed_by", "completed_at"))

    assert after == before


def test_it_notices_a_difference(some_work):
    Progress.objects.exclude(completed_by=None).update(completed_at=None)

    with pytest.raises(CommandError, match="2 differences"):
        call_command("rebuild_progress", verify=True)


def test_it_leaves_nothing_that_follows_from_nothing(some_work, publish_unit, phone):
    Progress.objects.create(
        learner=phone.learner, unit="6f9619ff-8b86-4011-b42d-00c04fc964ff", changed_at="2026-01-01T00:00Z"
    )
    list(rebuild(verify=False))

    assert differences() == []


def test_a_learner_who_is_erased_meanwhile_holds_up_nobody(some_work, phone, another_phone, monkeypatch):
    Progress.objects.update(facts=[])
    monkeypatch.setattr("academy.progress.rebuild.lock_learners", lambda _learners: phone.learner.delete())
    list(rebuild(verify=False))

    assert {row.learner for row in Progress.objects.all()} == {another_phone.learner}
    assert differences() == []
