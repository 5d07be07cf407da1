"""
Which documents must be built again. A change leaves a mark in its own transaction; a task looks up who read
the changed thing only after that has committed. A document that reads something new is itself built once more
after its own commit. So whichever of two concurrent transactions commits last, its reader sees the other.
"""

from collections.abc import Iterable

from django.db import transaction

from cms.documents.models import DocumentDependency, PublishedDocument, StaleMark
from cms.documents.state import ancestor_paths


def mark_stale(things: Iterable[str]) -> None:
    """
    Leave marks such as `image:3`, `page:7` or `self:7` (that page's own document), and ask for the task, once in a
    transaction. No worker sees the request before the marks are committed, and neither is there without the other.
    """
    from cms.documents.tasks import refresh_stale_documents  # imports this module

    StaleMark.objects.bulk_create([StaleMark(reads=thing) for thing in things])
    waiting = transaction.get_connection().run_on_commit
    if not any(hook is _asked for _savepoints, hook, _robust in waiting):
        refresh_stale_documents.enqueue()
        transaction.on_commit(_asked)


def what_is_above(tree_path: str) -> list[str]:
    """Marks for documents that read what stands below them, such as a course its lessons."""
    return [f"below:{path}" for path in ancestor_paths(tree_path)[:-1]]


def _asked() -> None:
    """Does nothing: it stands among a transaction's hooks to say that the task is asked for, and is undone with it."""


def documents_to_refresh(marks: list[StaleMark]) -> list[int]:
    """Ids of the documents that read what these marks name, each once."""
    things = {mark.reads for mark in marks}
    own = {f"page:{thing.removeprefix('self:')}" for thing in things if thing.startswith("self:")}
    again = [int(thing.removeprefix("again:")) for thing in things if thing.startswith("again:")]
    found = set(PublishedDocument.objects.filter(source__in=own).values_list("id", flat=True))
    found.update(PublishedDocument.objects.filter(pk__in=again).values_list("id", flat=True))
    found.update(DocumentDependency.objects.filter(reads__in=things).values_list("document_id", flat=True))
    return sorted(found)
