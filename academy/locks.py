"""One lock for each learner: whoever changes a learner's records holds it until the transaction ends."""

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
