"""The device's clock may say anything. It is kept, and nothing relies on it."""

from datetime import UTC, datetime

import pytest

from academy.models import Attempt
from tests.attempts.conftest import start, submission
from tests.attempts.frozen import freeze


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        pytest.param("2026-03-04T10:00:00Z", datetime(2026, 3, 4, 10, tzinfo=UTC), id="as it should be"),
        pytest.param("2026-03-04T10:00:00.25+02:00", datetime(2026, 3, 4, 8, 0, 0, 250_000, UTC), id="elsewhere"),
        pytest.param("2026-03-04T10:00:00.123456789Z", datetime(2026, 3, 4, 10, 0, 0, 123_456, UTC), id="nanoseconds"),
        pytest.param("0001-01-01T00:00:00Z", datetime(1, 1, 1, tzinfo=UTC), id="the first year"),
        pytest.param("9999-12-31T23:59:59Z", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC), id="the last year"),
        pytest.param("0001-01-01T00:00:00+14:00", None, id="before the first year"),
        pytest.param("9999-12-31T23:59:59-12:00", None, id="after the last year"),
    ],
)
def test_it_accepts_whatever_the_clock_says(phone, said, kept):
    quiz = freeze()
    (receipt,) = phone.send(submission(quiz, quiz.right(), at=said))

    assert receipt["status"] == "accepted_late"
    assert Attempt.objects.get().device_submitted_at == kept


@pytest.mark.parametrize(
    "said",
    [
        pytest.param("yesterday", id="words"),
        pytest.param("2026-03-04T10:00:00", id="no time zone"),
        pytest.param("2026-03-04", id="no time"),
        pytest.param("2026-W10-3T10:00:00Z", id="a week"),
        pytest.param("2026-13-04T10:00:00Z", id="a thirteenth month"),
        pytest.param("2026-02-30T10:00:00Z", id="a thirtieth of February"),
        pytest.param("0000-01-01T00:00:00Z", id="a year that never was"),
        pytest.param("٢٠٢٦-03-04T10:00:00Z", id="digits of another script"),
        pytest.param(1772618400, id="seconds"),
        pytest.param(None, id="null"),
    ],
)
def test_it_names_a_time_that_is_none(phone, said):
    quiz = freeze()
    (receipt,) = phone.send(submission(quiz, quiz.right(), at=said))

    assert (receipt["status"], receipt["code"]) == ("rejected", "bad-item")
    assert receipt["detail"].startswith("at: ")


def test_it_keeps_when_the_device_began_also_when_the_start_comes_last(phone):
    quiz = freeze()
    handed_in = submission(quiz, {}, at="2026-03-04T10:05:00Z")
    phone.send(handed_in, start(quiz, handed_in["attempt"], at="2026-03-04T10:00:00Z"))

    assert Attempt.objects.get().device_started_at == datetime(2026, 3, 4, 10, tzinfo=UTC)


def test_the_order_of_attempts_is_that_of_the_server(phone):
    quiz = freeze()
    late, early = (submission(quiz, {}, at=f"20{year}-01-01T00:00:00Z") for year in (99, "00"))
    phone.send(late, early)

    assert [attempt["attempt"] for attempt in phone.attempts()] == [early["attempt"], late["attempt"]]
