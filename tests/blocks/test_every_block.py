"""What holds for each block, also for those still to come."""

import pytest
from django.urls import reverse
from wagtail import hooks
from wagtail.blocks import Block

from academy.unit_blocks import UnitStream
from cms.accounts.models import User
from cms.blocks.samples import sample_of
from tests.blocks.shared import block_of, breaches, public

every_block = pytest.mark.parametrize("name", UnitStream.kinds())

ASKED_FOR = {
    "heading", "rich_text", "image", "image_with_text", "video", "audio", "quote", "callout", "key_points", "steps",
    "accordion", "table", "comparison", "scenario_story", "discussion_prompt", "reflection_prompt", "passage",
    "download", "glossary_term", "support_services", "timeline", "page_link", "quiz",
}  # fmt: skip


def test_it_has_the_blocks_that_a_programme_needs():
    assert UnitStream.kinds().keys() >= ASKED_FOR


@every_block
def test_it_tells_editors_what_it_is(name):
    block = block_of(name)

    assert block.label
    assert len(block.get_description()) > 20
    assert block.is_previewable


@every_block
def test_its_icon_is_one_that_the_admin_has(name):
    icons = [path for hook in hooks.get_hooks("register_icons") for path in hook([])]

    assert f"wagtailadmin/icons/{block_of(name).meta.icon}.svg" in icons


@every_block
def test_its_members_leave_the_reserved_names_alone(name):
    block = block_of(name)

    assert not {"type", "id", "fallback"} & {*block.child_blocks, *block.computed}


@every_block
def test_it_sends_what_its_schema_promises(name, db):
    block = block_of(name)
    stored = block.get_prep_value(block.get_preview_value())
    passage_inside = [{**child, "id": "b"} for child in stored.get("blocks", [])]
    sent = public(name, {**stored, "blocks": passage_inside} if passage_inside else stored)

    assert breaches(sent) == []


@every_block
def test_it_sends_what_its_schema_promises_when_nothing_is_filled_in(name, db):
    members = {member for member in block_of(name).child_blocks if member != "blocks"}

    assert breaches(public(name, {})) == []
    assert breaches(public(name, dict.fromkeys(members - _lists(name)))) == []


def _lists(name: str) -> set[str]:
    return {member for member, child in block_of(name).child_blocks.items() if hasattr(child, "child_block")}


@every_block
def test_it_says_something_to_clients_that_do_not_know_it(name, db):
    block = block_of(name)

    assert block.fallback(block.get_preview_value()).strip()


@pytest.mark.parametrize(
    ("name", "words"),
    [("support_services", "A helpline"), ("glossary_term", "Global majority"), ("download", "Your file")],
)
def test_something_stands_in_for_what_has_to_be_chosen(name, words, db):
    block = block_of(name)

    assert words in str(sample_of(block, block.get_preview_value()))


@every_block
def test_it_shows_itself_in_the_block_chooser(name, client, db):
    client.force_login(User.objects.create_superuser(email="e@example.org", password="x"))
    block = block_of(name)
    Block.definition_registry[block.definition_prefix] = block
    answer = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})

    assert answer.status_code == 200
    assert b'class="sample"' in answer.content
