"""
Cursors of sync. They hold a reader's groups and where pages stand, so they are encrypted: AES-SIV (RFC 5297), which
needs no nonce, so that the same position always gives the same cursor, and the same address to a cache.
"""

import base64
import hashlib
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV
from django.conf import settings
from django.utils.encoding import force_bytes

from api.errors import BadCursor
from cms.documents.audience import Principal
from cms.documents.build import source_locale
from cms.sync.answers import Position
from cms.sync.knowledge import Moment, Piece
from cms.sync.state import Filters

#: Grows when what is inside changes its form.
_FORM = 1


@dataclass(frozen=True)
class Cursor:
    """Where a device stands, with whom it was given to: a learner's id, or nothing for a visitor."""

    owner: str
    epoch: UUID
    filters: Filters
    position: Position

    def write(self) -> str:
        pieces = self.position.knowledge
        moments = [piece.moment for piece in pieces if piece.moment]
        shared = list(dict.fromkeys(one for moment in moments for one in (moment.readers, moment.roots)))
        content = [
            _FORM,
            self.owner,
            _short(self.epoch),
            self.filters.locale,
            list(self.filters.types),
            _short(self.filters.subtree),
            self.position.is_snapshot,
            _short(self.position.reached),
            [_of_shared(one) for one in shared],
            [[_short(piece.upto), _of_moment(piece.moment, shared)] for piece in pieces],
        ]
        return _text(_boxes()[0].encrypt(orjson.dumps(content), None))


def read_sync_cursor(text: str) -> Cursor:
    """What `write` gave. Raises BadCursor for anything else."""
    content = _opened(text)
    if content[0] != _FORM:
        raise _bad()
    owner, epoch, locale, types, subtree, is_snapshot, reached, shared, pieces = content[1:]
    filters = Filters(locale, source_locale(), tuple(types), _uuid(subtree))
    known = [_shared(one, signed_in=bool(owner)) for one in shared]
    knowledge = tuple(Piece(_uuid(upto), _moment(moment, known)) for upto, moment in pieces)
    return Cursor(owner, UUID(bytes=_bytes(epoch)), filters, Position(knowledge, _uuid(reached), is_snapshot))


def _opened(text: str) -> list[Any]:
    try:
        sealed = _bytes(text)
        if _text(sealed) != text:  # base64 reads more than it writes
            raise _bad()
    except (ValueError, UnicodeError):
        raise _bad() from None
    for box in _boxes():
        try:
            return orjson.loads(box.decrypt(sealed, None))
        except (InvalidTag, ValueError):
            continue
    raise _bad()


def _bad() -> BadCursor:
    return BadCursor("This cursor was not given out here. Begin again without one.", parameter="cursor")


def _boxes() -> list[AESSIV]:
    """The key follows from `SECRET_KEY`: a cursor that is lost with it costs its device one snapshot."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [AESSIV(hashlib.sha256(b"api.content.sync_cursor:" + force_bytes(secret)).digest()) for secret in secrets]


def _of_moment(moment: Moment | None, shared: list[Any]) -> list[int] | None:
    """What moments have in common, readers and roots, stands once in `shared`."""
    if moment is None:
        return None
    times = [moment.number, moment.until - moment.number, moment.clock, moment.clock_until - moment.clock]
    return [*times, shared.index(moment.readers), shared.index(moment.roots)]


def _moment(content: list[int] | None, shared: list[Any]) -> Moment | None:
    if content is None:
        return None
    number, meanwhile, clock, span, readers, roots = content
    return Moment(number, number + meanwhile, clock, clock + span, shared[readers], shared[roots])


def _of_shared(one: tuple | None) -> list[Any] | None:
    """Readers as lists, each a word on whether they pass every group, and then their groups; roots as they are."""
    if one is None:
        return None
    return [[int(each.superuser), *sorted(each.groups)] if isinstance(each, Principal) else each for each in one]


def _shared(one: list[Any] | None, *, signed_in: bool) -> tuple | None:
    if one is None:
        return None
    return tuple(
        each if isinstance(each, str) else Principal(signed_in, bool(each[0]), frozenset(each[1:])) for each in one
    )


def _text(sealed: bytes) -> str:
    return base64.urlsafe_b64encode(sealed).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _short(key: UUID | None) -> str | None:
    return None if key is None else _text(key.bytes)


def _uuid(short: str | None) -> UUID | None:
    return None if short is None else UUID(bytes=_bytes(short))
