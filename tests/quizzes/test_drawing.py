"""
Which questions an attempt asks, and in which order. `frontend_contract/drawing_vectors.json` was worked out by another
program in another language, from what docs/api.md says alone.
"""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from academy.quizzes.drawing import asked, drawn, rank

VECTORS = json.loads((Path(settings.BASE_DIR) / "frontend_contract" / "drawing_vectors.json").read_text("utf-8"))

attempts = st.uuids()
ids = st.uuids().map(str)
options = st.lists(ids, max_size=5, unique=True).map(lambda found: [{"id": one, "text": one} for one in found])
questions = st.lists(
    st.fixed_dictionaries({"id": ids, "points": st.integers(0, 3)}, optional={"options": options}),
    max_size=8,
    unique_by=lambda question: question["id"],
)


def quizzes(**rules: Any) -> st.SearchStrategy[dict[str, Any]]:
    kinds = {"draw": st.none() | st.integers(1, 9), "shuffle": st.booleans(), "questions": questions}
    return st.fixed_dictionaries({**kinds, **{name: st.just(rule) for name, rule in rules.items()}})


def names(found: list[dict[str, Any]]) -> list[str]:
    return [one["id"] for one in found]


def in_short(question: dict[str, Any]) -> dict[str, Any]:
    """As a vector has it."""
    return {"id": question["id"], "options": names(question["options"]) if "options" in question else None}


# --- what clients can check their own code by -------------------------------------------------------


@pytest.mark.parametrize("vector", VECTORS["ranks"], ids=lambda vector: vector["item"])
def test_it_ranks_as_others_do(vector):
    assert rank(UUID(vector["attempt"]), vector["item"]) == vector["rank"]


@pytest.mark.parametrize("vector", VECTORS["quizzes"], ids=lambda vector: vector["name"])
def test_it_asks_what_others_ask(vector):
    found = asked(UUID(vector["attempt"]), vector["quiz"])

    assert [in_short(question) for question in found] == vector["asked"]


# --- draws ------------------------------------------------------------------------------------------


@given(attempt=attempts, quiz=quizzes(), size=st.integers(1, 9))
def test_a_draw_has_the_size_asked_or_all_there_are(attempt, quiz, size):
    scored = [one for one in quiz["questions"] if one["points"]]
    found = [one for one in drawn(attempt, {**quiz, "draw": size}) if one["points"]]

    assert len(found) == min(size, len(scored))


@given(attempt=attempts, quiz=quizzes())
def test_a_draw_takes_from_what_is_there_and_keeps_its_order(attempt, quiz):
    found = names(drawn(attempt, quiz))

    assert found == [one for one in names(quiz["questions"]) if one in found]


@given(attempt=attempts, quiz=quizzes())
def test_it_always_asks_what_carries_no_points(attempt, quiz):
    assert [one for one in drawn(attempt, quiz) if not one["points"]] == [
        one for one in quiz["questions"] if not one["points"]
    ]


@given(attempt=attempts, quiz=quizzes(), size=st.integers(1, 8))
def test_a_larger_draw_keeps_all_of_a_smaller_one(attempt, quiz, size):
    smaller, larger = (drawn(attempt, {**quiz, "draw": many}) for many in (size, size + 1))

    assert set(names(smaller)) <= set(names(larger))


# --- order ------------------------------------------------------------------------------------------


@given(attempt=attempts, quiz=quizzes())
def test_an_order_loses_and_doubles_nothing(attempt, quiz):
    found, there = asked(attempt, quiz), {one["id"]: one for one in drawn(attempt, quiz)}

    assert sorted(names(found)) == sorted(there)
    for one in found:
        assert sorted(names(one.get("options", []))) == sorted(names(there[one["id"]].get("options", [])))


@given(attempt=attempts, quiz=quizzes(shuffle=False))
def test_without_shuffle_it_is_as_written(attempt, quiz):
    assert asked(attempt, quiz) == drawn(attempt, quiz)


@given(attempt=attempts, quiz=quizzes(shuffle=True), data=st.data())
def test_it_follows_from_the_ids_and_not_from_how_they_were_written(attempt, quiz, data):
    rearranged = [
        {**one, "options": data.draw(st.permutations(one["options"]))} if "options" in one else one
        for one in data.draw(st.permutations(quiz["questions"]))
    ]

    assert asked(attempt, {**quiz, "questions": rearranged}) == asked(attempt, quiz)


@given(attempt=attempts, quiz=quizzes(shuffle=True, draw=None), data=st.data())
def test_a_question_that_goes_moves_no_other(attempt, quiz, data):
    left = [one for one in quiz["questions"] if data.draw(st.booleans())]
    found = names(asked(attempt, {**quiz, "questions": left}))

    assert found == [one for one in names(asked(attempt, quiz)) if one in found]
