"""One lock for each learner: whoever changes a learner's records holds it until the transaction ends."""

from typing import Any

from django.contrib.auth import get_user_model

from academy.errors import LearnerGone


def lock_learner(learner) -> None:
    """
    Wait for the learner's lock. On SQLite every writing transaction waits for every other anyway. Raises LearnerGone
    if the account was deleted meanwhile.
    """
    accounts = get_user_model()._default_manager
    if not accounts.select_for_update(no_key=True).only("pk").filter(pk=learner.pk):
        raise LearnerGone


def lock_learners(learners: list[Any]) -> None:
    """The same for several, by their ids, always in the same order; those whose account is gone are passed over."""
    accounts = get_user_model()._default_manager
    list(accounts.select_for_update(no_key=True).order_by("pk").only("pk").filter(pk__in=learners))
