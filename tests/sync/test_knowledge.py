"""What a cursor says of a device: which keys were read at which moment."""

from uuid import UUID

import pytest

from cms.documents.audience import VISITOR, Principal
from cms.sync.knowledge import MOST_PIECES, NOTHING, Moment, Piece, after, moment_of, told

MEMBER = Principal(signed_in=True, groups=frozenset([3]))


def key(number: int) -> UUID:
    return UUID(int=number)


def moment(number: int, reader: Principal = VISITOR, roots: tuple[str, ...] = ()) -> Moment:
    return Moment(number, number, 10 * number, 10 * number, (reader,), roots)


def test_it_knows_nothing_at_first():
    assert moment_of(NOTHING, key(1)) is None


def test_what_was_read_in_one_moment_is_one_piece():
    first = told(NOTHING, None, key(5), moment(1))
    second = told(first, key(5), None, moment(1))

    assert first == (Piece(key(5), moment(1)), Piece(None, None))
    assert second == (Piece(None, moment(1)),)


def test_what_was_read_in_two_moments_is_two():
    knowledge = told(told(NOTHING, None, key(5), moment(1)), key(5), None, moment(2))

    assert knowledge == (Piece(key(5), moment(1)), Piece(None, moment(2)))
    assert moment_of(knowledge, key(5)) == moment(1)
    assert moment_of(knowledge, key(6)) == moment(2)


def test_a_later_round_ends_within_what_was_read_before():
    knowledge = told((Piece(key(5), moment(1)), Piece(None, moment(2))), None, key(3), moment(4))

    assert knowledge == (Piece(key(3), moment(4)), Piece(key(5), moment(1)), Piece(None, moment(2)))


def test_a_later_round_may_pass_over_whole_pieces():
    pieces = (Piece(key(3), moment(1)), Piece(key(5), moment(2)), Piece(None, moment(3)))

    assert told(pieces, key(2), key(6), moment(4)) == (
        Piece(key(2), moment(1)), Piece(key(6), moment(4)), Piece(None, moment(3)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("start", "pieces"),
    [
        pytest.param(None, [key(3), None], id="from the beginning"),
        pytest.param(key(2), [key(3), None], id="within the first"),
        pytest.param(key(3), [None], id="after the first"),
    ],
)
def test_it_finds_what_is_beyond_a_key(start, pieces):
    knowledge = (Piece(key(3), moment(1)), Piece(None, moment(2)))

    assert [piece.upto for piece in after(knowledge, start)] == pieces


def grown(moments: list[Moment]):
    knowledge = NOTHING
    for place, one in enumerate(moments):
        knowledge = told(knowledge, key(place) if place else None, key(place + 1), one)
    return knowledge


def test_many_moments_are_put_together_and_what_was_never_read_stays_apart():
    knowledge = grown([moment(number) for number in range(1, MOST_PIECES + 2)])

    assert len(knowledge) == MOST_PIECES
    assert knowledge[-1] == Piece(None, None)
    assert knowledge[0].moment == Moment(1, 2, 10, 20, (VISITOR,), ())


def test_moments_that_are_put_together_keep_all_who_asked():
    readers = [VISITOR, MEMBER] * MOST_PIECES
    moments = [moment(number, reader, (str(number),)) for number, reader in enumerate(readers)]
    merged = [piece.moment for piece in grown(moments) if piece.moment and piece.moment.is_blurred]

    assert {reader for one in merged for reader in one.readers} == {VISITOR, MEMBER}
    assert {one.roots for one in merged} == {None}


def test_those_nearest_in_time_are_put_together():
    moments = [moment(100 * number) for number in range(MOST_PIECES - 2)] + [moment(5000), moment(5001)]
    knowledge = grown(moments)

    assert [piece.moment.is_blurred for piece in knowledge if piece.moment].index(True) == MOST_PIECES - 2
