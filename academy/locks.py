"""One lock for each learner: whoever changes a learner's records holds it until the transaction ends."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db import connection

from academy.errors import LearnerGone
from cms.statements import Rows, read


def lock_learner(learner, *wanted: Rows[Any]) -> list[list[Any]]:
    """
    Wait for the learner's lock. On SQLite every writing transaction waits for every other anyway. Gives the rows that
    are wanted, read while holding it. Raises LearnerGone if the account was deleted meanwhile.
    """
    lock = " FOR NO KEY UPDATE" if connection.features.has_select_for_no_key_update else ""
    own, *found = read(Rows(get_user_model(), {"id": learner.pk}, only=("id",), ending=lock), *wanted)
    if not own:
        raise LearnerGone
    return found


def lock_learners(learners: list[Any]) -> None:
    """The same for several, by their ids, always in the same order; those whose account is gone are passed over."""
    accounts = get_user_model()._default_manager
    list(accounts.select_for_update(no_key=True).order_by("pk").only("pk").filter(pk__in=learners))
