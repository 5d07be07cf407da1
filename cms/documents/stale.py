"""
Which documents must be built again. A change leaves a mark in its own transaction; a task looks up who read
the changed thing only after that has committed. A document that reads something new is itself built once more
after its own commit. So whichever of two concurrent transactions commits last, its reader sees the other.
"""

from collections.abc import Iterable

from django.db import transaction

from cms.documents.models import DocumentDependency, PublishedDocument, StaleMark


def mark_stale(things: Iterable[str]) -> None:
    """Leave marks such as `image:3`, `page:7` or `self:7` (that page's own document), and wake the task."""
    StaleMark.objects.bulk_create([StaleMark(reads=thing) for thing in things])
    connection = transaction.get_connection()
    if not any(waiting[1] is enqueue_refresh for waiting in connection.run_on_commit):
        transaction.on_commit(enqueue_refresh, robust=True)


def enqueue_refresh() -> None:
    from cms.documents.tasks import refresh_stale_documents  # imports this module

    refresh_stale_documents.enqueue()


def documents_to_refresh(marks: list[StaleMark]) -> list[int]:
    """Ids of the documents that read what these marks name, each once."""
    things = {mark.reads for mark in marks}
    own = {f"page:{thing.removeprefix('self:')}" for thing in things if thing.startswith("self:")}
    again = [int(thing.removeprefix("again:")) for thing in things if thing.startswith("again:")]
    found = set(PublishedDocument.objects.filter(source__in=own).values_list("id", flat=True))
    found.update(PublishedDocument.objects.filter(pk__in=again).values_list("id", flat=True))
    found.update(DocumentDependency.objects.filter(reads__in=things).values_list("document_id", flat=True))
    return sorted(found)
