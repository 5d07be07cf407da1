"""A word in rich text can be linked to the glossary, and clients get the term's key."""

import json

import orjson
import pytest
from django.conf import settings
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.blocks import RichTextBlock
from wagtail.fields import RichTextField
from wagtail.models import Locale, ReferenceIndex, get_page_models
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from cms.blocks.fields import BodyStream
from cms.documents.build import Build
from cms.documents.html import RICH_TEXT_FEATURES
from cms.documents.models import PublishedDocument
from cms.models import GlossaryTerm, StandardPage
from tests.conftest import add, drain

KEY = "3f0c7a52-6b1e-4f6b-9d57-0a3f6f1d2c11"
LINK = f'<a data-key="{KEY}" data-type="glossary_term">'


@pytest.fixture
def ally(db) -> GlossaryTerm:
    return GlossaryTerm.objects.create(term="Ally", definition="Stands by others.", translation_key=KEY)


@pytest.fixture
def page(tree, ally) -> StandardPage:
    """A page with one paragraph, in which a word is linked to the term."""
    return add(tree.home, StandardPage(title="Being there", body=[("rich_text", {"text": stored(ally.pk)})]))


def stored(term_id: int | str, words: str = "an ally") -> str:
    return f'<p data-block-key="a1b2c">Be <a linktype="glossary" id="{term_id}">{words}</a>.</p>'


def entity(html: str) -> dict:
    state = ContentstateConverter(RICH_TEXT_FEATURES).from_database_format(html)
    return json.loads(state)["entityMap"]["0"]


def sent(page, locale: str = "en-GB") -> str:
    drain()
    document = PublishedDocument.objects.get(key=page.translation_key, locale=locale)
    return orjson.loads(document.body)["body"][0]["text"]


def test_the_editor_holds_what_is_stored(ally):
    assert entity(stored(ally.pk)) == {
        "mutability": "MUTABLE",
        "type": "GLOSSARY",
        "data": {"id": ally.pk, "term": "Ally", "url": f"/admin/snippets/cms/glossaryterm/edit/{ally.pk}/"},
    }


def test_what_the_editor_holds_is_stored_again(ally):
    converter = ContentstateConverter(RICH_TEXT_FEATURES)

    assert converter.to_database_format(converter.from_database_format(stored(ally.pk))) == stored(ally.pk)


@pytest.mark.parametrize("term_id", ["999", "", "x", "9" * 30])
def test_the_editor_shows_a_term_that_is_gone_as_missing(db, term_id):
    assert entity(stored(term_id))["data"] == {"id": term_id}


def test_clients_get_the_key(page):
    assert sent(page) == f"<p>Be {LINK}an ally</a>.</p>"


def test_a_link_to_a_deleted_term_becomes_plain_text(page, ally):
    drain()
    ally.delete()

    assert sent(page) == "<p>Be an ally.</p>"


def test_a_french_page_that_links_an_english_term_gives_the_same_key(ally):
    french = ally.copy_for_translation(Locale.objects.get_or_create(language_code="fr")[0])
    french.save()

    assert Build().html(stored(ally.pk)) == Build().html(stored(french.pk)) == f"<p>Be {LINK}an ally</a>.</p>"


def test_it_survives_translation(page, ally):
    french = Locale.objects.get(language_code="fr")
    source, _ = TranslationSource.update_or_create_from_instance(page.get_parent())
    Translation.objects.create(source=source, target_locale=french).save_target()
    source, _ = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=french)
    for segment in source.stringsegment_set.filter(string__data__contains="an ally"):
        StringTranslation.objects.create(
            translation_of=segment.string,
            locale=french,
            context=segment.context,
            data='Soyez <a id="a1">un allié</a>.',
        )
    translation.save_target()

    assert sent(page, "fr") == f"<p>Soyez {LINK}un allié</a>.</p>"


def test_wagtail_lists_the_pages_that_use_a_term(page, ally):
    drain()

    assert [usage.object_id for usage in ReferenceIndex.get_references_to(ally)] == [str(page.pk)]


def test_it_is_offered_in_the_text_of_every_block_and_field():
    fields = [
        field for model in get_page_models() for field in model._meta.get_fields() if isinstance(field, RichTextField)
    ]
    texts = [*fields, *texts_in(BodyStream())]

    assert len(texts) > 10
    assert all(text.features == RICH_TEXT_FEATURES for text in texts)


def texts_in(block) -> list[RichTextBlock]:
    if isinstance(block, RichTextBlock):
        return [block]
    children = getattr(block, "child_blocks", {}).values()
    inner = [*children, *filter(None, [getattr(block, "child_block", None)])]
    return [text for child in inner for text in texts_in(child)]


def test_a_field_that_names_no_features_has_the_same():
    assert settings.WAGTAILADMIN_RICH_TEXT_EDITORS["default"]["OPTIONS"]["features"] == RICH_TEXT_FEATURES
