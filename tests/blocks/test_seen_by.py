"""Who sees what a learner writes: said in the schema and in the guide, in the same words."""

from django.conf import settings

from api.components import components
from cms.shapes import SEEN_BY


def test_a_reflection_prompt_refers_to_it():
    assert components()["ReflectionPromptBlock"]["properties"]["seen_by"] == {"$ref": "#/components/schemas/SeenBy"}


def test_the_schema_lists_what_there_is():
    assert components()["SeenBy"]["enum"] == ["only_you", "only_you_and_counts", "only_counts"]


def test_the_guide_says_what_each_means():
    guide = (settings.BASE_DIR / "docs" / "api.md").read_text(encoding="utf-8")

    assert all(f"| `{value}` | {sentence} |" in guide for value, sentence in SEEN_BY.items())
