"""`manage.py rotate_keys`: everything under the first key, however often it is stopped."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from academy import rotation
from academy.models import InboxEntry, Reflection
from academy.reflections import read_reflection
from tests.learning.conftest import write

pytestmark = pytest.mark.django_db

OLD = {"test": bytes(range(32))}
NEW = {"new": bytes(range(1, 33))}


@pytest.fixture
def ten(learner, settings, monkeypatch):
    """Ten rows under the old key, batches of three, and settings in which a new key has come first."""
    rows = [write(learner, f"Thought {number}.") for number in range(10)]
    monkeypatch.setattr(rotation, "BATCH", 3)
    settings.SEALING_KEYS = {**NEW, **OLD}
    return rows


class Stopped(StringIO):
    """Somebody presses Ctrl-C after the second line of progress."""

    def flush(self):
        if self.getvalue().count("\n") == 2:
            raise KeyboardInterrupt


def rotate(out: StringIO | None = None) -> str:
    out = out or StringIO()
    call_command("rotate_keys", stdout=out, stderr=out)
    return out.getvalue()


def under(key_id: str) -> int:
    return Reflection.objects.filter(key_id=key_id).count()


def test_it_seals_everything_under_the_first_key(ten, settings):
    rotate()
    settings.SEALING_KEYS = NEW

    assert [read_reflection(row) for row in Reflection.objects.order_by("number")] == [
        f"Thought {number}." for number in range(10)
    ]


def test_it_says_how_far_it_has_come(ten):
    assert rotate().splitlines() == [
        "3 of 10 reflections",
        "6 of 10 reflections",
        "9 of 10 reflections",
        "10 of 10 reflections",
        "Everything is sealed under key new. Only backups may need another.",
    ]


def test_it_leaves_what_is_under_the_first_key_alone(ten):
    rotate()
    before = list(Reflection.objects.order_by("pk").values_list("sealed", flat=True))
    rotate()

    assert [bytes(row) for row in before] == [bytes(row.sealed) for row in Reflection.objects.order_by("pk")]


def test_it_goes_on_where_it_was_stopped(ten):
    with pytest.raises(CommandError, match="start it again"):
        rotate(Stopped())

    assert (under("new"), under("test")) == (6, 4)
    assert rotate().startswith("3 of 4 reflections\n4 of 4")
    assert (under("new"), under("test")) == (10, 0)


def test_a_batch_that_fails_is_undone_as_a_whole(ten, monkeypatch):
    put, calls = Reflection.put, iter([True] * 4)

    def put_four_times(row, plain):
        if not next(calls, False):
            raise KeyboardInterrupt
        put(row, plain)

    monkeypatch.setattr(Reflection, "put", put_four_times)
    with pytest.raises(CommandError, match="start it again"):
        rotate()

    assert (under("new"), under("test")) == (3, 7)


def test_everything_can_be_read_half_way(ten):
    next(rotation.rotate(Reflection))

    assert under("new") == 3
    assert {read_reflection(row) for row in Reflection.objects.all()} == {f"Thought {number}." for number in range(10)}


def test_it_names_what_no_key_opens_and_goes_on(ten):
    lost, moved, another = ten[:3]
    Reflection.objects.filter(pk=lost.pk).update(key_id="lost")
    Reflection.objects.filter(pk=moved.pk).update(sealed=another.sealed)
    out = StringIO()
    with pytest.raises(CommandError, match="2 could not be opened"):
        call_command("rotate_keys", stdout=StringIO(), stderr=out)

    assert sorted(out.getvalue().splitlines()) == sorted(
        [f"reflection {lost.pk} does not open with key lost", f"reflection {moved.pk} does not open with key test"]
    )
    assert under("new") == 8


def test_what_no_key_opened_can_be_opened_once_the_key_is_back(ten, settings):
    settings.SEALING_KEYS = NEW
    with pytest.raises(CommandError):
        rotate()
    settings.SEALING_KEYS = {**NEW, **OLD}
    rotate()

    assert under("new") == 10


def test_it_seals_what_was_written_meanwhile_under_an_older_key(ten, learner, settings):
    steps = rotation.rotate(Reflection)
    for _ in range(4):
        next(steps)
    settings.SEALING_KEYS = OLD
    write(learner, "late")
    settings.SEALING_KEYS = {**NEW, **OLD}
    list(steps)

    assert under("test") == 0


def test_it_finds_every_model_with_sealed_rows():
    assert set(rotation.sealed_models()) == {Reflection, InboxEntry}


def test_it_has_nothing_to_do_without_rows(db):
    assert rotate() == "Everything is sealed under key test. Only backups may need another.\n"
