"""What this app adds to Wagtail's admin."""

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms import rich_text, translations
from cms.documents.redaction import WITHDRAWN
from cms.models import ContentNote, GlossaryTerm, SupportService
from cms.preview.front_end import front_end_origin, has_front_end
from cms.preview.links import MADE, OPENED, REVOKED
from cms.preview.screens import AllLinks, PageLinks, Revoke, can_be_shared
from cms.wording.screens import WithdrawWording, can_be_withdrawn


class GlossaryTerms(SnippetViewSet):
    model = GlossaryTerm
    icon = "help"
    menu_label = "Glossary"
    list_display = ["term", "also_called", "locale"]


class SupportServices(SnippetViewSet):
    model = SupportService
    icon = "mail"
    menu_label = "Support services"
    list_display = ["name", "region", "phone", "urgent", "locale"]


class ContentNotes(SnippetViewSet):
    model = ContentNote
    icon = "warning"
    menu_label = "Content notes"
    list_display = ["title", "intensity", "locale"]


class SharedThings(SnippetViewSetGroup):
    """What many pages share, as one menu."""

    items = (GlossaryTerms, SupportServices, ContentNotes)
    menu_label = "Shared content"
    menu_icon = "snippet"
    menu_order = 250
    add_to_admin_menu = True


register_snippet(SharedThings)


@hooks.register("register_rich_text_features")
def glossary_links(features):
    rich_text.register(features)


@hooks.register("register_admin_urls", order=-1)  # before wagtail-localize's own
def guarded_translations():
    return translations.urls()


@hooks.register("register_admin_urls")
def reviewers_links():
    return [
        path("review-links/", AllLinks.as_view(), name="cms_all_links"),
        path("review-links/page/<int:page_id>/", PageLinks.as_view(), name="cms_page_links"),
        path("review-links/<int:link>/revoke/", Revoke.as_view(), name="cms_revoke_link"),
    ]


@hooks.register("register_page_header_buttons")
def share_for_review(page, user, view_name, next_url=None):
    if can_be_shared(page, user):
        yield Button("Share for review", reverse("cms_page_links", args=[page.pk]), icon_name="link", priority=45)


class ReviewerLinks(MenuItem):
    def is_shown(self, request):
        return has_front_end()


@hooks.register("register_reports_menu_item")
def all_reviewers_links():
    return ReviewerLinks("Reviewer links", reverse("cms_all_links"), name="reviewer-links", icon_name="link", order=750)


@hooks.register("register_log_actions")
def reviewers_links_in_history(actions):
    actions.register_action(MADE, "Make a reviewer link", "A link for reviewers was made")
    actions.register_action(REVOKED, "Revoke a reviewer link", "A link for reviewers was revoked")
    actions.register_action(OPENED, "Open a reviewer link", "The draft was opened by a link for reviewers")


@hooks.register("register_admin_urls")
def withdrawing_wording():
    return [path("withdraw-wording/<int:page_id>/", WithdrawWording.as_view(), name="cms_withdraw_wording")]


@hooks.register("register_page_header_buttons")
def withdraw_wording(page, user, view_name, next_url=None):
    if can_be_withdrawn(page, user):
        address = reverse("cms_withdraw_wording", args=[page.pk])
        yield Button("Withdraw wording from devices…", address, icon_name="warning", priority=51)


@hooks.register("register_log_actions")
def withdrawn_wording_in_history(actions):
    @actions.register_action(WITHDRAWN)
    class Withdrawn(LogFormatter):
        label = "Withdraw wording"

        def format_message(self, log_entry):
            return f"Wording was withdrawn from all devices: {log_entry.data['why']}"


@hooks.register("insert_editor_js")
def edit_from_the_preview():
    return format_html('<script src="{}" data-origin="{}"></script>', static("cms/preview.js"), front_end_origin())
