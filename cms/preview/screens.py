"""Reviewers' links in the admin: those of one page, where they are made, and all that one may revoke."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from cms.models.pages import ContentPage
from cms.preview.access import link_holds, may_see_draft
from cms.preview.front_end import front_end_address, has_front_end
from cms.preview.links import FEWEST_DAYS, MOST_DAYS, make_link, revoke_link
from cms.preview.models import ReviewLink


class LinkForm(forms.Form):
    label = forms.CharField(
        label="For whom", max_length=100, required=False, help_text="To tell links apart. Only editors see it."
    )
    days = forms.IntegerField(
        label="Days", min_value=FEWEST_DAYS, max_value=MOST_DAYS, initial=7, help_text="Then the link ends by itself."
    )


def can_be_shared(page: Any, user: Any) -> bool:
    """Whether this person may make and revoke links to the page."""
    return has_front_end() and issubclass(page.specific_class or Page, ContentPage) and may_see_draft(user, page, None)


def with_state(links: Iterable[ReviewLink]) -> list[ReviewLink]:
    """The same links, each with `is_good`."""
    found, now = list(links), timezone.now()
    for link in found:
        link.is_good = link_holds(link, now)  # type: ignore[attr-defined]
    return found


@method_decorator(never_cache, name="dispatch")
class PageLinks(WagtailAdminTemplateMixin, View):
    """The links of one page; a new one is shown at once, and never again."""

    template_name = "cms/preview/page_links.html"
    page_title = "Share for review"
    header_icon = "link"
    breadcrumbs_items: list[dict[str, Any]] = []

    def dispatch(self, request, page_id: int):
        self.page = get_object_or_404(Page, pk=page_id)
        if not can_be_shared(self.page, request.user):
            raise PermissionDenied
        self.page_subtitle = self.page.get_admin_display_title()
        return super().dispatch(request, page_id)

    def get(self, request, page_id: int):
        return self.render_to_response(self.get_context_data(form=LinkForm()))

    def post(self, request, page_id: int):
        form = LinkForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        token, link = make_link(self.page, by=request.user, at=timezone.now(), **form.cleaned_data)
        address = request.build_absolute_uri(front_end_address(f"/preview/#review={token}"))
        return self.render_to_response(self.get_context_data(form=LinkForm(), made=link, address=address))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        links = ReviewLink.objects.filter(page=self.page).select_related("page", "made_by")
        edit_url = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return {**super().get_context_data(**kwargs), "links": with_state(links), "edit_url": edit_url}


@method_decorator(never_cache, name="dispatch")
class AllLinks(WagtailAdminTemplateMixin, View):
    """Every link to a page that one may edit."""

    template_name = "cms/preview/all_links.html"
    page_title = "Reviewer links"
    header_icon = "link"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get(self, request):
        links = ReviewLink.objects.select_related("page", "made_by")
        own = [link for link in links if can_be_shared(link.page, request.user)]
        return self.render_to_response(self.get_context_data(links=with_state(own)))


class Revoke(View):
    """One link ends, and all that is open by it."""

    http_method_names = ["post"]

    def post(self, request, link: int):
        row = get_object_or_404(ReviewLink.objects.select_related("page"), pk=link)
        if not can_be_shared(row.page, request.user):
            raise PermissionDenied
        revoke_link(row, by=request.user, at=timezone.now())
        messages.success(request, "The link is revoked. Whoever had it open sees nothing more.")
        return redirect("cms_page_links", row.page_id)
