"""The queries of sync, each in the order of keys and held to a number of keys; none looks through all documents."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Length

from cms.documents import audience
from cms.documents.audience import Principal
from cms.documents.models import Audience, Change, PublishedDocument, Redaction
from cms.documents.state import AFTER_ALL
from cms.documents.visible import admitted_audiences, visible_documents, visible_in
from cms.sync.knowledge import Moment, Piece
from cms.sync.log import in_force, instant, microseconds
from cms.sync.state import Filters, Past, State, Told

#: Of how many keys one answer may tell.
MOST_KEYS = 200
#: Of how many changes the keys are found by number; beyond that, in the order of keys.
MOST_CHANGES = 1000

_STATE = ("type", "page_id", "etag", "is_live", "visible_from", "visible_until", "tree_path", "audience__expression")


@dataclass(frozen=True)
class Copy:
    """A document that may be sent: the row that has its bytes, and how many there are."""

    row: int
    key: UUID
    locale: str
    etag: str
    size: int


@dataclass(frozen=True)
class Batch:
    """What was read of the first keys beyond the start. `end` is the last of them; None: there are no more."""

    told: dict[UUID, dict[str, Told]]
    copies: dict[tuple[UUID, str], Copy]
    end: UUID | None


def roots_of(filters: Filters) -> tuple[str, ...]:
    """
    Where the page of the subtree stands, in each language. Whether it is visible is not asked: nothing below a page is
    visible that the page itself is hidden from.
    """
    if filters.subtree is None:
        return ()
    rows = PublishedDocument.objects.filter(key=filters.subtree).exclude(page=None)
    return tuple(rows.order_by("tree_path").values_list("tree_path", flat=True))


def first_copies(
    reader: Principal, filters: Filters, roots: tuple[str, ...], start: UUID | None
) -> tuple[list[Copy], bool]:
    """The next documents that belong on the device, and whether there are more."""
    audiences = admitted_audiences(reader)
    visible = visible_in(audiences).filter(_beyond(start), locale__in=filters.locales)
    if filters.locale != filters.source_locale:
        translated = visible_in(audiences).filter(key=OuterRef("key"), locale=filters.locale)
        visible = visible.filter(Q(locale=filters.locale) | ~Exists(translated))
    rows = visible.filter(_wanted(filters, roots)).exclude(etag="").order_by("key", "locale")
    found = [Copy(*row) for row in _copies(rows)[: MOST_KEYS + 1]]
    return found[:MOST_KEYS], len(found) > MOST_KEYS


def changed(pieces: list[Piece], at: Moment, filters: Filters, start: UUID | None) -> Batch:
    """What may be otherwise than the device knows it: of the first keys, each language's document and its past."""
    history, ends = _histories(pieces, filters, start)
    others, other_ends = _by_clock_or_audience(pieces, at, filters, start)
    end = min([*ends, *other_ends], default=None)
    keys = [key for key in sorted({*history, *others}) if end is None or key <= end]
    rows, copies = _documents(keys, filters)
    told = {
        key: {
            locale: Told(rows.get((key, locale)), tuple(history.get(key, {}).get(locale, ())))
            for locale in filters.locales
        }
        for key in keys
    }
    return Batch(told, copies, end)


def bodies(reader: Principal, copies: Iterable[Copy]) -> dict[int, tuple[str, bytes]]:
    """ETags and bytes by row, of those that the reader may see at this moment."""
    rows = visible_documents(reader).filter(pk__in=[copy.row for copy in copies])
    return {pk: (etag, bytes(body)) for pk, etag, body in rows.values_list("pk", "etag", "body")}


def redactions(
    reader: Principal, filters: Filters, start: UUID | None, end: UUID | None, now: datetime
) -> list[Redaction]:
    """Those in force of documents that this reader may have had, beyond the start up to the end."""
    rows = in_force(now).filter(_beyond(start), locale__in=filters.locales)
    if end is not None:
        rows = rows.filter(key__lte=end)
    latest = {(row.key, row.locale): row for row in rows.order_by("at")}
    return [row for row in latest.values() if any(audience.admits(one, reader) for one in row.audiences)]


def _beyond(start: UUID | None) -> Q:
    return Q(key__gt=start) if start else Q()


