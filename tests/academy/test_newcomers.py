"""Whom the figures of a quiz count in a period."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest

from academy.attempts.newcomers import newcomers
from academy.models import Attempt, QuizVersion
from cms.accounts.models import User

pytestmark = pytest.mark.django_db

UNIT, BLOCK = UUID("7a2f5f5e-95d4-4a2c-93b3-3f8f2a6f0c11"), "block"


@pytest.fixture
def hand_in():
    """Hand in the quiz on a day of March, under the name before the @."""

    def hand_in(name: str, day: int | None, block: str = BLOCK, locale: str = "en-GB") -> None:
        learner, _ = User.objects.get_or_create(email=f"{name}@example.org")
        version, _ = QuizVersion.objects.get_or_create(
            unit=UNIT, block=block, locale=locale, digest=locale, defaults={"content": {}, "keys": {}}
        )
        at = day and datetime(2026, 3, day, tzinfo=UTC)
        Attempt.objects.create(
            learner=learner,
            key=uuid4(),
            version=version,
            unit=UNIT,
            block=block,
            started_at=at or datetime(2026, 3, 1, tzinfo=UTC),
            submitted_at=at,
        )

    return hand_in


def names(since: int | None, until: int) -> list[str]:
    days = [day and datetime(2026, 3, day, tzinfo=UTC) for day in (since, until)]
    found = newcomers(UNIT, BLOCK, since=days[0], until=days[1])
    return sorted(user.email.split("@")[0] for user in User.objects.filter(pk__in=found))


def test_it_counts_each_in_the_period_of_their_first_attempt(hand_in):
    hand_in("ada", 3)
    hand_in("ada", 12)
    hand_in("bea", 9)
    hand_in("cyd", 16)

    assert [names(None, 9), names(9, 16), names(16, 23)] == [["ada"], ["bea"], ["cyd"]]


def test_another_language_is_the_same_quiz(hand_in):
    hand_in("ada", 3, locale="fr")
    hand_in("ada", 12, locale="en-GB")

    assert [names(None, 9), names(9, 16)] == [["ada"], []]


def test_it_counts_who_began_and_leaves_out_other_quizzes(hand_in):
    hand_in("ada", None)
    hand_in("bea", 3, block="other")

    assert names(None, 9) == ["ada"]
