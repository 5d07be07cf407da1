"""Blocks that point at something which may be deleted, unpublished or private."""

import pytest
from wagtail.models import PageViewRestriction

from cms.models import ContentNote, GlossaryTerm, SupportService
from tests.blocks.shared import breaches, public
from tests.documents.pictures import a_file, a_picture

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("name", "stored", "member"),
    [
        pytest.param("image", {"image": 99, "caption": "Two people talk"}, "image", id="image"),
        pytest.param("image_with_text", {"image": 99, "heading": "A", "text": "<p>B</p>"}, "image", id="with text"),
        pytest.param("download", {"file": 99, "description": "A checklist"}, "file", id="file"),
        pytest.param("glossary_term", {"term": 99}, "term", id="term"),
        pytest.param("page_link", {"page": 99, "text": "Read on"}, "page", id="page"),
        pytest.param("passage", {"content_note": 99, "blocks": []}, "content_note", id="note"),
        pytest.param("video", {"file": 99, "captions": 98, "title": "A"}, "file", id="recording"),
    ],
)
def test_it_sends_null_for_what_was_deleted(name, stored, member):
    sent = public(name, stored)

    assert sent[member] is None
    assert sent["fallback"]
    assert breaches(sent) == []


def test_support_services_leave_out_those_that_were_deleted():
    helpline = SupportService.objects.create(name="Line", description="Listens.", region="England", phone="000")
    sent = public("support_services", {"heading": "Talk", "services": [helpline.pk, 99]})

    assert [service["name"] for service in sent["services"]] == ["Line"]
    assert sent["fallback"] == "Talk\nLine, 000"
    assert breaches(sent) == []


def test_images_and_files_are_sent_whole():
    assert breaches(public("image", {"image": a_picture().pk, "caption": ""})) == []
    assert breaches(public("download", {"file": a_file().pk, "description": ""})) == []


def test_a_glossary_term_brings_its_definition():
    term = GlossaryTerm.objects.create(term="Ally", definition="Stands by others.")
    sent = public("glossary_term", {"term": term.pk})

    assert sent["term"]["definition"] == "Stands by others."
    assert sent["fallback"] == "Ally: Stands by others."


def test_a_page_link_says_where_it_leads(tree):
    sent = public("page_link", {"page": tree.lesson.pk, "text": "Read on"})

    assert sent["page"]["title"] == "Listening"
    assert breaches(sent) == []


def test_a_page_link_does_not_name_a_page_that_visitors_may_not_see(tree):
    PageViewRestriction.objects.create(page=tree.lesson, restriction_type="login")
    sent = public("page_link", {"page": tree.lesson.pk, "text": ""})

    assert sent["page"] is None
    assert "Listening" not in str(sent)


def test_a_passage_says_nothing_of_what_is_inside_to_clients_that_cannot_ask_first():
    note = ContentNote.objects.create(title="Racist language", description="A slur is quoted.")
    quote = {"type": "quote", "id": "q", "value": {"text": "They laughed.", "source": ""}}
    sent = public("passage", {"content_note": note.pk, "blocks": [quote]})

    assert sent["fallback"] == "Racist language: A slur is quoted."
    assert sent["blocks"][0]["text"] == "They laughed."
    assert breaches(sent) == []
