"""Where the quizzes of the source language stand in a translated body."""

import pytest

from academy.quizzes.places import placed


@pytest.mark.parametrize(
    ("own", "source", "quizzes", "order"),
    [
        pytest.param(["a", "Q"], ["a", "Q"], ["Q"], ["a", "Q"], id="it is there"),
        pytest.param(["Q", "a"], ["a", "Q"], ["Q"], ["Q", "a"], id="it stands elsewhere, and stays"),
        pytest.param(["a", "b"], ["a", "Q", "b"], ["Q"], ["a", "Q", "b"], id="missing: after what it follows"),
        pytest.param(["a", "b"], ["Q", "a", "b"], ["Q"], ["Q", "a", "b"], id="missing: before what it precedes"),
        pytest.param(["b"], ["a", "Q", "b"], ["Q"], ["Q", "b"], id="what it follows is missing as well"),
        pytest.param(["a"], ["a", "Q", "R"], ["Q", "R"], ["a", "Q", "R"], id="two that are missing keep their order"),
        pytest.param(["x", "y"], ["a", "Q"], ["Q"], ["x", "y", "Q"], id="nothing in common: at the end"),
        pytest.param([], ["a", "Q"], ["Q"], ["Q"], id="an empty body"),
    ],
)
def test_it_places(own, source, quizzes, order):
    assert placed(own, source, quizzes) == order
