"""A publication is dated as exactly as it is known, and so are the milestones of a programme."""

from datetime import date

import orjson
import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale, Revision
from wagtail_localize.models import Translation, TranslationSource

from cms.documents.models import PublishedDocument
from cms.models import ProgrammePage
from resources.models import PublicationPage
from tests.conftest import add, drain

PHASE = {
    "title": "Listening",
    "summary": "",
    "milestones": [{"when": "2020", "starts_on": "2020", "ends_on": "", "what": "Events."}],
}


def publication(parent, published_on) -> PublicationPage:
    return add(parent, PublicationPage(title="Evaluation", summary="<p>Read it.</p>", published_on=published_on))


def document(page, locale: str = "en-GB") -> dict:
    drain()
    return orjson.loads(PublishedDocument.objects.get(key=page.translation_key, locale=locale).body)


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        pytest.param("2023", "2023", id="a year"),
        pytest.param("2023-06", "2023-06", id="a month"),
        pytest.param("2023-06-01", "2023-06-01", id="a day"),
        pytest.param(date(2023, 6, 1), "2023-06-01", id="a day from code"),
        pytest.param("", None, id="not known"),
    ],
)
def test_clients_get_it_as_exact_as_it_is_known(tree, written, sent):
    assert document(publication(tree.home, written))["published_on"] == sent


def test_it_says_how_to_write_a_date(tree):
    with pytest.raises(ValidationError) as refusal:
        publication(tree.home, "June 2023")

    assert refusal.value.message_dict == {
        "published_on": ["Write a year, a month or a day, such as 2020, 2021-12 or 2022-07-04."]
    }


def test_a_revision_from_before_can_still_be_published(tree):
    page = publication(tree.home, "2023")
    revision = page.save_revision()
    Revision.objects.filter(pk=revision.pk).update(content={**revision.content, "published_on": None})
    Revision.objects.get(pk=revision.pk).publish()

    assert document(page)["published_on"] is None


def test_milestones_are_dated_in_the_same_way(tree):
    page = add(tree.home, ProgrammePage(title="Programme", aims="<p>Two.</p>", phases=[("phase", PHASE)]))
    milestone = document(page)["phases"][0]["milestones"][0]

    assert (milestone["starts_on"], milestone["ends_on"]) == ("2020", None)


def test_translators_are_not_asked_to_translate_dates(tree):
    programme = add(tree.home, ProgrammePage(title="Programme", aims="<p>Two.</p>", phases=[("phase", PHASE)]))
    asked = translatable(programme) + translatable(publication(tree.home, "2023"))

    assert [path for path in asked if path.endswith(("starts_on", "ends_on", "published_on"))] == []


def translatable(page) -> list[str]:
    source, _ = TranslationSource.update_or_create_from_instance(page)
    return list(source.stringsegment_set.values_list("context__path", flat=True))


def test_a_translation_follows_the_date_of_its_original(tree):
    french = Locale.objects.get(language_code="fr")
    home, _ = TranslationSource.update_or_create_from_instance(tree.home)
    Translation.objects.create(source=home, target_locale=french).save_target()
    page = publication(tree.home, "2023")
    for published_on in ("2023", "2023-06"):
        page.published_on = published_on
        page.save_revision().publish()
        source, _ = TranslationSource.update_or_create_from_instance(page)
        Translation.objects.get_or_create(source=source, target_locale=french)[0].save_target()

    assert document(page, "fr")["published_on"] == "2023-06"
