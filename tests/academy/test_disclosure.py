"""What may be shown of a table of counts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from academy.disclosure import Disclosed, Share, added_up, disclosed
from academy.tables import Table
from tests.academy.attackers import table

thorough = settings(max_examples=400, deadline=None, derandomize=True)
counts = st.lists(st.integers(0, 300) | st.integers(0, 25), min_size=1, max_size=8)


@st.composite
def ticked(draw):
    people = draw(st.integers(0, 300))
    return table(draw(st.lists(st.integers(0, people), min_size=1, max_size=8)), people=people)


any_table = counts.map(table) | ticked()


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        pytest.param([45, 37, 23], [45, 35, 25], id="each to the nearest 5"),
        pytest.param([48, 20, 10, 2], [50, 20, None, None], id="a small cell takes another along"),
        pytest.param([30, 15, 8, 7], [30, 15, None, None], id="small cells cover each other"),
        pytest.param([30, 15, 4, 3], [30, None, None, None], id="unless together they are fewer than 10"),
        pytest.param([40, 30, 0], [40, None, None], id="nought is a small number"),
        pytest.param([95, 5], [None, None], id="all but a few"),
        pytest.param([100, 0], [None, None], id="all"),
        pytest.param([50, 12, 11, 9], [50, None, None, None], id="no room: the third cell goes too"),
        pytest.param([50, 20, 20, 3], [50, None, None, None], id="ties go together"),
        pytest.param([10, 10], [10, 10], id="just enough"),
        pytest.param([10, 9], [None, None], id="just not"),
    ],
)
def test_it_shows(raw, shown):
    cells = disclosed(table(raw)).cells.values()

    assert [share and share.number for share in cells] == shown


@pytest.mark.parametrize(
    ("people", "raw", "shown"),
    [
        pytest.param(100, [60, 58, 22], [60, 60, 20], id="each on its own"),
        pytest.param(100, [55, 58, 4], [55, None, None], id="a small one takes another along"),
        pytest.param(100, [55, 58, 96], [55, None, None], id="so does one that nearly all ticked"),
        pytest.param(100, [37], [35], id="one cell, and those who are not in it"),
        pytest.param(100, [93], [None], id="one cell that nearly all are in"),
    ],
)
def test_it_shows_what_was_ticked(people, raw, shown):
    cells = disclosed(table(raw, people=people)).cells.values()

    assert [share and share.number for share in cells] == shown


@pytest.mark.parametrize(
    ("people", "shown"),
    [(0, None), (9, None), (10, 10), (12, 10), (13, 15), (140, 140), (143, 145)],
)
def test_it_shows_how_many_people(people, shown):
    assert disclosed(Table(people=people)).people == shown


@thorough
@given(any_table)
def test_it_shows_no_number_for_fewer_than_10(raw):
    shown = disclosed(raw)

    assert shown.people is None or raw.people >= 10
    for name, share in shown.cells.items():
        assert share is None or (10 <= raw.cells[name] <= raw.people - 10 and share.number >= 10)


@thorough
@given(any_table)
def test_it_rounds_all_that_it_shows(raw):
    shown = disclosed(raw)
    said = [(shown.people, raw.people)] if shown.people else []
    said += [(share.number, raw.cells[name]) for name, share in shown.cells.items() if share]

    assert all(number % 5 == 0 and abs(number - count) <= 2 for number, count in said)


@thorough
@given(counts)
def test_no_sum_pins_a_hidden_cell(raw):
    """All that follows from the total, the shown numbers, and hidden cells being less than shown ones."""
    shown = disclosed(table(raw))
    numbers = [share.number for share in shown.cells.values() if share]
    hidden = len(raw) - len(numbers)
    if hidden and numbers:
        most = min(numbers) + 2
        together = [sum(raw) - sum(n + 2 for n in numbers), sum(raw) - sum(max(10, n - 2) for n in numbers)]
        at_least = max(0, together[0] - (hidden - 1) * most)

        assert min(most, together[1]) - at_least >= 4
        assert together[1] >= 10


@thorough
@given(any_table, st.randoms())
def test_neither_order_nor_names_of_cells_matter(raw, random):
    names = list(raw.cells)
    order = random.sample(names, len(names))
    renamed = {f"{index} {name}": raw.cells[name] for index, name in enumerate(order)}
    shown = disclosed(Table(raw.people, renamed, raw.overlapping))

    assert {name.split()[1]: share for name, share in shown.cells.items()} == disclosed(raw).cells


@thorough
@given(any_table)
def test_it_shows_the_same_each_time_and_after_storage(raw):
    assert disclosed(raw) == disclosed(raw) == Disclosed.from_json(disclosed(raw).as_json())


@pytest.mark.parametrize(
    ("number", "of", "percent"),
    [(35, 60, 58), (10, 80, 13), (25, 25, 100), pytest.param(30, 25, 100, id="rounding can not exceed all")],
)
def test_it_makes_percentages_of_shown_numbers(number, of, percent):
    assert Share(number, of).percent == percent


def test_it_adds_up_what_was_shown():
    spring, summer = disclosed(table([30, 12])), disclosed(table([52, 8]))

    assert added_up([spring, summer]) == Disclosed(
        people=100,
        cells={"a": Share(30, 40), "b": Share(10, 40)},
    )


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: Table(10, {"a": 11}, overlapping=True), id="more than all"),
        pytest.param(lambda: Table(10, {"a": 6, "b": -1}, overlapping=True), id="fewer than none"),
        pytest.param(lambda: Table(10, {"a": 6, "b": 3}), id="somebody in no cell"),
        pytest.param(lambda: Table(10, {"a": 10}, cohorts={"x": Table(4, {"b": 4})}), id="other cells in a cohort"),
        pytest.param(
            lambda: table([10, 10], cohorts={"x": table([8, 3]), "y": table([4, 6])}), id="people in two cohorts"
        ),
    ],
)
def test_it_refuses_a_table_that_cannot_be(make):
    with pytest.raises(ValueError, match=r"cell|cohort"):
        make()


def test_a_raw_table_does_not_tell_its_counts_to_a_log():
    assert repr(table([7, 3])) == "Table(2 cells)"
