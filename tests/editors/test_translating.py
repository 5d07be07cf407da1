"""Whoever writes can translate; what readers see of it is for those who may publish to decide."""

import pytest
from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from tests.editors.people import member_of


@pytest.fixture
def french(db) -> Locale:
    return Locale.objects.get_or_create(language_code="fr")[0]


@pytest.fixture
def editor(client, db):
    client.force_login(member_of("Editors"))
    return client


@pytest.fixture
def publisher(client, db):
    client.force_login(member_of("Publishers"))
    return client


def submit(client, page, locale) -> Page:
    """Send a page to be translated; the page that comes of it."""
    client.post(f"/admin/localize/submit/page/{page.pk}/", {"locales": locale.pk})
    return page.get_translation(locale)


@pytest.mark.parametrize("group", ["Editors", "Publishers"])
def test_it_is_for_both_groups_and_begins_as_a_draft(tree, french, client, group):
    client.force_login(member_of(group))

    assert not submit(client, tree.academy, french).live


def test_it_keeps_a_piece(tree, french, editor):
    submit(editor, tree.academy, french)
    translation = Translation.objects.get(source__object_id=tree.academy.translation_key)
    segment = translation.source.stringsegment_set.get(context__path="title")
    answer = editor.put(
        f"/admin/localize/translate/{translation.pk}/strings/{segment.pk}/edit/",
        encode_multipart(BOUNDARY, {"value": "Académie"}),
        content_type=MULTIPART_CONTENT,
    )

    assert answer.status_code == 201
    assert StringTranslation.objects.get().data == "Académie"


def test_a_publisher_publishes_it(tree, french, publisher):
    page = submit(publisher, tree.academy, french)
    publisher.post(f"/admin/pages/{page.pk}/edit/", {"action": "publish"})

    assert Page.objects.get(pk=page.pk).live


@pytest.mark.parametrize(("group", "live"), [("Editors", False), ("Publishers", True)])
def test_it_is_published_while_it_is_synced_by_those_alone_who_may(tree, french, client, group, live):
    client.force_login(member_of(group))
    page = submit(client, tree.academy, french)
    source = TranslationSource.objects.get(object_id=tree.academy.translation_key)
    client.post(f"/admin/localize/update/{source.pk}/", {"publish_translations": "on"})

    assert Page.objects.get(pk=page.pk).live is live


@pytest.mark.parametrize(("group", "shown"), [("Editors", False), ("Publishers", True)])
def test_a_published_one_gives_way_to_its_original_by_those_alone_who_may(tree, french, client, group, shown):
    client.force_login(member_of(group))
    page = submit(client, tree.academy, french)
    page.save_revision().publish()
    client.post(f"/admin/localize/page/{page.pk}/convert_to_alias/")

    assert (Page.objects.get(pk=page.pk).alias_of_id is not None) is shown


@pytest.mark.parametrize(("group", "hidden"), [("Editors", True), ("Publishers", False)])
def test_no_dangerous_button_stands_first_for_those_who_can_not_publish(tree, french, client, group, hidden):
    client.force_login(member_of(group))
    shown = client.get(f"/admin/pages/{submit(client, tree.academy, french).pk}/edit/").content.decode()

    assert ("A publisher makes the translation visible." in shown) is hidden
