"""What a learner does with reflections: write, change, read, destroy."""

from datetime import timedelta
from unittest import mock
from uuid import UUID

import pytest

from academy.errors import CannotBeOpened, NothingWritten, NotText, TooLong
from academy.models import Reflection
from academy.reflections import destroy_reflections, read_reflection
from tests.learning.conftest import BLOCK, MONDAY, UNIT, write

ITEM = UUID("b6d1f0a4-3f64-4a55-8a77-0d2c3b1e9f10")
ELSEWHERE = UUID("11111111-1111-4111-8111-111111111111")

pytestmark = pytest.mark.django_db


def texts(learner) -> list[str]:
    return [read_reflection(row) for row in Reflection.objects.of(learner).newest_first()]


def test_it_keeps_every_character(learner):
    text = "  Ich schwieg.\r\n\tNa\u0308chstes Mal nicht 🙂 \u200f"

    assert read_reflection(write(learner, text)) == text


def test_it_keeps_what_was_written_before(learner):
    write(learner, "I looked away.")
    write(learner, "I will not look away.")

    assert texts(learner) == ["I will not look away.", "I looked away."]


def test_it_calls_the_newest_on_each_prompt_current(learner):
    write(learner, "one")
    write(learner, "two")
    write(learner, "elsewhere", unit=ELSEWHERE)
    rows = Reflection.objects.of(learner).with_current().newest_first()

    assert [(read_reflection(row), row.current) for row in rows] == [
        ("elsewhere", True), ("two", True), ("one", False),
    ]  # fmt: skip


def test_its_order_is_the_servers_whatever_devices_say(learner):
    write(learner, "first to arrive", client_at=MONDAY + timedelta(days=300))
    write(learner, "second to arrive", client_at=MONDAY - timedelta(days=300))

    assert texts(learner)[0] == "second to arrive"


def test_it_keeps_both_times(learner):
    written = write(learner, client_at=MONDAY - timedelta(days=1))
    written.refresh_from_db()

    assert (written.written_at, written.client_at) == (MONDAY, MONDAY - timedelta(days=1))


def test_it_writes_an_item_once(learner):
    first = write(learner, "once", item=ITEM)
    again = write(learner, "once", item=ITEM)

    assert first == again
    assert texts(learner) == ["once"]


def test_it_takes_the_same_item_id_of_two_learners_for_two(learner, other):
    write(learner, "mine", item=ITEM)
    write(other, "hers", item=ITEM)

    assert (texts(learner), texts(other)) == (["mine"], ["hers"])


def test_it_destroys_all_that_was_written_on_a_prompt(learner, other):
    write(learner, "one")
    write(learner, "two")
    write(learner, "another unit", unit=ELSEWHERE)
    write(learner, "another block", block="b")
    write(other, "hers")
    destroy_reflections(learner, UNIT, BLOCK)

    assert texts(learner) == ["another block", "another unit"]
    assert texts(other) == ["hers"]


def test_it_destroys_nothing_the_second_time(learner):
    write(learner, block="b")
    destroy_reflections(learner, UNIT, BLOCK)
    destroy_reflections(learner, UNIT, BLOCK)

    assert texts(learner) == ["I looked away."]


def test_it_can_be_written_again_after_it_was_destroyed(learner):
    write(learner, "before")
    destroy_reflections(learner, UNIT, BLOCK)
    write(learner, "after")

    assert texts(learner) == ["after"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        pytest.param("", NothingWritten, id="nothing"),
        pytest.param(" \n\t\u00a0", NothingWritten, id="blanks"),
        pytest.param("x" * 20_001, TooLong, id="one too many"),
        pytest.param("a\0b", NotText, id="NUL"),
        pytest.param("a\ud83d", NotText, id="half of a character"),
    ],
)
def test_it_refuses(learner, text, error):
    with pytest.raises(error):
        write(learner, text)

    assert texts(learner) == []


@pytest.mark.parametrize("text", ["x" * 20_000, "🙂" * 20_000], ids=["plain", "four bytes each"])
def test_it_takes_as_many_characters_as_it_says(learner, text):
    assert read_reflection(write(learner, text)) == text


def test_what_it_refuses_is_not_in_the_error(learner):
    with pytest.raises(NotText) as refused:
        write(learner, "walrus\0")

    assert "walrus" not in repr(refused.value) + str(refused.value)


def test_a_row_moved_to_another_learner_does_not_open(learner, other):
    row = write(learner)
    Reflection.objects.filter(pk=row.pk).update(learner=other)

    with pytest.raises(CannotBeOpened):
        read_reflection(Reflection.objects.get(pk=row.pk))


def test_content_copied_to_another_row_does_not_open(learner):
    mine, copy = write(learner, "one"), write(learner, "two")
    Reflection.objects.filter(pk=copy.pk).update(sealed=mine.sealed, key_id=mine.key_id)

    with pytest.raises(CannotBeOpened):
        read_reflection(Reflection.objects.get(pk=copy.pk))


def test_a_row_with_another_id_does_not_open(learner):
    row = write(learner)
    Reflection.objects.filter(pk=row.pk).update(id=ELSEWHERE)

    with pytest.raises(CannotBeOpened):
        read_reflection(Reflection.objects.get(pk=ELSEWHERE))


def test_it_goes_with_the_account(learner, other):
    write(learner)
    write(other)
    learner.delete()

    assert texts(other) == ["I looked away."]
    assert Reflection.objects.count() == 1


def test_it_writes_all_or_nothing(learner):
    write(learner, "before")
    with mock.patch.object(Reflection, "save", side_effect=RuntimeError), pytest.raises(RuntimeError):
        write(learner, "never")

    assert texts(learner) == ["before"]
