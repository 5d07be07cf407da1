"""A page that goes takes its restrictions along."""

from wagtail.models import Page, PageViewRestriction

from cms.documents.models import PublishedDocument


def test_it_deletes_a_restricted_page_with_its_document(tree):
    PageViewRestriction.objects.create(page=tree.lesson, restriction_type=PageViewRestriction.LOGIN)
    Page.objects.get(pk=tree.lesson.pk).delete()

    assert not PublishedDocument.objects.filter(key=tree.lesson.translation_key).exists()


def test_it_opens_a_page_whose_restriction_goes_alone(tree):
    restriction = PageViewRestriction.objects.create(page=tree.lesson, restriction_type=PageViewRestriction.LOGIN)
    restriction.delete()

    assert PublishedDocument.objects.get(key=tree.lesson.translation_key).audience.expression == ""
