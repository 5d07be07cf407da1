"""A page that goes takes its document and its restrictions along, and leaves nothing behind."""

from wagtail.models import Locale, Page, PageViewRestriction

from cms.documents.models import Change, PublishedDocument
from tests.conftest import drain


def documents_of(page: Page):
    return PublishedDocument.objects.filter(key=page.translation_key)


def test_it_deletes_a_restricted_page_with_its_document(tree):
    PageViewRestriction.objects.create(page=tree.lesson, restriction_type=PageViewRestriction.LOGIN)
    Page.objects.get(pk=tree.lesson.pk).delete()

    assert not documents_of(tree.lesson).exists()


def test_it_opens_a_page_whose_restriction_goes_alone(tree):
    restriction = PageViewRestriction.objects.create(page=tree.lesson, restriction_type=PageViewRestriction.LOGIN)
    restriction.delete()

    assert documents_of(tree.lesson).get().audience.expression == ""


def test_it_deletes_a_page_that_an_alias_shows_in_another_language(tree):
    """Wagtail unpublishes the alias in the midst of it, which refreshes the alias's other languages."""
    alias = tree.course.copy_for_translation(Locale.objects.get(language_code="fr"), copy_parents=True, alias=True)
    drain()
    Page.objects.get(pk=tree.course.pk).delete()

    assert not documents_of(tree.course).exists()
    assert not Page.objects.get(pk=alias.pk).live


def test_it_says_once_that_each_page_is_deleted(tree):
    tree.module.create_alias(parent=tree.course, update_slug="again", recursive=True)
    drain()
    Change.objects.all().delete()
    Page.objects.get(pk=tree.module.pk).delete()

    said = Change.objects.filter(key__in=[tree.module.translation_key, tree.lesson.translation_key])
    assert [change.reason for change in said] == ["deleted", "deleted"]
