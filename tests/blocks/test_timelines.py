"""Dates that are as exact as they are known."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from cms.blocks.dates import PartialDateBlock
from cms.dates import is_before, is_partial_date
from tests.blocks.shared import block_of, breaches, public

ENTRY = {"when": "2020 to December 2021", "starts_on": "2020", "ends_on": "2021-12", "title": "Listening", "text": ""}


@pytest.mark.parametrize("text", ["2020", "2021-12", "2022-07-04", "2024-02-29"])
def test_it_takes_a_year_a_month_or_a_day(text):
    assert is_partial_date(text)


@pytest.mark.parametrize("text", ["", "20", "2021-13", "2023-02-29", "2021-1", "December 2021", "0000", "٢٠٢٠"])
def test_it_takes_nothing_else(text):
    assert not is_partial_date(text)


@pytest.mark.parametrize(
    ("one", "other", "before"),
    [
        pytest.param("2019", "2020-05", True, id="an earlier year"),
        pytest.param("2020", "2020-05", False, id="the year that holds the month"),
        pytest.param("2021-12", "2021-12-24", False, id="the month that holds the day"),
        pytest.param("2021-11", "2021-12-24", True, id="an earlier month"),
    ],
)
def test_it_compares_as_far_as_both_are_known(one, other, before):
    assert is_before(one, other) is before


def test_it_says_how_to_write_a_date():
    with pytest.raises(ValidationError) as refusal:
        PartialDateBlock().clean("Summer 2023")

    assert refusal.value.messages == ["Write a year, a month or a day, such as 2020, 2021-12 or 2022-07-04."]


def test_a_date_from_code_becomes_text():
    assert PartialDateBlock().normalize(date(2022, 7, 4)) == "2022-07-04"


def test_it_refuses_an_end_before_the_start():
    entry = block_of("timeline").child_blocks["entries"].child_block
    with pytest.raises(ValidationError) as refusal:
        entry.clean(entry.normalize({**ENTRY, "ends_on": "2019"}))

    assert refusal.value.block_errors["ends_on"].message == "This is before it starts."


def test_clients_get_dates_as_exact_as_they_are_known(db):
    sent = public("timeline", {"heading": "", "entries": [ENTRY, {**ENTRY, "starts_on": "soon", "ends_on": ""}]})

    assert [(entry["starts_on"], entry["ends_on"]) for entry in sent["entries"]] == [("2020", "2021-12"), (None, None)]
    assert breaches(sent) == []
