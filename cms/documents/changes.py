"""
The change log. Rows are written unnumbered and numbered after commit, in one short locked step that a reader
takes too before it reads. So no reader can pass over a row whose transaction commits late, and editors do not
wait for each other. On SQLite writers wait for each other anyway, from the first word of their transaction; there
rows are numbered as they are written, in the order of commits all the same.
"""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.db import connection, transaction

from cms.documents.models import Change, ChangeLogHead, PublishedDocument


@dataclass(frozen=True)
class Head:
    """The state of the log: `settled` says that nothing committed is without a number."""

    epoch: UUID
    last_number: int
    settled: bool


def head() -> Head:
    """Where the log stands, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT epoch, last_number, EXISTS (SELECT 1 FROM cms_change WHERE number IS NULL) "
            "FROM cms_changeloghead ORDER BY id LIMIT 1"
        )
        row = cursor.fetchone()
    if row is None:
        number_changes()
        return head()
    return Head(epoch=UUID(str(row[0])), last_number=row[1], settled=not row[2])


def begin_epoch() -> UUID:
    """Give the log a new epoch, which tells clients to throw away what they keep: the log may know less than they."""
    epoch = uuid4()
    ChangeLogHead.objects.update_or_create(pk=1, defaults={"epoch": epoch})
    return epoch


def number_changes() -> int:
    """Give every committed row its number. Returns the last number given so far."""
    with transaction.atomic(savepoint=False):
        log_head = _locked_head()
        waiting = list(Change.objects.select_for_update().filter(number=None).order_by("id"))
        if waiting:
            _number(waiting, log_head)
            Change.objects.bulk_update(waiting, ["number"], batch_size=500)
    return log_head.last_number


def _locked_head() -> ChangeLogHead:
    locked = ChangeLogHead.objects.select_for_update()
    found = locked.filter(pk=1).first()
    if found is None:
        ChangeLogHead.objects.get_or_create(pk=1)
    return found or locked.get(pk=1)


def _number(changes: list[Change], log_head: ChangeLogHead) -> None:
    for number, change in enumerate(changes, start=log_head.last_number + 1):
        change.number = number
    log_head.last_number += len(changes)
    log_head.save(update_fields=["last_number"])


def changes_after(number: int, *, limit: int) -> list[Change]:
    """The next rows of the log, in the order in which they were committed."""
    number_changes()
    return list(Change.objects.filter(number__gt=number).order_by("number")[:limit])


def record(
    before: PublishedDocument | None,
    after: PublishedDocument | None,
    reason: Change.Reason,
    *,
    etag_before: str | None = None,
) -> Change:
    """
    The log row for a document that was `before` and is `after`; None stands for no document. `etag_before` is that of
    the bytes before, where `before` has the new ones.
    """
    document = after or before
    if document is None:
        raise ValueError("A change needs a document, before or after.")
    return Change(
        source=document.source,
        key=document.key,
        locale=document.locale,
        type=document.type,
        title=document.title,
        reason=reason,
        path_before=before.path if before else "",
        path_after=after.path if after else "",
        audience_before=_seen_by(before),
        audience_after=_seen_by(after),
        etag_before=(before.etag if etag_before is None else etag_before) if before else "",
        tree_path_before=before.tree_path if before else "",
        visible_from_before=before.visible_from if before else None,
        visible_until_before=before.visible_until if before else None,
    )


def records(before: PublishedDocument, after: PublishedDocument, reason: Change.Reason) -> list[Change]:
    """The log rows for what may be known by another key, language or type from now on: then one goes, and one comes."""
    if _identity(before) == _identity(after):
        return [record(before, after, reason)]
    return [record(before, None, Change.Reason.WITHDRAWN), record(None, after, Change.Reason.PUBLISHED)]


def _identity(document: PublishedDocument) -> tuple:
    return document.key, document.locale, document.type


def write(changes: list[Change]) -> None:
    """Append to the log. Numbers are given once this transaction has committed; on SQLite, at once."""
    if not changes:
        return
    with transaction.atomic(savepoint=False):
        if connection.vendor == "sqlite":
            _number(changes, _locked_head())
        else:
            transaction.on_commit(number_changes, robust=True)
        Change.objects.bulk_create(changes, batch_size=500)


def _seen_by(document: PublishedDocument | None) -> str | None:
    return document.audience.expression if document and document.is_live else None
