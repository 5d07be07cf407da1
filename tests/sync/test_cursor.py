"""Sealed cursors."""

from uuid import UUID

import pytest

from api.content.sync import LONGEST
from api.content.sync_cursor import Cursor, read_sync_cursor
from api.errors import BadCursor
from cms.documents.audience import VISITOR, Principal
from cms.sync.answers import Position
from cms.sync.knowledge import MOST_PIECES, Moment, Piece
from cms.sync.state import Filters

MEMBER = Principal(signed_in=True, groups=frozenset(range(1000, 1060)))
ROOTS = ("0001000200030004", "0001000900030004")
FILTERS = Filters("fr", "en-GB", ("course", "lesson"), UUID(int=7))


def a_cursor(pieces: int = 2) -> Cursor:
    knowledge = [
        Piece(UUID(int=2**100 + place), Moment(10**6, 10**6 + place, 10**15, 10**15, (MEMBER,), ROOTS))
        for place in range(pieces)
    ]
    position = Position((*knowledge, Piece(None, None)), UUID(int=2**100), is_snapshot=False)
    return Cursor("12", UUID(int=9), FILTERS, position)


def test_it_is_read_as_it_was_written():
    assert read_sync_cursor(a_cursor().write()) == a_cursor()


def test_the_same_position_has_the_same_cursor():
    assert a_cursor().write() == a_cursor().write()


def test_a_visitors_is_read_as_a_visitors():
    position = Position((Piece(None, Moment(1, 1, 0, 5, (VISITOR,), None)),))
    cursor = Cursor("", UUID(int=9), Filters("en-GB", "en-GB"), position)

    assert read_sync_cursor(cursor.write()) == cursor


def test_it_tells_nothing_of_what_is_inside():
    assert "0001000200030004" not in a_cursor().write()


def test_the_longest_there_is_fits_into_an_address():
    assert len(a_cursor(MOST_PIECES).write()) < LONGEST


def test_it_outlives_a_change_of_the_secret_key_for_as_long_as_the_old_one_is_taken(settings):
    written = a_cursor().write()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another-" * 8, [settings.SECRET_KEY]
    taken = read_sync_cursor(written)
    settings.SECRET_KEY_FALLBACKS = []

    assert taken == a_cursor()
    with pytest.raises(BadCursor):
        read_sync_cursor(written)
