"""The contract as JSON Schema: what is promised, and what a client must survive."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from frontend_contract.generated import FOLDER
from frontend_contract.profiles import strict, tolerant

EXAMPLES = json.loads((FOLDER / "examples/index.json").read_text(encoding="utf-8"))


def read(path: str):
    return json.loads((FOLDER / path).read_text(encoding="utf-8"))


def registry(profile: str) -> Registry:
    """The schema documents of a profile, as they lie there."""
    paths = (FOLDER / "schemas" / profile).glob("*.json")
    documents = ((path.name, DRAFT202012.create_resource(json.loads(path.read_bytes()))) for path in paths)
    return Registry().with_resources(documents)


REGISTRIES = {profile: registry(profile) for profile in ("strict", "tolerant")}


def breaches(component: str, value, profile: str) -> list[str]:
    validator = Draft202012Validator({"$ref": f"{component}.json"}, registry=REGISTRIES[profile])
    return [f"{error.json_path}: {error.message[:100]}" for error in validator.iter_errors(value)]


@pytest.mark.parametrize("profile", ["strict", "tolerant"])
@pytest.mark.parametrize("path", EXAMPLES)
def test_each_example_is_one(path, profile):
    assert breaches(EXAMPLES[path], read(f"examples/{path}"), profile) == []


@pytest.mark.parametrize("profile", ["strict", "tolerant"])
def test_each_schema_is_one(profile):
    for path in Path(FOLDER / "schemas" / profile).glob("*.json"):
        Draft202012Validator.check_schema(json.loads(path.read_bytes()))


@pytest.mark.parametrize(
    ("change", "survives"),
    [
        pytest.param({"mood": "calm"}, True, id="a new member"),
        pytest.param({"language": None}, False, id="no language"),
        pytest.param({"minutes": "ten"}, False, id="another type"),
        pytest.param({"body": [{"type": "hologram", "id": "a", "fallback": "Wave."}]}, True, id="an unknown block"),
        pytest.param({"body": [{"type": "hologram", "id": "a"}]}, False, id="an unknown block without fallback"),
        pytest.param({"body": [{"type": "quote", "id": "a", "fallback": ""}]}, False, id="half a known block"),
    ],
)
def test_a_client_survives_what_it_does_not_know_and_no_less(change, survives):
    lesson = {**read("examples/pages/lesson.json"), **change}

    assert (breaches("LessonPage", lesson, "tolerant") == []) == survives
    assert breaches("LessonPage", lesson, "strict") != []


def test_values_may_be_added_to_a_list_of_them():
    assert strict({"type": "string", "enum": ["a"]}) == {"type": "string", "enum": ["a"]}
    assert tolerant({"type": "string", "enum": ["a"]}) == {"type": "string"}


def test_it_closes_what_is_sent_and_opens_what_is_received():
    known = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}

    assert strict(known) == {**known, "additionalProperties": False}
    assert tolerant({**known, "additionalProperties": False}) == known
