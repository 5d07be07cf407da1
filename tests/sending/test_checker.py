"""The compiled schema takes nothing that the thorough one would not, and says the same of what it refuses."""

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from academy.errors import BadItem
from academy.quizzes.registry import question_types
from academy.sync.checking import Checker, formats
from academy.sync.item import sync_items
from tests.sending.test_poisoned_items import shaped, values

SCHEMAS = {
    **{name: kind.schema() for name, kind in sync_items.classes().items()},
    **{name: kind.response_schema for name, kind in question_types.classes().items()},
}


BOTH = {
    name: (Checker(schema), Draft202012Validator(schema, format_checker=formats)) for name, schema in SCHEMAS.items()
}


@pytest.mark.parametrize("name", SCHEMAS)
@given(value=values | shaped)
def test_both_are_of_one_mind(name, value):
    compiled, thorough = BOTH[name]

    assert compiled.accepts(value) == thorough.is_valid(value)


def test_it_names_the_member_at_fault():
    checker = Checker(sync_items.classes()["seen"].schema())
    item = {"kind": "seen", "id": "6f9619ff-8b86-4011-b42d-00c04fc964ff", "version": "x", "block": "b"}

    with pytest.raises(BadItem, match="version: is not a uuid"):
        checker.check(item)
