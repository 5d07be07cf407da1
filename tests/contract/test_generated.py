"""The files that app developers build against."""

import json

import pytest
from django.core.management import CommandError, call_command

from academy.quizzes.registry import question_types
from academy.sync.item import sync_items
from academy.unit_blocks import UnitStream
from api.errors import TITLES
from cms.accounts.contract import accounts_schema
from cms.documents.page_types import page_types
from frontend_contract import generated
from frontend_contract.generated import FOLDER, differences, write, written_schema
from frontend_contract.reading_examples import parts_of

FAMILIES = {
    "pages": page_types(),
    "blocks": UnitStream.kinds(),
    "questions": question_types.classes(),
    "keys": question_types.classes(),
    "responses": question_types.classes(),
    "items": sync_items.classes(),
    "problems": TITLES,
}


@pytest.mark.parametrize(("family", "name"), [(family, name) for family, names in FAMILIES.items() for name in names])
def test_there_is_an_example_of_each(family, name):
    assert (FOLDER / "examples" / family / f"{name}.json").is_file()


def test_no_example_holds_a_key_but_of_a_practice_quiz():
    values = [json.loads(path.read_bytes()) for path in (FOLDER / "examples").rglob("*.json")]
    quizzes = [one for value in values for one in parts_of(value) if {"feedback", "answers"} <= one.keys()]

    assert {one["feedback"] for one in quizzes if one["answers"]} == {"practice"}
    assert {one["feedback"] for one in quizzes if not one["answers"]} > {"after_submit"}


def test_the_schema_is_up_to_date(db):
    assert json.loads((FOLDER / "openapi.json").read_bytes()) == written_schema()


def test_it_says_which_files_are_not_as_they_should_be(tmp_path):
    write({"a.json": b"1", "b/c.json": b"2"}, tmp_path)

    assert differences({"a.json": b"1", "b/c.json": b"2"}, tmp_path) == []
    assert differences({"a.json": b"3", "d.json": b"4"}, tmp_path) == [
        "missing: d.json",
        "out of date: a.json",
        "not generated any more: b/c.json",
    ]


def test_writing_leaves_nothing_behind(tmp_path):
    write({"a.json": b"1", "b.json": b"2"}, tmp_path)
    write({"a.json": b"3"}, tmp_path)

    assert {path.name: path.read_bytes() for path in tmp_path.rglob("*.json")} == {"a.json": b"3"}


def test_checking_fails_where_something_is_out_of_date(monkeypatch, capsys):
    command = "frontend_contract.management.commands.build_contract"
    monkeypatch.setattr(f"{command}.generated", lambda: {"openapi.json": b"{}"})

    with pytest.raises(CommandError, match=r"out of date: openapi\.json"):
        call_command("build_contract", "--check")
    assert generated.FOLDER.joinpath("openapi.json").read_bytes() != b"{}"


def test_the_accounts_schema_is_the_same_each_time():
    """allauth makes up a user's id in it."""
    assert accounts_schema()["components"]["schemas"]["User"] == accounts_schema()["components"]["schemas"]["User"]
