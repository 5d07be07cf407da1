"""A wrong key was put right: what that would do for those who answered before, and doing it."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import Page

from academy.models import TrackedPage
from academy.quizzes.drafts import published_versions
from academy.quizzes.figures import regrade_figure
from academy.quizzes.regrade import Correction, apply_correction, corrections_to_offer
from academy.tasks import enqueue_regrade


class RegradeView(WagtailAdminTemplateMixin, View):
    """One corrected question of a published quiz: look at it, then apply the correction to earlier attempts."""

    template_name = "academy/admin/regrade.html"
    page_title = "Regrade earlier attempts"
    header_icon = "tasks"
    breadcrumbs_items: list[dict[str, Any]] = []

    def dispatch(self, request, page_id: int, version: UUID, question: str):
        self.page = get_object_or_404(Page, pk=page_id).specific
        if not isinstance(self.page, TrackedPage) or not self.page.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        self.correction = offered_correction(self.page, version, question)
        self.page_subtitle = self.page.title
        return super().dispatch(request, page_id, version, question)

    def get(self, request, *args: Any, **kwargs: Any):
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args: Any, **kwargs: Any):
        rows = apply_correction(self.correction, by=request.user)
        enqueue_regrade([str(row.version_id) for row in rows])
        data = {"question": self.correction.prompt, "versions": len(rows)}
        log(instance=self.page, action="academy.regrade", user=request.user, data=data)
        messages.success(
            request, "The correction counts for earlier attempts too. Marks that rise do so within minutes."
        )
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "prompt": self.correction.prompt,
            "versions": len(self.correction.versions),
            "figure": regrade_figure(self.correction, at=timezone.now()),
            "labels": {"would_rise": "A mark would rise", "stays": "No mark would change"},
            "edit_url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
        }


def offered_correction(page: TrackedPage, version: UUID, question: str) -> Correction:
    """The correction that the page's published quiz offers for this question; 404 if there is none."""
    current = next((one for one in published_versions(page.pk) if one.pk == version), None)
    offered = corrections_to_offer(current) if current else []
    found = next((one for one in offered if one.question == question), None)
    if found is None:
        raise Http404
    return found
