"""Where one response is better than another, it never earns less."""

from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from academy.questions.fill_gaps import FillGaps
from academy.questions.matching import Matching
from academy.questions.multiple_choice import MultipleChoice
from academy.questions.numeric import Numeric
from academy.questions.ordering import Ordering
from academy.questions.scenario import Scenario

IDS = "abcdef"
picks = st.sets(st.sampled_from(IDS))
FACES = st.dictionaries(st.sampled_from(IDS), st.sampled_from(IDS))
TENTHS = st.decimals(-10, 10, places=1)


@given(right=picks, picked=picks, more=st.sampled_from(IDS))
def test_one_pick_more_earns_by_whether_it_is_right(right, picked, more):
    key = {"right": sorted(right)}
    before, after = (MultipleChoice.grade(key, sorted(these)) for these in (picked, picked | {more}))

    assert after >= before if more in right else after <= before


@given(right=FACES, response=FACES, data=st.data())
def test_one_item_more_put_right_never_earns_less(right, response, data):
    item = data.draw(st.sampled_from(sorted(right) or ["a"]))
    better = {**response, item: right.get(item, "a")}

    assert Matching.grade({"right": right}, better) >= Matching.grade({"right": right}, response)


@given(accepted=FACES, response=FACES, data=st.data())
def test_one_gap_more_filled_rightly_never_earns_less(accepted, response, data):
    key = {"accepted": {gap: [form] for gap, form in accepted.items()}}
    gap = data.draw(st.sampled_from(sorted(accepted) or ["a"]))
    better = {**response, gap: accepted.get(gap, "a")}

    assert FillGaps.grade(key, better) >= FillGaps.grade(key, response)


@given(right=TENTHS, tolerance=st.decimals(0, 10, places=1), response=TENTHS)
def test_half_as_far_off_never_earns_less(right, tolerance, response):
    key = {"right": str(right), "tolerance": str(tolerance)}
    nearer = right + (response - right) / 2

    assert Numeric.grade(key, float(nearer)) >= Numeric.grade(key, float(response))


@given(st.permutations(IDS))
@example(list(reversed(IDS)))
def test_no_order_earns_as_much_as_the_right_one(response):
    earned = Ordering.grade({"right": list(IDS)}, response)

    assert earned == 1 if response == list(IDS) else earned <= Fraction(4, 5)


@given(st.lists(st.sampled_from(["best", "fair", "poor"]), min_size=1, max_size=6), st.data())
def test_a_better_choice_on_the_same_way_never_earns_less(qualities, data):
    at = data.draw(st.integers(0, len(qualities) - 1))
    better = [*qualities[:at], "best", *qualities[at + 1 :]]

    assert earned_on_the_way(better) >= earned_on_the_way(qualities)


def earned_on_the_way(qualities: list[str]) -> Fraction:
    """By the choices of these qualities, each leading to the next step and the last to the end."""
    steps = [str(at) for at in range(len(qualities))]
    ways = zip(steps, qualities, [*steps[1:], None], strict=True)
    choices = {step: {"step": step, "quality": quality, "leads_to": to} for step, quality, to in ways}
    return Scenario.grade({"first": "0", "choices": choices}, steps)
