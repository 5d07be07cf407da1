"""What learners do in a unit, sent over `/learning/sync/`."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from academy.models import Event, LessonPage, Progress
from tests.attempts.conftest import PublishedQuiz, choice, quiz_block, submission
from tests.progress.conftest import PublishedUnit, checkpoint, quote


def is_complete(unit) -> bool:
    return Progress.objects.filter(unit=unit.key).exclude(completed_by=None).exists()


def test_it_is_complete_when_all_was_seen(phone, publish_unit):
    unit = publish_unit(quote(), quote())
    first, second = unit.seen()
    phone.send(first)
    half = is_complete(unit)
    phone.send(second)

    assert (half, is_complete(unit)) == (False, True)


def test_it_is_complete_however_it_arrives(phone, another_phone, publish_unit):
    unit = publish_unit(quote(), quote(), checkpoint())
    done = [*unit.seen(), unit.event("ticked", unit.completion["checkpoints"][0])]
    phone.send(*done, *done)
    for item in reversed(done):
        another_phone.send(item)

    assert Progress.objects.exclude(completed_by=None).count() == 2


def test_a_required_checkpoint_has_to_be_ticked(phone, publish_unit):
    unit = publish_unit(checkpoint(), checkpoint(required=False))
    phone.send(unit.event("ticked", unit.completion["other_checkpoints"][0]))
    before = is_complete(unit)
    phone.send(unit.event("ticked", unit.completion["checkpoints"][0]))

    assert (before, is_complete(unit)) == (False, True)


@pytest.mark.parametrize(
    ("rule", "right", "complete"),
    [
        pytest.param("submitted", False, True, id="handed in is enough"),
        pytest.param("passed", False, False, id="has to be passed"),
        pytest.param("passed", True, True, id="passed"),
        pytest.param("none", False, False, id="voluntary, and not finished"),
    ],
)
def test_quizzes_count_as_the_rule_says(phone, publish_unit, rule, right, complete):
    unit = publish_unit(quiz_block(choice("One?")), quiz_rule=rule)
    quiz = PublishedQuiz(unit.page)
    phone.send(submission(quiz, quiz.right() if right else {}))

    assert is_complete(unit) is complete


def test_a_unit_that_asks_for_nothing_is_complete_when_finished(phone, publish_unit):
    unit = publish_unit(quote(), asks_seen=False)
    phone.send(unit.event("finished"))

    assert is_complete(unit)


def test_late_work_is_judged_by_the_version_that_it_names(phone, publish_unit):
    unit = publish_unit(quote())
    page = LessonPage.objects.get(pk=unit.page.pk)
    page.body.append(quote("More."))
    page.save_revision().publish()
    (receipt,) = phone.send(*unit.seen())

    assert receipt["status"] == "accepted_late"
    assert is_complete(unit)


def test_what_was_seen_before_a_change_counts_after_it(phone, publish_unit):
    unit = publish_unit(quote())
    phone.send(*unit.seen())
    page = LessonPage.objects.get(pk=unit.page.pk)
    page.body.append(quote("More."))
    page.save_revision().publish()
    new = PublishedUnit(page)
    phone.send(new.event("seen", new.completion["blocks"][1]))

    assert Progress.objects.get(unit=unit.key).versions == sorted([unit.version, new.version])


@pytest.mark.parametrize("kind", ["seen", "ticked"])
def test_it_refuses_a_block_that_the_version_does_not_have(phone, publish_unit, kind):
    (receipt,) = phone.send(publish_unit(quote()).event(kind, "nonsense"))

    assert (receipt["status"], receipt["code"]) == ("rejected", "unknown-block")
    assert Event.objects.count() == 0


def test_a_batch_costs_the_same_whatever_its_size(phone, publish_unit):
    units = [publish_unit(quote()) for _ in range(4)]

    def queries(events: list[dict]) -> int:
        with CaptureQueriesContext(connection) as captured:
            phone.send(*events)
        return len(captured)

    few = queries([units[0].event("seen", units[0].completion["blocks"][0])])
    many = queries([event for unit in units[1:] for _ in range(10) for event in unit.seen()])

    assert many == few
