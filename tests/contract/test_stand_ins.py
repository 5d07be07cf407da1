"""What stands in examples for what is another at each recording."""

import pytest

from frontend_contract.stand_ins import PICTURE, StandIns

FIRST, SECOND = "7d444840-9dc0-4a1b-8d5e-2f6b8d0c1a11", "0c6c1f0e-1f64-4b9e-9a75-1b8b0f1d2c33"
NAMED = "6f011d7f-98e6-59e6-85df-4bfd090483ab"


@pytest.mark.parametrize(
    ("recorded", "put"),
    [
        pytest.param(FIRST, "00000000-0000-4000-8000-000000000001", id="a random id"),
        pytest.param(NAMED, NAMED, id="an id that follows from a name"),
        pytest.param("2026-11-25T10:37:50.123456Z", "2026-01-05T09:00:00Z", id="a time"),
        pytest.param("2021-12", "2021-12", id="a date that an editor wrote"),
        pytest.param("/media/images/cf9c3044b5df5f1c/a.webp", "/media/images/0000000000000001/a.webp", id="a digest"),
        pytest.param("?limit=2&cursor=.eJy:x-Y", "?limit=2&cursor=opaque", id="a cursor"),
        pytest.param("data:image/webp;base64,UklGR", PICTURE, id="a tiny picture"),
        pytest.param("Listen first.", "Listen first.", id="words"),
        pytest.param(33, 33, id="a number"),
    ],
)
def test_it_puts(recorded, put):
    assert StandIns().put(recorded) == put


def test_what_is_the_same_stays_the_same():
    assert StandIns().put({FIRST: [SECOND, FIRST]}) == {
        "00000000-0000-4000-8000-000000000001": [
            "00000000-0000-4000-8000-000000000002",
            "00000000-0000-4000-8000-000000000001",
        ]
    }


def test_putting_again_changes_nothing():
    once = StandIns().put([FIRST, "2026-11-25T10:37:50Z", "cursor=abc", "ab12cd34ef56"])

    assert StandIns().put(once) == once
