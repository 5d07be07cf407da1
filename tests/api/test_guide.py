"""The guide that the docs page shows: what it lists is what there is."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import URLPattern, URLResolver

from academy.errors import AcademyError
from academy.quizzes.registry import question_types
from academy.sync.item import sync_items
from academy.unit_blocks import unit_blocks
from api.errors import TITLES
from api.urls import content_urls, learning_urls
from cms.blocks.registry import body_blocks
from cms.documents.page_types import page_types

GUIDE = (Path(settings.BASE_DIR) / "docs" / "api.md").read_text(encoding="utf-8")


def codes_of(kind: type[AcademyError]) -> set[str]:
    """Those of receipts: the others never come in one."""
    found = {kind.code} if "code" in vars(kind) else set()
    return found.union(*map(codes_of, kind.__subclasses__()))


def addresses(patterns: list[URLPattern | URLResolver], before: str) -> list[str]:
    return [before + re.sub(r"<\w+:(\w+)>", r"{\1}", str(one.pattern)) for one in patterns]


def part(heading: str) -> str:
    """What stands below a heading, up to the next of its level."""
    level = heading.split(" ")[0]
    return re.split(rf"^{level} ", GUIDE.partition(heading + "\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


@pytest.mark.parametrize("code", sorted(codes_of(AcademyError) - {"cannot-be-opened", "not-signed-in"}))
def test_it_says_what_each_code_of_a_receipt_means(code):
    assert f"`{code}`" in part("## What a learner did")


@pytest.mark.parametrize("code", sorted(TITLES))
def test_it_says_what_each_code_of_an_error_means(code):
    assert f"| `{code}` |" in part("## Errors")


@pytest.mark.parametrize("kind", [*body_blocks.classes(), *unit_blocks.classes()])
def test_it_names_each_type_of_block(kind):
    assert f"`{kind}`" in part("## Blocks")


@pytest.mark.parametrize("kind", page_types())
def test_it_names_each_type_of_page(kind):
    assert f"`{kind}`" in part("## Pages")


@pytest.mark.parametrize("kind", sync_items.classes())
def test_it_names_each_kind_of_item(kind):
    assert f"| `{kind}` |" in part("## What a learner did")


@pytest.mark.parametrize("address", addresses(content_urls(learner=False), "/api/v1/content/"))
def test_it_lists_each_address_of_content(address):
    assert f"| `{address}` |" in part("## Start at the entry point")


@pytest.mark.parametrize("address", addresses(learning_urls, "…/"))
def test_it_mentions_each_address_of_learning(address):
    words = address.removeprefix("…/")

    assert words in GUIDE


@pytest.mark.parametrize("kind", question_types.classes().values(), ids=question_types.classes())
def test_the_schema_says_how_each_type_is_marked(kind, client, db):
    described = client.get("/api/v1/schema/").json()["components"]["schemas"][kind.component_name("Key")]["description"]

    assert " ".join(kind.grade.__doc__.split()) in described
