"""What tests of learner records share: two learners, and a prompt to write on."""

from datetime import UTC, datetime
from uuid import UUID

import pytest

from academy.models import Reflection
from academy.reflections import write_reflection
from cms.accounts.models import User

UNIT = UUID("6f9619ff-8b86-4011-b42d-00c04fc964ff")
BLOCK = "0c3f7a52-5d0e-4a2e-9a51-6f1f0f1b7c11"
MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
def learner(db):
    return User.objects.create_user(email="ada@example.org")


@pytest.fixture
def other(db):
    return User.objects.create_user(email="grace@example.org")


def write(learner, text: str = "I looked away.", *, unit: UUID = UNIT, block: str = BLOCK, **more) -> Reflection:
    return write_reflection(learner, unit, block, text, at=MONDAY, **more)
