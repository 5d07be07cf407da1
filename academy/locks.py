"""One lock for each learner: whoever changes a learner's records holds it until the transaction ends."""

from django.contrib.auth import get_user_model


def lock_learner(learner) -> None:
    """Wait for the learner's lock. On SQLite every writing transaction waits for every other anyway."""
    get_user_model()._default_manager.select_for_update(no_key=True).only("pk").get(pk=learner.pk)
