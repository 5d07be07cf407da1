"""Where the change log and the clock stand: all that decides whether anything is new."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db.models import DateTimeField, Exists, Q, QuerySet, Subquery

from cms.documents.audience import Principal
from cms.documents.changes import head, number_changes
from cms.documents.models import Change, ChangeLogHead, PublishedDocument, Redaction
from cms.sync.knowledge import Moment

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Log:
    """
    `clock` is the last instant, in microseconds since 1970, at which a document appeared or expired. Read at any
    moment from then until the next such instant, it is the same, and so are the cursors and ETags made from it.
    """

    epoch: UUID
    number: int
    pruned_through: int
    clock: int
    has_redactions: bool


def read_log(now: datetime) -> Log:
    """In one query; on PostgreSQL, what was committed a moment ago may have to be numbered first."""
    row = _row(now)
    if row is None or row[3]:
        number_changes()
        row = _row(now)
    if row is None:
        raise ChangeLogHead.DoesNotExist
    epoch, number, pruned_through, _unnumbered, has_redactions, *instants = row
    clock = max((instant for instant in instants if instant), default=_EPOCH)
    return Log(epoch, number, pruned_through, microseconds(clock), has_redactions)


def last_number() -> int:
    """The last number of what is committed."""
    log = head()
    return log.last_number if log.settled else number_changes()


def moment_at(log: Log, reader: Principal, roots: tuple[str, ...]) -> Moment:
    """What is read now; what the log says of meanwhile is put in afterwards."""
    return Moment(log.number, log.number, log.clock, log.clock, (reader,), roots)


def microseconds(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(microseconds=1)


def instant(clock: int) -> datetime:
    return _EPOCH + timedelta(microseconds=clock)


def in_force(now: datetime) -> QuerySet[Redaction]:
    return Redaction.objects.filter(Q(until=None) | Q(until__gt=now))


def _row(now: datetime) -> tuple | None:
    return (
        ChangeLogHead.objects.order_by("id")
        .annotate(
            unnumbered=Exists(Change.objects.filter(number=None)),
            redactions=Exists(in_force(now)),
            appeared=_last("visible_from", now),
            expired=_last("visible_until", now),
        )
        .values_list("epoch", "last_number", "pruned_through", "unnumbered", "redactions", "appeared", "expired")
        .first()
    )


def _last(column: str, now: datetime) -> Subquery:
    rows = PublishedDocument.objects.filter(**{f"{column}__lte": now}).order_by(f"-{column}").values(column)[:1]
    return Subquery(rows, output_field=DateTimeField())
