"""Which refresh tokens are good after which use."""

import pytest

from cms.accounts.refresh import Good, after_use


def used(*steps: str) -> Good | None:
    """What is good after these uses, each written as `used>successor`, of a session that began with `a`."""
    good: Good | None = Good(("a",))
    for step in steps:
        token, successor = step.split(">")
        good = after_use(good, token, successor) if good else None
    return good


@pytest.mark.parametrize(
    ("steps", "good"),
    [
        pytest.param(["a>b"], Good(("b",), "a"), id="a token is exchanged and stays good as the previous one"),
        pytest.param(["a>b", "a>c"], Good(("b", "c"), "a"), id="an answer was lost: both successors are good"),
        pytest.param(["a>b", "b>c"], Good(("c",), "b"), id="a used successor retires what was before it"),
        pytest.param(["a>b", "a>c", "b>d"], Good(("d",), "b"), id="and its siblings"),
        pytest.param(["a>b", "b>c", "b>d", "d>e"], Good(("e",), "d"), id="and so on"),
    ],
)
def test_it_keeps(steps, good):
    assert used(*steps) == good


@pytest.mark.parametrize(
    "steps",
    [
        pytest.param(["a>b", "b>c", "a>d"], id="a token whose successor was used"),
        pytest.param(["a>b", "a>c", "b>d", "c>e"], id="a successor that was passed over"),
        pytest.param(["x>b"], id="a token that was never given out"),
        pytest.param([">b"], id="none at all"),
    ],
)
def test_it_ends_the_session_for(steps):
    assert used(*steps) is None


def test_it_remembers_no_more_than_ten_lost_answers():
    good = used(*[f"a>{number}" for number in range(12)])

    assert good == Good(("2", "3", "4", "5", "6", "7", "8", "9", "10", "11"), "a")
