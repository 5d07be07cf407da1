"""The entry point, and what belongs to the site as a whole."""

import pytest
from wagtail.models import Locale, Site

from cms.models import GlossaryTerm, SiteSettings, SupportService
from tests.conftest import drain

CONTENT = "/api/v1/content/"


@pytest.fixture
def locales(db):
    return [Locale.objects.get_or_create(language_code=code)[0] for code in ("en-gb", "fr")]


@pytest.fixture
def ally(locales):
    term = GlossaryTerm.objects.create(term="Ally", definition="Stands by.", locale=locales[0])
    GlossaryTerm.objects.create(term="Ableism", definition="Unfair.", locale=locales[0])
    french = term.copy_for_translation(locales[1])
    french.term = "Allié"
    french.save()
    drain()


def names(client, path: str, field: str) -> list[str]:
    return [item[field] for item in client.get(CONTENT + path).json()["items"]]


def test_it_starts_with_links_that_lead_somewhere(api_client, client, db):
    links = api_client.get("/api/v1/").json()["links"]
    plain = [link for link in links.values() if "{" not in link]

    assert {client.get(link).status_code for link in plain} <= {200, 400, 401, 404}


def test_it_starts_with_the_languages(api_client, locales):
    assert api_client.get("/api/v1/").json()["locales"] == ["en-GB", "fr"]


def test_it_says_where_files_are(api_client, db, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://learn.example.org"

    assert api_client.get("/api/v1/").json()["media_base"] == "https://learn.example.org"


def test_it_lists_languages(api_client, locales):
    assert api_client.get(f"{CONTENT}locales/").json()["items"] == [
        {"locale": "en-GB", "is_source": True},
        {"locale": "fr", "is_source": False},
    ]


def test_it_sends_the_site(api_client, tree):
    row = SiteSettings.for_site(Site.objects.get())
    row.programme_name = "Together"
    row.save()

    assert api_client.get(f"{CONTENT}site/").json()["programme_name"] == "Together"


def test_it_lists_the_glossary_by_name(api_client, ally):
    assert names(api_client, "glossary/", "term") == ["Ableism", "Ally"]


def test_it_lists_the_glossary_in_the_best_language(api_client, ally):
    assert sorted(names(api_client, "glossary/?locale=fr", "term")) == ["Ableism", "Allié"]


def test_it_forgets_a_deleted_term_at_once(api_client, ally):
    api_client.get(f"{CONTENT}glossary/")
    GlossaryTerm.objects.filter(term="Ally").first().delete()

    assert names(api_client, "glossary/", "term") == ["Ableism"]


def test_it_lists_urgent_services_first(api_client, locales):
    for name, urgent in [("Advice", False), ("Crisis line", True)]:
        SupportService.objects.create(
            name=name, description="Helps.", region="England", urgent=urgent, locale=locales[0]
        )

    assert names(api_client, "support/", "name") == ["Crisis line", "Advice"]
