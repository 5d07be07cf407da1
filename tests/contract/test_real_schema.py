"""The comparison over the schema that the API publishes."""

from copy import deepcopy

import pytest
from django.conf import settings

from frontend_contract.diff import changes
from frontend_contract.diffing.values import KNOWN
from frontend_contract.releases import current_schema, version
from tests.api.checked import schema
from tests.contract.documents import judged, rename, schemas_of


@pytest.fixture
def new():
    """A copy to change."""
    return deepcopy(schema())


def breaking(new) -> list[str]:
    return [f"{change.what} {change.why}" for change in changes(schema(), new) if change.level == "breaking"]


def test_it_is_what_the_api_sends():
    assert current_schema() == schema()


def test_it_says_its_version():
    assert version(current_schema()) == settings.CONTRACT_VERSION


def test_it_is_no_change_against_itself(new):
    assert changes(schema(), new) == []


def test_it_names_a_renamed_field_of_a_block(new):
    rename(new["components"]["schemas"]["QuoteBlock"], "text", "words")

    assert breaking(new) == ["`text` of QuoteBlock is gone. An app that reads it finds nothing there."]


def test_it_points_to_a_renamed_field_of_a_block(new):
    rename(new["components"]["schemas"]["QuoteBlock"], "text", "words")

    assert [(change.pointer, change.rule) for change in changes(schema(), new)] == [
        ("/components/schemas/QuoteBlock/properties/text", "sent-property-removed"),
        ("/components/schemas/QuoteBlock/properties/words", "sent-property-added"),
    ]


def test_it_lets_a_new_block_come(new):
    components = new["components"]["schemas"]
    components["PoemBlock"] = deepcopy(components["QuoteBlock"])
    components["Block"]["oneOf"].append({"$ref": "#/components/schemas/PoemBlock"})
    components["Block"]["discriminator"]["mapping"]["poem"] = "#/components/schemas/PoemBlock"

    assert judged(schema(), new) == {"sent-kind-added-with-fallback": "additive"}


def test_it_keeps_what_devices_have_collected(new):
    del new["components"]["schemas"]["SyncItem"]["discriminator"]["mapping"]["seen"]

    assert breaking(new) == [
        "The kind `seen` of SyncItem is gone. "
        "An app that still sends this kind is refused, also with what it collected offline."
    ]


def test_it_judges_responses_to_questions_as_taken(new):
    new["components"]["schemas"]["ShortTextResponse"]["maxLength"] = 1

    assert judged(schema(), new)["taken-bound-tightened"] == "breaking"


def test_it_warns_of_a_new_error_code(new):
    new["components"]["schemas"]["Problem"]["properties"]["code"]["enum"].append("out-of-tea")

    assert judged(schema(), new) == {"sent-value-added": "risky"}


def test_it_meets_no_keyword_that_no_rule_knows():
    used = {keyword for each in schemas_of(schema()) for keyword in each}

    assert used <= KNOWN
