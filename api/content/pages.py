"""Pages: one by key, and lists of them. Both send stored documents, byte for byte."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from django.db.models import Case, Exists, F, OuterRef, Q, QuerySet, Value, When
from django.utils.http import urlencode

from api import parameters as p
from api.cursors import Cursor, read_cursor
from api.errors import BadParameter
from api.reading import Answer, ReadingView, first_end, found
from cms.documents.audience import Principal
from cms.documents.build import source_locale
from cms.documents.models import PublishedDocument
from cms.documents.page_types import page_types
from cms.documents.render import strong_etag
from cms.documents.search import hits
from cms.documents.state import AFTER_ALL
from cms.documents.visible import visible_documents
from cms.shapes import array, enum

TYPE = p.Parameter(
    array(enum(*page_types()), minItems=1),
    p.one_of(lambda: list(page_types())),
    "Page types, separated by commas.",
)


def pages_in(principal: Principal, locale: str) -> QuerySet[PublishedDocument]:
    """One document a page: in this language, or in the source language where there is no translation."""
    visible = visible_documents(principal).exclude(page=None)
    if locale == source_locale():
        return visible.filter(locale=locale)
    translated = visible.filter(key=OuterRef("key"), locale=locale)
    return visible.filter(Q(locale=locale) | Q(locale=source_locale()) & ~Exists(translated))


class PageDetail(ReadingView):
    """One page, whole."""

    component = "Page"
    parameters = {"locale": p.LOCALE}

    def answer(self, principal, known, key: UUID, locale: str) -> Answer:
        body = Case(When(etag__in=known, then=Value(None)), default=F("body")) if known else F("body")
        rows = visible_documents(principal).filter(key=key, locale__in={locale, source_locale()}).exclude(page=None)
        row = found(
            rows.annotate(exact=Case(When(locale=locale, then=0), default=1), bytes=body)
            .order_by("exact")
            .values_list("bytes", "etag", "visible_until", "locale")
            .first()
        )
        sent = bytes(row[0]) if row[0] is not None else None
        return Answer(sent, row[1], row[2], {"Content-Language": row[3]})


@dataclass(frozen=True)
class Window:
    """Some rows of a list, in order, and whether there are more on either side."""

    rows: list[PublishedDocument]
    before: bool
    after: bool


class PageList(ReadingView):
    """Pages in the order of the site's tree, whole."""

    component = "PageList"
    parameters = {
        "type": TYPE,
        "locale": p.LOCALE,
        "parent": p.Parameter(p.KEY.schema, p.KEY.read, "Only the pages directly below this one."),
        "ancestor": p.Parameter(p.KEY.schema, p.KEY.read, "Only the pages anywhere below this one."),
        "q": p.QUERY,
        "cursor": p.CURSOR,
        "limit": p.LIMIT,
    }

    def answer(self, principal, known, cursor: str | None, limit: int, **filters: Any) -> Answer:
        documents = self._filtered(principal, **filters)
        list_name = strong_etag(repr(sorted(filters.items(), key=str)).encode()).strip('"')
        start = None if cursor is None else read_cursor(cursor, of=list_name)
        columns = ["id", "position", "etag", "visible_until", *(() if known else ("body",))]
        window = cut(documents.only(*columns), start, limit)
        links = self._links(window, list_name, limit, filters)
        etag = strong_etag(repr(links).encode(), *(row.etag.encode() for row in window.rows))
        until = first_end(window.rows)
        if etag in known:
            return Answer(None, etag, until)
        return Answer(joined(window.rows, links, loaded=not known), etag, until)

    def _filtered(self, principal, type, locale, parent, ancestor, q) -> QuerySet[PublishedDocument]:
        documents = pages_in(principal, locale)
        if type:
            documents = documents.filter(type__in=type)
        if parent:
            documents = documents.filter(parent_key=parent)
        if ancestor:
            documents = below(documents, ancestor, principal)
        if q:
            documents = documents.filter(pk__in=hits(q, documents, most=1000))
        return documents

    def _links(self, window: Window, of: str, limit: int, filters: dict[str, Any]) -> dict[str, str | None]:
        def link(row: PublishedDocument, backwards: bool) -> str:
            cursor = Cursor(of, row.position, row.pk, backwards).write()
            given = {name: value for name, value in filters.items() if value}
            if "type" in given:
                given["type"] = ",".join(given["type"])
            return "?" + urlencode({**given, "limit": limit, "cursor": cursor})

        rows = window.rows
        return {
            "next": link(rows[-1], False) if rows and window.after else None,
            "previous": link(rows[0], True) if rows and window.before else None,
        }


def below(documents: QuerySet[PublishedDocument], ancestor: UUID, principal: Principal) -> QuerySet[PublishedDocument]:
    """Those below the page with this key, in any language; a page that is not visible has nothing below it."""
    roots = visible_documents(principal).filter(key=ancestor).exclude(page=None).values_list("tree_path", flat=True)
    inside = Q(pk__in=[])
    for tree_path in roots:
        inside |= Q(tree_path__gt=tree_path, tree_path__lt=tree_path + AFTER_ALL)
    return documents.filter(inside)


def cut(documents: QuerySet[PublishedDocument], start: Cursor | None, limit: int) -> Window:
    """The window of at most `limit` rows after, or before, the cursor; one query."""
    backwards = bool(start and start.backwards)
    if start:
        if abs(start.row) > 2**62:
            raise BadParameter("The cursor is out of range.", parameter="cursor")
        side = "lt" if backwards else "gt"
        past = Q(**{f"position__{side}": start.position})
        documents = documents.filter(past | Q(position=start.position, **{f"id__{side}": start.row}))
    order = ("-position", "-id") if backwards else ("position", "id")
    rows = list(documents.order_by(*order)[: limit + 1])
    more = len(rows) > limit
    rows = rows[:limit]
    if backwards:
        return Window(rows[::-1], before=more, after=True)
    return Window(rows, before=start is not None, after=more)


def joined(rows: list[PublishedDocument], links: dict[str, str | None], *, loaded: bool) -> bytes:
    """The list's JSON, around bodies that are JSON already."""
    if not loaded:
        bodies = dict(PublishedDocument.objects.filter(pk__in=[row.pk for row in rows]).values_list("pk", "body"))
    else:
        bodies = {row.pk: row.body for row in rows}
    items = b",".join(bytes(bodies[row.pk]) for row in rows)
    return orjson.dumps(links)[:-1] + b',"items":[' + items + b"]}"
