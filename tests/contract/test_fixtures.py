"""Golden fixtures: what a client must be able to show."""

import json

import pytest

from frontend_contract.fixtures import VARIANTS, fixtures
from frontend_contract.generated import FOLDER
from tests.contract.test_profiles import EXAMPLES, breaches, read

KINDS = [path.removesuffix(".json") for path in EXAMPLES if path.startswith(("blocks/", "questions/"))]


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("kind", KINDS)
def test_each_is_what_the_server_could_send(kind, variant):
    fixture = read(f"fixtures/{kind}/{variant}.json")

    assert breaches(EXAMPLES[f"{kind}.json"], fixture, "strict") == []


@pytest.mark.parametrize(("kind", "union"), [("blocks", "Block"), ("questions", "Question")])
def test_a_client_must_survive_a_type_that_nobody_knows(kind, union):
    unknown = read(f"fixtures/{kind}/unknown.json")

    assert breaches(union, unknown, "tolerant") == []
    assert breaches(union, unknown, "strict") != []


def test_it_varies_words_and_lists_and_nothing_that_a_program_reads():
    schema = {
        "type": "object",
        "properties": {
            "type": {"type": "string", "const": "quote"},
            "text": {"type": "string", "maxLength": 20},
            "more": {"type": "string", "format": "html"},
            "level": {"type": "string", "enum": ["2", "3"]},
            "source": {"type": ["string", "null"]},
            "items": {"type": "array", "items": {"type": "string"}, "maxItems": 3},
        },
    }
    example = {"type": "quote", "text": "Hm", "more": "<p>Hm</p>", "level": "2", "source": "Kit", "items": ["a", "b"]}
    made = dict(fixtures("quote", "Quote", example, {"Quote": schema}))

    assert made["quote/empty"] == {"type": "quote", "text": "", "more": "", "level": "2", "source": None, "items": []}
    assert made["quote/long"]["text"] == "When somebody tells "
    assert len(made["quote/long"]["items"]) == 3
    assert made["quote/right_to_left"]["more"] == "<p>لنتحدث عن العرق في العمل (2026)</p>"


def test_long_lists_have_an_id_for_each_of_their_items():
    options = read("fixtures/questions/single_choice/long.json")["options"]

    assert len(options) == 12
    assert len({option["id"] for option in options}) == 12


def test_there_are_no_others():
    found = {str(path.relative_to(FOLDER / "fixtures")) for path in (FOLDER / "fixtures").rglob("*.json")}

    assert len(found) == 3 * len(KINDS) + 2
    assert json.loads((FOLDER / "fixtures/blocks/unknown.json").read_bytes())["type"] == "hologram"