def _wanted(filters: Filters, roots: tuple[str, ...]) -> Q:
    """As `is_wanted` in `state.py` has it."""
    wanted = Q(type__in=filters.types) if filters.types else Q()
    if filters.subtree is not None:
        inside = Q(pk__in=[])
        for root in roots:
            inside |= Q(tree_path__gte=root, tree_path__lt=root + AFTER_ALL)
        wanted &= inside
    return wanted | Q(page=None) if wanted else Q()


def _copies(rows: QuerySet) -> QuerySet:
    return rows.annotate(size=Length("body")).values_list("pk", "key", "locale", "etag", "size")


def _histories(
    pieces: list[Piece], filters: Filters, start: UUID | None
) -> tuple[dict[UUID, dict[str, list[Past]]], list[UUID]]:
    """The log since the oldest of these pieces, of the first keys in it; and the last key, if there are more."""
    number = min(piece.moment.number for piece in pieces if piece.moment)
    log = Change.objects.filter(_beyond(start), number__gt=number, locale__in=filters.locales)
    rows = list(log.order_by("number")[: MOST_CHANGES + 1])
    if len(rows) > MOST_CHANGES:
        some = log.order_by("key").values("key").distinct()[:MOST_KEYS]
        rows = list(log.filter(key__in=some).order_by("number"))
    keys = sorted({row.key for row in rows})[:MOST_KEYS]
    found: dict[UUID, dict[str, list[Past]]] = {key: {} for key in keys}
    for row in rows:
        since, past = next(p.moment for p in pieces if p.upto is None or row.key <= p.upto), _past(row)
        if row.key in found and since is not None and past.number > since.number:
            found[row.key].setdefault(row.locale, []).append(past)
    return found, keys[-1:] if len(keys) == MOST_KEYS else []


def _past(change: Change) -> Past:
    state = State(
        type=change.type,
        is_page=change.source.startswith("page:"),
        etag=change.etag_before,
        audience=change.audience_before,
        visible_from=_clock(change.visible_from_before),
        visible_until=_clock(change.visible_until_before),
        tree_path=change.tree_path_before,
    )
    return Past(change.number or 0, state if change.etag_before else None, change.reason)


def _by_clock_or_audience(
    pieces: list[Piece], at: Moment, filters: Filters, start: UUID | None
) -> tuple[set[UUID], list[UUID]]:
    """Keys of documents that appear, expire, or admit the reader otherwise than when these pieces were read."""
    moments = [piece.moment for piece in pieces if piece.moment]
    rows = PublishedDocument.objects.filter(_beyond(start), locale__in=filters.locales)
    ways = []
    if (clock := min(moment.clock for moment in moments)) != at.clock:
        since, now = instant(clock), instant(at.clock)
        ways.append(rows.filter(visible_from__gt=since, visible_from__lte=now))
        ways.append(rows.filter(visible_until__gt=since, visible_until__lte=now))
    if turned := _turned({one for moment in (*moments, at) for one in moment.readers}):
        ways.append(rows.filter(audience__in=turned))
    found = [list(way.order_by("key").values_list("key", flat=True).distinct()[:MOST_KEYS]) for way in ways]
    return {key for keys in found for key in keys}, [keys[-1] for keys in found if len(keys) == MOST_KEYS]


def _turned(readers: set[Principal]) -> list[int]:
    """Ids of the audiences that don't admit all of these alike."""
    if len(readers) == 1:
        return []
    rows = Audience.objects.values_list("id", "expression")
    return [pk for pk, expression in rows if len({audience.admits(expression, one) for one in readers}) > 1]


def _documents(
    keys: list[UUID], filters: Filters
) -> tuple[dict[tuple[UUID, str], State], dict[tuple[UUID, str], Copy]]:
    rows = PublishedDocument.objects.filter(key__in=keys, locale__in=filters.locales).annotate(size=Length("body"))
    states, copies = {}, {}
    for pk, key, locale, size, kind, page, etag, is_live, start, end, tree_path, seen_by in rows.values_list(
        "pk", "key", "locale", "size", *_STATE
    ):
        audience_now = seen_by if is_live else None
        states[key, locale] = State(kind, page is not None, etag, audience_now, _clock(start), _clock(end), tree_path)
        copies[key, locale] = Copy(pk, key, locale, etag, size)
    return states, copies


def _clock(at: datetime | None) -> int | None:
    return None if at is None else microseconds(at)
