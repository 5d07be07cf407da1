"""Blocks are known by their ids, and by their names alone."""

from django.core.management import call_command

from academy.models import LessonPage
from cms.blocks.base import BodyBlock
from cms.blocks.fields import BodyField
from cms.blocks.registry import body_blocks
from cms.documents.build import Build
from tests.conftest import add


def _passage() -> tuple[str, dict]:
    return "passage", {"content_note": None, "blocks": [("quote", {"text": "They laughed.", "source": ""})]}


def _ids(page: LessonPage) -> list[str]:
    passage = LessonPage.objects.get(pk=page.pk).document(Build())["body"][0]
    return [passage["id"], passage["blocks"][0]["id"]]


def test_a_nested_block_has_an_id_when_code_saved_it(tree):
    ids = _ids(add(tree.module, LessonPage(title="Hard words", body=[_passage()])))

    assert all(ids)
    assert len(set(ids)) == 2


def test_ids_stay_when_the_page_is_saved_again(tree):
    page = add(tree.module, LessonPage(title="Hard words", body=[_passage()]))
    before = _ids(page)
    again = LessonPage.objects.get(pk=page.pk)
    again.title = "Harder words"
    again.save_revision().publish()

    assert _ids(page) == before


def test_a_passage_holds_no_passage():
    passage = body_blocks.classes()["passage"]()

    assert "quote" in passage.child_blocks["blocks"].child_blocks
    assert "passage" not in passage.child_blocks["blocks"].child_blocks


def test_a_new_block_needs_no_migration(monkeypatch, db):
    monkeypatch.setitem(body_blocks._classes, "novelty", type("Novelty", (BodyBlock,), {"type_name": "novelty"}))

    assert "novelty" in BodyField().stream_block.child_blocks
    assert "novelty" not in str(BodyField().deconstruct())
    call_command("makemigrations", "cms", "academy", "resources", check=True, dry_run=True, verbosity=0)
