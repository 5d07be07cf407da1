"""What is due by the clock: pages and snippets that go live, and those that expire."""

import logging
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models
from wagtail.models import DraftStateMixin, Page, Revision

from cms.documents.transactions import content_transaction

log = logging.getLogger(__name__)


def publish_due(now: datetime) -> int:
    """
    Publish every approved revision whose time has come; returns how many. Each has a transaction of its own, so one
    that fails is logged and tried again at the next call, and holds up no other.
    """
    due = Revision.objects.filter(approved_go_live_at__lte=now).order_by("approved_go_live_at")
    return sum(_one(due, pk, _publish) for pk in list(due.values_list("pk", flat=True)))


def expire_due(now: datetime) -> int:
    """Unpublish whatever has expired, under the same promise; returns how many."""
    done = 0
    for model in models_with_drafts():
        expired = model._default_manager.filter(live=True, expire_at__lte=now).order_by("expire_at")
        done += sum(_one(expired, pk, _unpublish) for pk in list(expired.values_list("pk", flat=True)))
    return done


def models_with_drafts() -> Iterator[type[models.Model]]:
    """Pages, whatever their type, and each snippet model that can be scheduled."""
    yield Page
    for model in apps.get_models():
        if issubclass(model, DraftStateMixin) and not issubclass(model, Page):
            yield model


def _one(due: models.QuerySet, pk: object, act: Callable[[models.Model], None]) -> bool:
    try:
        with content_transaction():
            row = due.filter(pk=pk).first()  # another worker may have been quicker
            if row is not None:
                act(row)
            return row is not None
    except Exception:
        log.exception("%s %s could not be changed on schedule", due.model.__name__, pk)
        return False


def _publish(revision: models.Model) -> None:
    revision.publish(log_action="wagtail.publish.scheduled")  # type: ignore[attr-defined]


def _unpublish(row: models.Model) -> None:
    specific: Any = getattr(row, "specific", row)
    specific.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")
