"""Every way in which Wagtail tells of a change, in one place. Each handler reads rows again."""

from django.contrib.auth.models import Group
from django.db import transaction
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from wagtail.models import Locale, Page, PageViewRestriction
from wagtail.signals import post_page_move

from cms.documents import changes, snippets
from cms.documents.models import Change, PublishedDocument
from cms.documents.publish import publish_page, refresh_subtree, refresh_without, remove_document
from cms.documents.stale import mark_stale
from cms.documents.state import STEP
from cms.media.models import Document, Image
from cms.media.tasks import make_renditions, measure_files
from cms.models.settings import SiteSettings
from cms.models.snippets import Snippet

#: Columns that saving a draft, locking or scheduling writes; none of them is served.
_BOOKKEEPING = {
    "latest_revision",
    "latest_revision_created_at",
    "draft_title",
    "has_unpublished_changes",
    "locked",
    "locked_at",
    "locked_by",
    "live_revision",
    "numchild",
}


def _together() -> transaction.Atomic:
    """
    Part of the transaction in which the change is made. What fails in here undoes that as well, even if the caller
    carries on: a page is not to be live without its document.
    """
    return transaction.atomic(savepoint=False)


def page_saved(sender, instance, created=False, raw=False, update_fields=None, **kwargs):
    if raw or not issubclass(sender, Page) or (update_fields and set(update_fields) <= _BOOKKEEPING):
        return
    with _together():
        publish_page(instance.pk, instance.specific_class or Page)
        if created and instance.get_next_sibling() is not None:
            refresh_subtree(instance.path[:-STEP], Change.Reason.MOVED)


def page_deleted(sender, instance, **kwargs):
    with _together():
        document = PublishedDocument.objects.select_related("audience").filter(page_id=instance.pk).first()
        if document is not None:
            changes.write([remove_document(document, Change.Reason.DELETED)])
        refresh_without(instance.translation_key, Change.Reason.MOVED)


def page_moved(sender, instance, parent_page_before, parent_page_after, **kwargs):
    with _together():
        for parent in {parent_page_before.pk: parent_page_before, parent_page_after.pk: parent_page_after}.values():
            fresh = Page.objects.filter(pk=parent.pk).first()
            if fresh is not None:
                refresh_subtree(fresh.path, Change.Reason.MOVED)


def restriction_changed(sender, instance, **kwargs):
    page = Page.objects.filter(pk=instance.page_id).first()
    if page is not None:
        with _together():
            refresh_subtree(page.path, Change.Reason.AUDIENCE)


def restriction_deleted(sender, instance, origin=None, **kwargs):
    """Nothing is to be done when it goes along with its page, of which half is gone by then."""
    if not issubclass(getattr(origin, "model", type(origin)), Page):
        restriction_changed(sender, instance)


def restriction_groups_changed(sender, instance, action, **kwargs):
    if not action.startswith("post_"):
        return
    if isinstance(instance, PageViewRestriction):
        restriction_changed(sender, instance)
        return
    for restriction in PageViewRestriction.objects.filter(groups=instance):  # set from the group's side
        restriction_changed(sender, restriction)


def group_to_be_deleted(sender, instance, **kwargs):
    """A deleted group takes its memberships along without a signal for the restrictions that name it."""
    for restriction in list(PageViewRestriction.objects.filter(groups=instance)):
        restriction.groups.remove(instance)


def media_changed(sender, instance, **kwargs):
    mark_stale([f"{instance._meta.model_name}:{instance.pk}"])


def image_saved(sender, instance, **kwargs):
    make_renditions.enqueue(instance.pk)  # seen by no worker before the image is


def file_saved(sender, instance, **kwargs):
    measure_files.enqueue()


def snippet_saved(sender, instance, raw=False, **kwargs):
    if issubclass(sender, Snippet | SiteSettings):
        with _together():
            snippets.publish(instance)


def snippet_deleted(sender, instance, **kwargs):
    if issubclass(sender, Snippet | SiteSettings):
        with _together():
            snippets.withdraw(instance)


def locale_changed(sender, instance, **kwargs):
    with _together():
        for page in Page.objects.filter(depth=2):
            refresh_subtree(page.path, Change.Reason.MOVED)


def connect() -> None:
    post_save.connect(page_saved)
    post_delete.connect(page_deleted, sender=Page)  # by then the rows of its type are gone too
    post_page_move.connect(page_moved)
    post_save.connect(restriction_changed, sender=PageViewRestriction)
    post_delete.connect(restriction_deleted, sender=PageViewRestriction)
    m2m_changed.connect(restriction_groups_changed, sender=PageViewRestriction.groups.through)
    pre_delete.connect(group_to_be_deleted, sender=Group)
    for model in (Image, Document):
        post_save.connect(media_changed, sender=model)
        post_delete.connect(media_changed, sender=model)
    post_save.connect(image_saved, sender=Image)
    post_save.connect(file_saved, sender=Document)
    post_save.connect(snippet_saved)
    post_delete.connect(snippet_deleted)
    post_save.connect(locale_changed, sender=Locale)
