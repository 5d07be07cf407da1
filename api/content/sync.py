"""Sync for devices that are long without a network: everything once, and then what has changed."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import orjson
from django.conf import settings
from django.utils import timezone
from django.utils.http import urlencode

from api import parameters as p
from api.content.pages import TYPE
from api.content.sync_cursor import Cursor, read_sync_cursor
from api.errors import BadCursor, CursorHasEnded
from api.reading import Answer, ReadingView
from cms.documents.audience import Principal
from cms.documents.build import source_locale
from cms.documents.render import strong_etag
from cms.shapes import Schema, array, boolean, enum, integer, obj, ref, string, union, uuid
from cms.sync.answers import News, Position, Told, bytes_of, has_more, tell
from cms.sync.log import Log, read_log
from cms.sync.state import REASONS, Filters

_BEGINNING = Position()
#: A cursor grows with the groups that a learner is in. Servers take addresses of about 4,000 characters.
LONGEST = 3900
ENDED = "The cursor is of no use any more: begin again at the problem's `restart`."


class ContentSync(ReadingView):
    """
    Everything that a device should keep, and later only what has changed. Begin without a cursor; from then on send the
    `cursor` of the last answer, at once while `more` is true, and else after `poll_after` seconds.
    """

    component = "ContentSync"
    parameters = {
        "locale": replace(p.LOCALE, default=None),
        "type": TYPE,
        "subtree": p.Parameter(p.KEY.schema, p.KEY.read, "Only this page and those anywhere below it."),
        "cursor": p.Parameter(
            string(maxLength=LONGEST),
            p.CURSOR.read,
            "From the answer before; opaque. It brings the other parameters along.",
            longest=LONGEST,
        ),
    }
    errors = {"410": ENDED}

    def answer(
        self,
        principal: Principal,
        known,
        locale: str | None,
        type: list[str] | None,
        subtree: UUID | None,
        cursor: str | None,
    ) -> Answer:
        now = timezone.now()
        log = read_log(now)
        given = {"locale": locale, "types": tuple(sorted(set(type or []))) or None, "subtree": subtree}
        where = self._where(cursor, {name: value for name, value in given.items() if value is not None}, log)
        found = tell(where.position, principal, where.filters, log, now)
        head = _head(found, where, log.epoch)
        etag = _etag(head, found.news, {})
        if etag in known:
            return Answer(None, etag, found.until)
        bodies = bytes_of(found.news, principal)
        if bodies:  # what was changed while they were read is sent once more
            head = _head(found, where, log.epoch)
        return Answer(_body(head, found.news, bodies), _etag(head, found.news, bodies), found.until)

    def _where(self, text: str | None, given: dict[str, Any], log: Log) -> Cursor:
        owner = str(self.request.user.pk) if self.learner else ""
        if text is None:
            filters = Filters(**{"locale": source_locale(), "source_locale": source_locale(), **given})
            return Cursor(owner, log.epoch, filters, position=_BEGINNING)
        cursor = read_sync_cursor(text)
        if any(getattr(cursor.filters, name) != value for name, value in given.items()):
            raise BadCursor("This cursor belongs to other parameters. Send it alone.", parameter="cursor")
        if why := _why_ended(cursor, owner, log):
            raise CursorHasEnded(why, restart=self.request.path + _query(cursor.filters))
        return cursor


def _why_ended(cursor: Cursor, owner: str, log: Log) -> str | None:
    """What makes a cursor useless, in words; None if it is good."""
    if cursor.owner != owner:
        return "This cursor was given to another reader. Delete what this device keeps for them, and begin again."
    numbers = [piece.moment.number for piece in cursor.position.knowledge if piece.moment]
    if cursor.epoch != log.epoch or max(numbers, default=0) > log.number:
        return "The server's database was restored, and may know less than this device. Begin again."
    if min(numbers, default=log.number) < log.pruned_through:
        return "This cursor is too old: what was deleted since then is not known any more. Begin again."
    return None


def _query(filters: Filters) -> str:
    given = {"locale": filters.locale, "type": ",".join(filters.types), "subtree": filters.subtree}
    return "?" + urlencode({name: str(value) for name, value in given.items() if value})


def _head(found: Told, where: Cursor, epoch: UUID) -> bytes:
    """The answer but for its items."""
    position = found.position()
    more = has_more(position)
    head = {
        "epoch": str(epoch),
        "snapshot": found.is_snapshot,
        "more": more,
        "cursor": replace(where, position=position).write(),
        "poll_after": 0 if more else settings.SYNC_POLL_AFTER,
    }
    return orjson.dumps(head)


def _etag(head: bytes, news: list[News], bodies: dict[int, tuple[str, bytes]]) -> str:
    """Over all that is sent, from ETags instead of bytes. `bodies` are what was sent, if it has been read."""
    sent = [entry.copy for entry in news if entry.copy]
    etags = [bodies.get(copy.row, (copy.etag, b""))[0] for copy in sent]
    return strong_etag(head, orjson.dumps([_deletions(entry) for entry in news]), *(etag.encode() for etag in etags))


def _body(head: bytes, news: list[News], bodies: dict[int, tuple[str, bytes]]) -> bytes:
    """Around bodies that are JSON already. What may be seen no more since a moment ago is left out."""
    items = []
    for entry in news:
        items += [orjson.dumps(deletion) for deletion in _deletions(entry)]
        if entry.copy and entry.copy.row in bodies:
            items.append(b'{"upsert":' + bodies[entry.copy.row][1] + b"}")
    return head[:-1] + b',"items":[' + b",".join(items) + b"]}"


def _deletions(entry: News) -> list[dict[str, Any]]:
    return [
        {"delete": {"key": str(entry.key), "locale": gone.locale, "type": gone.type, "reason": gone.reason}}
        for gone in entry.deletions
    ]


def _deletion_schema() -> Schema:
    reasons = " ".join(f"`{reason}`: {words}" for reason, words in REASONS.items())
    return obj(
        {
            "key": uuid(),
            "locale": string(description="Of the document that you have."),
            "type": string(),
            "reason": enum(*REASONS, description=reasons),
        }
    )


def sync_components(documents: dict[str, str]) -> dict[str, Schema]:
    """The schema of answers. `documents` maps the types of all documents to their components."""
    return {
        "ContentSync": obj(
            {
                "epoch": uuid(description="As in the entry point."),
                "snapshot": boolean(
                    description="This is part of the first round, which brings everything. Put its documents aside "
                    "until `more` is false, and then in the place of all that you had."
                ),
                "more": boolean(
                    description="Ask again at once, with `cursor`. What you have is whole when it is false."
                ),
                "cursor": string(description="Send it next time. Keep it together with the documents, in one step."),
                "poll_after": integer(minimum=0, description="Ask again after so many seconds; sooner is of no use."),
                "items": array(
                    {"anyOf": [ref("ContentUpsert"), ref("ContentDeletion")]}, description="To do in this order."
                ),
            },
        ),
        "ContentUpsert": obj(
            {"upsert": ref("SyncDocument")}, description="Keep this document, in place of any other with its `key`."
        ),
        "ContentDeletion": obj(
            {"delete": _deletion_schema()},
            description="Drop the document with this `key`. Nothing is wrong if there is none.",
        ),
        "SyncDocument": union(documents),
    }
