"""What happens a moment after a change: stale documents are built again, image files are made."""

from django.db import transaction
from django_tasks import task

from cms.documents.changes import number_changes
from cms.documents.models import Change, PublishedDocument, StaleMark
from cms.documents.render import write_body
from cms.documents.stale import documents_to_refresh
from cms.documents.transactions import content_transaction
from cms.media.digests import unmeasured_files
from cms.media.tasks import measure_files

_BATCH = 200


@task()
def refresh_stale_documents() -> None:
    """Build again every document that read something marked stale. Safe to run at any time, any number at once."""
    while marks := list(StaleMark.objects.order_by("id")[:_BATCH]):
        for document_id in documents_to_refresh(marks):
            refresh_document(document_id)
        with transaction.atomic():
            StaleMark.objects.filter(pk__in=[mark.pk for mark in marks]).delete()


def refresh_document(document_id: int) -> None:
    """Build one document again in a transaction of its own, holding its row while reading."""
    with content_transaction(exclusive=False):
        rows = PublishedDocument.objects.select_for_update(of=("self",)).select_related("audience").defer("body")
        document = rows.filter(pk=document_id).first()
        if document is not None:
            write_body(document, Change.Reason.REFRESHED)


def tick() -> None:
    """Once a minute: whatever a process that died has left behind."""
    number_changes()
    if unmeasured_files():
        measure_files.enqueue()
    if StaleMark.objects.exists():
        refresh_stale_documents.enqueue()
