"""What the demo holds, and that loading it is safe to repeat."""

import stat

import orjson
import pytest
from django.contrib.auth import get_user_model
from django.core.management.base import CommandError
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.fields import StreamField
from wagtail.models import Page, PageViewRestriction, Revision, Site

from academy.unit_blocks import unit_blocks
from cms.blocks.registry import body_blocks
from cms.documents.audience import VISITOR
from cms.documents.models import Change, PublishedDocument
from cms.documents.visible import visible_documents
from cms.media.models import Document, Image
from cms.models import ContentNote, GlossaryTerm, HomePage, SiteSettings, SupportService
from resources.demo.learning.cohort import made_up
from tests.demo.conftest import load

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]

MADE = [Page, Revision, Site, SiteSettings, Image, Document, GlossaryTerm, SupportService, ContentNote, Change]
MADE += [PublishedDocument, PageViewRestriction, Redirect, get_user_model()]


def everything() -> dict[str, list]:
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in MADE}


def contents() -> dict[str, dict]:
    return {
        document.path or document.title: orjson.loads(document.body)
        for document in PublishedDocument.objects.exclude(body=b"")
    }


def types_in(value) -> set[str]:
    if isinstance(value, list):
        return {name for item in value for name in types_in(item)}
    if isinstance(value, dict):
        return types_in(list(value.values())) | ({value["type"]} if isinstance(value.get("type"), str) else set())
    return set()


def ids_in(value) -> list[str]:
    """Of blocks, questions and options, in order."""
    if isinstance(value, list):
        return [found for item in value for found in ids_in(item)]
    if isinstance(value, dict):
        return ([value["id"]] if "id" in value else []) + ids_in(list(value.values()))
    return []


def block_ids(page: Page) -> list[tuple[str, str]]:
    return [(block.block_type, block.id) for block in page.specific.body]


def test_it_changes_nothing_when_loaded_twice(demo):
    before, accounts = everything(), (demo / "demo_accounts.txt").read_text()

    assert "all there already" in load()
    assert everything() == before
    assert (demo / "demo_accounts.txt").read_text() == accounts


def test_it_uses_every_kind_of_block():
    assert {*body_blocks.classes(), *unit_blocks.classes()} <= types_in(list(contents().values()))


@pytest.mark.parametrize(
    ("kind", "locale", "count"),
    [
        pytest.param("programme", "en-GB", 1, id="the programme's story"),
        pytest.param("course", "en-GB", 1, id="one course"),
        pytest.param("module", "en-GB", 3, id="of three modules"),
        pytest.param("lesson", "en-GB", 9, id="of three lessons each"),
        pytest.param("chapter", "en-GB", 6, id="a toolkit of six chapters"),
        pytest.param("guide_section", "en-GB", 4, id="a guide of four sections"),
        pytest.param("discussion_framework", "en-GB", 1, id="the framework"),
        pytest.param("publication", "en-GB", 2, id="two publications"),
        pytest.param("glossary_term", "en-GB", 12, id="twelve terms"),
    ],
)
def test_it_holds(kind, locale, count):
    assert visible_documents(VISITOR).filter(type=kind, locale=locale).count() == count


def test_it_has_five_pages_in_french():
    assert PublishedDocument.objects.filter(locale="fr").exclude(path="").count() == 5


def test_it_gives_translations_the_block_ids_of_their_originals():
    for page in Page.objects.filter(locale__language_code="fr"):
        original = page.get_translations().get(locale__language_code="en-gb")

        assert block_ids(page) == block_ids(original)


def test_it_passes_the_checks_that_an_editor_meets():
    for page in Page.objects.filter(depth__gt=1).specific():
        page.full_clean()
        for field in page._meta.get_fields():
            if isinstance(field, StreamField):
                field.stream_block.clean(getattr(page, field.name))


def test_it_leaves_no_link_without_a_target():
    assert not [path for path, content in contents().items() if b"<a>" in orjson.dumps(content)]


def test_it_describes_every_picture():
    assert Image.objects.count() == 8
    assert all(len(image.alt_text) > 40 for image in Image.objects.all())


def test_it_has_pages_that_not_everybody_sees():
    drafts = Page.objects.filter(live=False, go_live_at=None)
    scheduled = Page.objects.get(go_live_at__gt=timezone.now())

    assert drafts.count() == 2
    assert scheduled.revisions.filter(approved_go_live_at=scheduled.go_live_at).exists()
    assert PublishedDocument.objects.get(audience__expression="login").path == "/en-GB/community-of-practice/"


def test_it_replaces_the_welcome_page():
    assert isinstance(Site.objects.get(is_default_site=True).root_page.specific, HomePage)
    assert Page.objects.filter(depth=2).count() == 2


def test_it_makes_accounts_that_only_their_owner_can_look_up(demo):
    file = demo / "demo_accounts.txt"
    accounts = [line.split("\t") for line in file.read_text().splitlines()]

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [role for role, _email, _password in accounts] == [
        "editor",
        "publisher",
        "admin",
        "reader",
        "learner",
        "graduate",
    ]
    for _role, email, password in accounts:
        assert get_user_model().objects.get(email=email).check_password(password)


def test_it_starts_over_when_asked_to(demo, settings, tmp_path):
    before, passwords = contents(), (demo / "demo_accounts.txt").read_text()
    settings.VAR_DIR = tmp_path
    load("--cohort", "1")
    load("--reset")

    assert not made_up().exists()
    assert contents().keys() == before.keys()
    for path, content in contents().items():
        assert types_in(content) == types_in(before[path])
        assert ids_in(content) == ids_in(before[path])
    assert (tmp_path / "demo_accounts.txt").read_text() != passwords


def test_it_refuses_a_site_that_has_a_home_page_of_its_own():
    home = HomePage.objects.get(locale__language_code="en-gb")
    HomePage.objects.filter(pk=home.pk).update(translation_key="6d2a7cf5-4e1b-4b8e-9d5d-1d6f3e0a9b11")

    with pytest.raises(CommandError, match="home page"):
        load()
