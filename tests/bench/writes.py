"""Bare Django views that write: what a learner's work is held against."""

from functools import cache
from uuid import uuid4

from django.contrib.auth import get_user_model
from django.db import transaction
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from academy.models import Event, Receipt, UnitVersion

#: Whose rows the bare views write.
NOBODY = "nobody@bench.example"


@csrf_exempt
def one_row(request) -> HttpResponse:
    """One row, and nothing else."""
    _receipt().save()
    return HttpResponse(status=204)


@csrf_exempt
def events(request, count: int) -> HttpResponse:
    """The rows that a batch of events leaves, in one transaction, and nothing else."""
    rows = [_event() for _ in range(count)]
    receipts = [_receipt() for _ in range(count)]
    with transaction.atomic():
        Event.objects.bulk_create(rows)
        Receipt.objects.bulk_create(receipts)
    return HttpResponse(status=204)


def _receipt() -> Receipt:
    content = {"id": str(uuid4()), "kind": "seen", "status": "accepted", "replayed": False}
    return Receipt(learner=_somebody(), item=uuid4(), digest="0" * 64, content=content, received_at=timezone.now())


def _event() -> Event:
    version = _version()
    block = str(uuid4())
    return Event(
        learner=_somebody(),
        unit=version.unit,
        version=version,
        kind=Event.Kind.SEEN,
        block=block,
        received_at=timezone.now(),
    )


@cache
def _somebody():
    return get_user_model()._default_manager.get_or_create(email=NOBODY)[0]


@cache
def _version() -> UnitVersion:
    return UnitVersion.objects.order_by("pk")[0]
