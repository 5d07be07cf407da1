"""Forgetting old changes. Devices whose cursor is older than what is known begin anew."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F

from cms.documents.changes import number_changes
from cms.documents.models import Change, ChangeLogHead, Redaction

#: In one transaction, so that no editor waits long.
_AT_ONCE = 2000


@transaction.atomic
def prune_changes(now: datetime) -> int:
    """
    Forget some of the changes that are older than `CHANGE_LOG_DAYS`; call it until it returns 0. What tells where a
    path led, or that it is gone, stays: `resolve` needs it for as long as there are links.
    """
    number_changes()  # holds the log's head until the end of this transaction
    start = ChangeLogHead.objects.values_list("pruned_through", flat=True).get(pk=1)
    old = Change.objects.filter(number__gt=start, at__lt=now - timedelta(days=settings.CHANGE_LOG_DAYS))
    some = list(old.order_by("number").values_list("number", flat=True)[:_AT_ONCE])
    if some:
        ChangeLogHead.objects.filter(pk=1).update(pruned_through=some[-1])
        Change.objects.filter(number__gt=start, number__lte=some[-1], path_before=F("path_after")).delete()
    return len(some)


def forget_redactions(now: datetime) -> None:
    """Those of which no device is to be told any more."""
    Redaction.objects.filter(until__lte=now).delete()
