"""One answer of sync: what to tell a device, held to a number of bytes, and what it knows afterwards."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from cms.documents.audience import Principal
from cms.sync import reading
from cms.sync.knowledge import NOTHING, Knowledge, Moment, after, moment_of, told
from cms.sync.log import Log, last_number, microseconds, moment_at
from cms.sync.reading import Copy
from cms.sync.state import REDACTED, Deletion, Filters, difference

#: Of the documents in one answer, uncompressed. A single one may be larger.
MOST_BYTES = 512_000


@dataclass(frozen=True)
class Position:
    """What a device knows, and how far its present round has come; None: it begins, or begins anew."""

    knowledge: Knowledge = NOTHING
    reached: UUID | None = None
    is_snapshot: bool = True


@dataclass(frozen=True)
class News:
    """What to tell of one key: what goes, and then what comes."""

    key: UUID
    deletions: tuple[Deletion, ...]
    copy: Copy | None


@dataclass(frozen=True)
class Told:
    """What one answer tells a device in this position: of the keys up to `end`, as they were `at` this moment."""

    news: list[News]
    before: Position
    end: UUID | None
    at: Moment | None  #: None: nothing is new

    @property
    def is_snapshot(self) -> bool:
        return self.at is not None and self.before.is_snapshot

    @property
    def until(self) -> datetime | None:
        """When the first of its documents has to go."""
        return min((one.copy.until for one in self.news if one.copy and one.copy.until), default=None)

    def position(self) -> Position:
        """
        Where the device stands then. What was changed until this is called may be in the answer or not: call it once
        more after its bytes were read.
        """
        if self.at is None:
            return self.before
        at = replace(self.at, until=max(self.at.until, last_number()))
        knowledge = told(self.before.knowledge, self.before.reached, self.end, at)
        return Position(knowledge, self.end, self.before.is_snapshot and self.end is not None)


def has_more(position: Position) -> bool:
    """The round is not at its end, or something has changed behind it, so that what the device has is not one whole."""
    return position.reached is not None or len(position.knowledge) > 1


def tell(position: Position, reader: Principal, filters: Filters, log: Log, now: datetime) -> Told:
    """The next answer for a device in this position. `log` was read at `now`, before anything else."""
    at = moment_at(log, reader, reading.roots_of(filters, reader))
    if position.reached is None and _nothing_is_new(position.knowledge, at):
        return Told([], position, None, None)
    if position.is_snapshot:
        news, end = _snapshot(position, at, filters, log, now)
    else:
        news, end = _delta(position, at, filters, now)
    news, end = _as_much_as_fits(news, end)
    return Told(news, position, end, at)


def _nothing_is_new(knowledge: Knowledge, at: Moment) -> bool:
    return all(piece.moment is not None and piece.moment == at for piece in knowledge)


def _snapshot(
    position: Position, at: Moment, filters: Filters, log: Log, now: datetime
) -> tuple[list[News], UUID | None]:
    (reader,), start = at.readers, position.reached
    copies, more = reading.first_copies(reader, filters, at.roots or (), start)
    end = copies[-1].key if more else None
    withdrawn: dict[UUID, list[Deletion]] = {}
    for row in reading.redactions(reader, filters, start, end, now) if log.has_redactions else []:
        withdrawn.setdefault(row.key, []).append(Deletion(row.locale, row.type, REDACTED))
    by_key = {copy.key: copy for copy in copies}
    keys = sorted({*by_key, *withdrawn})
    return [News(key, tuple(withdrawn.get(key, ())), by_key.get(key)) for key in keys], end


def _delta(position: Position, at: Moment, filters: Filters, now: datetime) -> tuple[list[News], UUID | None]:
    # The same for whatever is there; for what is gone it says whether its time was over.
    at_this_instant = replace(at, clock=microseconds(now), clock_until=microseconds(now))
    pieces = after(position.knowledge, position.reached)
    batch = reading.changed(pieces, at, filters, position.reached)
    news = []
    for key, documents in batch.told.items():
        then = moment_of(position.knowledge, key)
        if then is not None:
            found = difference(documents, then, at_this_instant, filters)
            copy = batch.copies[key, found.upsert] if found.upsert else None
            if found.deletions or copy:
                news.append(News(key, found.deletions, copy))
    return news, batch.end


def _as_much_as_fits(news: list[News], end: UUID | None) -> tuple[list[News], UUID | None]:
    size = 0
    fitting: list[News] = []
    for entry in news:
        size += entry.copy.size if entry.copy else 0
        if fitting and size > MOST_BYTES:
            return fitting, fitting[-1].key
        fitting.append(entry)
    return fitting, end


def bytes_of(news: Iterable[News], reader: Principal) -> dict[int, tuple[str, bytes]]:
    """ETags and bytes of what comes, by row."""
    copies = [entry.copy for entry in news if entry.copy]
    return reading.bodies(reader, copies) if copies else {}
