"""
What a device keeps, as its cursor says it: of which part of all keys it was last told when. Pure rules.

An answer brings documents in the order of their keys and may end in the middle, so what a device keeps was read at
several moments: a `Piece` is a range of keys, and the moment at which it was read.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from uuid import UUID

from cms.documents.audience import Principal

#: More would not fit into an address.
MOST_PIECES = 12


@dataclass(frozen=True)
class Moment:
    """
    When something was read. `number` is the log's last number before, `until` that afterwards: what the log says of
    in between may or may not have been seen. `clock` is the last instant, in microseconds since 1970, at which any
    document had appeared or expired; `clock_until` differs where several moments were put together, and then
    `readers` are all who asked and `roots` is None.
    """

    number: int
    until: int
    clock: int
    clock_until: int
    readers: tuple[Principal, ...]
    roots: tuple[str, ...] | None = ()

    @property
    def is_blurred(self) -> bool:
        """Whether several moments were put together that were not the same."""
        return self.clock != self.clock_until or len(self.readers) != 1 or self.roots is None


@dataclass(frozen=True)
class Piece:
    """The keys up to `upto`, that one included, from where the piece before ends; None: all the rest."""

    upto: UUID | None
    moment: Moment | None  #: None: never, so nothing of it is kept


Knowledge = tuple[Piece, ...]

NOTHING: Knowledge = (Piece(None, None),)


def after(knowledge: Knowledge, start: UUID | None) -> list[Piece]:
    """The pieces that hold keys beyond `start`; None: all of them."""
    return [piece for piece in knowledge if start is None or piece.upto is None or piece.upto > start]


def moment_of(knowledge: Knowledge, key: UUID) -> Moment | None:
    """When this key was last read."""
    return next(piece.moment for piece in knowledge if piece.upto is None or key <= piece.upto)


def told(knowledge: Knowledge, start: UUID | None, end: UUID | None, moment: Moment) -> Knowledge:
    """The same, after the keys beyond `start` up to `end` were read; None stands for the first and the last."""
    before = [piece for piece in knowledge if start is not None and piece.upto is not None and piece.upto < start]
    if start is not None:
        before.append(Piece(start, moment_of(knowledge, start)))
    behind = after(knowledge, end) if end is not None else []
    return _few(_joined([*before, Piece(end, moment), *behind]))


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighbours of the same moment as one."""
    found: list[Piece] = []
    for piece in pieces:
        if found and found[-1].moment == piece.moment:
            found.pop()
        found.append(piece)
    return found


def _few(pieces: list[Piece]) -> Knowledge:
    """At most so many: the two that were told in the shortest time are put together."""
    while len(pieces) > MOST_PIECES:
        spans = [(_span(one, other), place) for place, (one, other) in enumerate(pairwise(pieces))]
        place = min(spans)[1]
        one, other = pieces[place], pieces[place + 1]
        pieces[place : place + 2] = [replace(other, moment=_blurred(one.moment, other.moment))]
    return tuple(pieces)


def _span(one: Piece, other: Piece) -> float:
    if one.moment is None or other.moment is None:
        return float("inf")
    return max(one.moment.until, other.moment.until) - min(one.moment.number, other.moment.number)


def _blurred(one: Moment | None, other: Moment | None) -> Moment:
    if one is None or other is None:
        raise ValueError("What was never read can't be put together with what was.")
    return Moment(
        number=min(one.number, other.number),
        until=max(one.until, other.until),
        clock=min(one.clock, other.clock),
        clock_until=max(one.clock_until, other.clock_until),
        readers=tuple(dict.fromkeys([*one.readers, *other.readers])),
        roots=one.roots if one.roots == other.roots else None,
    )
