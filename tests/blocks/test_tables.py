"""Facts in rows and columns."""

import pytest
from django.core.exceptions import ValidationError

from tests.blocks.shared import block_of, breaches, public

UNEVEN = {"caption": "Who speaks", "columns": ["Part", "Who"], "rows": [["Opening"], ["Round", "Everyone", "All"]]}


def _value(**changes):
    whole = {"caption": "Who speaks", "columns": ["Part", "Who"], "rows": [["Opening", ""]]}
    return block_of("table").normalize({**whole, "first_cell_is_heading": True, **changes})


def test_it_takes_rows_with_a_cell_for_each_column():
    assert list(block_of("table").clean(_value())["rows"][0]) == ["Opening", ""]


def test_it_refuses_a_row_of_another_length():
    with pytest.raises(ValidationError) as refusal:
        block_of("table").clean(_value(rows=[["Opening", "Ada"], ["Round"]]))

    assert refusal.value.block_errors["rows"].message == "Row 2 has 1 cells, but there are 2 columns."


def test_a_draft_may_be_uneven():
    assert block_of("table").clean_deferred(_value(rows=[["Opening"]]))["caption"] == "Who speaks"


def test_clients_get_even_rows_whatever_was_stored(db):
    sent = public("table", UNEVEN)

    assert sent["columns"] == ["Part", "Who", ""]
    assert sent["rows"] == [["Opening", "", ""], ["Round", "Everyone", "All"]]
    assert sent["fallback"] == "Who speaks\nPart: Opening\nPart: Round; Who: Everyone; All"
    assert breaches(sent) == []
