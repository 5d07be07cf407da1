"""The kit's own small JSON Schema: it knows every keyword that is used, and finds what a full validator finds."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from frontend_contract.conformance.answers import GENERATED
from frontend_contract.conformance.schema import KEYWORDS, misfits
from tests.contract.test_profiles import REGISTRIES

INDEX: dict[str, str] = json.loads((GENERATED / "examples/index.json").read_text())
SENT = [name for name in INDEX if name.startswith(("items/", "responses/", "receipts/", "questions/single"))]


def example(name: str) -> Any:
    return json.loads((GENERATED / "examples" / name).read_text())


def keywords(schema: Any) -> set[str]:
    """Of a schema and of all within it."""
    if not isinstance(schema, dict):
        return set().union(*map(keywords, schema)) if isinstance(schema, list) else set()
    named = schema.get("properties", {})
    within = [part for name, part in schema.items() if name not in ("properties", "const", "enum")]
    return schema.keys() | keywords([*named.values(), *within])


@pytest.mark.parametrize("path", sorted((GENERATED / "schemas/strict").glob("*.json")), ids=lambda path: path.stem)
def test_it_knows_every_keyword(path: Path):
    assert keywords(json.loads(path.read_text())) <= KEYWORDS.keys()


@pytest.mark.parametrize("name", SENT)
def test_every_example_fits(name):
    assert misfits(example(name), INDEX[name]) == []


def harmed(value: Any) -> list[Any]:
    """The same with one thing wrong each."""
    if not isinstance(value, dict):
        return [None, [], {}, -1, 7.5, "x" * 30_000, [value, value], {"a": 1}]
    without = [{name: part for name, part in value.items() if name != left_out} for left_out in value]
    wrong = [
        {**value, name: other} for name in value for other in (None, 1.5, "x", "", [], {"a": 1}, True, "2026-02-30")
    ]
    return [*without, *wrong, {**value, "colour": 1}, None, []]


@pytest.mark.parametrize("name", SENT)
def test_it_finds_what_a_full_validator_finds(name):
    checked = Draft202012Validator.FORMAT_CHECKER
    full = Draft202012Validator({"$ref": f"{INDEX[name]}.json"}, registry=REGISTRIES["strict"], format_checker=checked)
    told = [(misfits(value, INDEX[name]) == [], full.is_valid(value)) for value in harmed(example(name))]

    assert all(ours == theirs for ours, theirs in told)
    assert (False, False) in told


@pytest.mark.parametrize("time", ["2026-01-05T09:00:00Z", "2026-01-05T09:00:00.123+01:00"])
def test_it_takes_a_time(time):
    assert misfits({**example("items/seen.json"), "at": time}, "SeenItem") == []


@pytest.mark.parametrize("time", ["2026-01-05", "2026-02-30T09:00:00Z", "2026-01-05T09:00:00", "yesterday", None, 5])
def test_it_refuses_what_is_no_time(time):
    assert len(misfits({**example("items/seen.json"), "at": time}, "SeenItem")) == 1
