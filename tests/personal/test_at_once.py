"""An account is erased while its devices send, and while somebody else erases it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from django.db import connection
from django.utils import timezone

from academy.errors import LearnerGone
from academy.models import Receipt, Reflection
from academy.sync.receive import receive
from cms.accounts.erasure import AccountGone, LastAdministrator, erase_account
from cms.accounts.models import ErasedAccount, User
from tests.accounts.people import administrator, person
from tests.learning.conftest import BLOCK, UNIT

pytestmark = pytest.mark.usefixtures("real_database")


def outcome(act: Callable[[], object]) -> str:
    try:
        act()
    except (AccountGone, LastAdministrator, LearnerGone) as error:
        return type(error).__name__
    finally:
        connection.close()
    return "done"


def at_once(*acts: Callable[[], object]) -> list[str]:
    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(outcome, acts))


def erase(account: User) -> None:
    erase_account(account, at=timezone.now())


def write(account: User) -> None:
    item = {"kind": "reflection", "id": str(uuid4()), "unit": str(UNIT), "block": BLOCK, "text": "Still here?"}
    receive(account, [item], at=timezone.now())


def test_it_is_erased_once():
    ada = person()
    outcomes = at_once(*[lambda: erase(ada)] * 6)

    assert sorted(outcomes) == ["AccountGone"] * 5 + ["done"]
    assert ErasedAccount.objects.count() == 1


def test_nothing_that_was_being_sent_is_left():
    ada = person()
    outcomes = at_once(*[lambda: write(ada)] * 5, lambda: erase(ada), *[lambda: write(ada)] * 5)

    assert set(outcomes) <= {"done", "LearnerGone"}
    assert (User.objects.count(), Reflection.objects.count(), Receipt.objects.count()) == (0, 0, 0)


def test_the_last_two_administrators_do_not_both_go():
    both = [administrator(), administrator("other@example.org")]
    outcomes = at_once(*[lambda one=one: erase(one) for one in both])

    assert sorted(outcomes) == ["LastAdministrator", "done"]
