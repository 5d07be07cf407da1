"""Two of a learner's devices send at once: whoever gets the lock second is later, also if it was sent first."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine

from academy.models import Receipt
from academy.sync import receive as receiving

pytestmark = pytest.mark.django_db
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def test_the_time_is_that_at_which_the_lock_is_held(django_user_model, monkeypatch):
    ada = django_user_model.objects.create_user(email="ada@example.org", password="only-for-this-test")
    item = {"kind": "enrolment", "id": str(uuid4()), "course": str(uuid4())}
    with time_machine.travel(NINE, tick=False) as clock:
        lock = receiving.lock_learner

        def after_a_wait(*arguments):
            clock.shift(timedelta(seconds=5))
            return lock(*arguments)

        monkeypatch.setattr(receiving, "lock_learner", after_a_wait)
        receiving.receive(ada, [item])

    assert Receipt.objects.get().received_at == NINE + timedelta(seconds=5)
