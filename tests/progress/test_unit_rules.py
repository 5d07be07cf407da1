"""Where a learner stands on a unit."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from academy.progress.rules import (
    NOTHING,
    UnitFacts,
    UnitRule,
    completing_version,
    fold,
    is_complete,
    record_of,
    unit_percent,
)

BLOCKS = st.sampled_from("abcd")
FACTS = st.frozensets(st.tuples(st.sampled_from(["seen", "ticked", "submitted", "passed", "finished"]), BLOCKS))
PIECE = st.builds(UnitFacts, FACTS, st.frozensets(st.sampled_from(["v1", "v2"])))
PIECES = st.lists(PIECE)
TIMES = st.sampled_from([datetime(2026, 1, day, tzinfo=UTC) for day in range(1, 5)])
DATED = st.lists(st.tuples(TIMES, PIECE))
SETS = st.frozensets(BLOCKS)
RULES = st.builds(UnitRule, SETS, SETS, SETS, st.sampled_from(["none", "submitted", "passed"]))


def facts(*pairs: tuple[str, str]) -> UnitFacts:
    return UnitFacts(frozenset(pairs), frozenset({"v1"}))


@pytest.mark.parametrize(
    ("known", "rule", "complete"),
    [
        pytest.param(facts(("seen", "a")), UnitRule(blocks=frozenset("ab")), False, id="one block is missing"),
        pytest.param(facts(("seen", "a"), ("seen", "b")), UnitRule(blocks=frozenset("ab")), True, id="all seen"),
        pytest.param(facts(("ticked", "a")), UnitRule(checkpoints=frozenset("a")), True, id="ticked"),
        pytest.param(facts(("submitted", "q")), UnitRule(quizzes=frozenset("q"), quiz_rule="submitted"), True, id="in"),
        pytest.param(
            facts(("submitted", "q")), UnitRule(quizzes=frozenset("q"), quiz_rule="passed"), False, id="in, not passed"
        ),
        pytest.param(facts(), UnitRule(), False, id="nothing asked, not finished"),
        pytest.param(facts(("finished", "")), UnitRule(), True, id="nothing asked, finished"),
    ],
)
def test_it_is_complete(known, rule, complete):
    assert is_complete(known, rule) is complete


@given(PIECES, st.randoms())
def test_order_does_not_matter(pieces, random):
    shuffled = list(pieces)
    random.shuffle(shuffled)

    assert fold(shuffled) == fold(pieces)


@given(PIECES)
def test_repeats_do_not_matter(pieces):
    assert fold([*pieces, *pieces]) == fold(pieces)


@given(PIECES, st.integers(0, 5))
def test_how_a_batch_is_split_does_not_matter(pieces, at):
    assert fold([fold(pieces[:at]), fold(pieces[at:])]) == fold(pieces)


@given(PIECES, PIECES, RULES)
def test_a_completed_unit_stays_complete(pieces, more, rule):
    if is_complete(fold(pieces), rule):
        assert is_complete(fold([*pieces, *more]), rule)


@given(PIECES, PIECES, RULES)
def test_percent_never_falls_and_is_100_only_when_complete(pieces, more, rule):
    def percent(known):
        return unit_percent(known, rule, completed=is_complete(known, rule))

    assert 0 <= percent(fold(pieces)) <= percent(fold([*pieces, *more])) <= 100
    assert (percent(fold(pieces)) == 100) == is_complete(fold(pieces), rule)


def test_work_completes_only_a_version_that_it_names():
    rules = {"v1": UnitRule(blocks=frozenset("ab")), "v2": UnitRule(blocks=frozenset("a"))}
    known = facts(("seen", "a"))

    assert completing_version(known, rules) is None
    assert completing_version(known | UnitFacts(frozenset(), frozenset({"v2"})), rules) == "v2"
    assert completing_version(NOTHING, rules) is None


@given(DATED, RULES, RULES, st.randoms())
def test_a_record_does_not_depend_on_the_order_in_which_its_facts_are_read(dated, first, second, random):
    rules = {"v1": first, "v2": second}
    shuffled = list(dated)
    random.shuffle(shuffled)

    assert record_of(shuffled, rules) == record_of(dated, rules)


@given(DATED, RULES)
def test_a_record_is_complete_from_the_moment_when_enough_was_known(dated, rule):
    record = record_of(dated, {"v1": rule})
    moments = sorted({at for at, _facts in dated})
    known = [fold(facts for at, facts in dated if at <= moment) for moment in moments]
    enough = [at for at, facts in zip(moments, known, strict=True) if completing_version(facts, {"v1": rule})]

    assert (record.completed_at if record else None) == (enough[0] if enough else None)
