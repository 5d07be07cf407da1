"""A wrong key was put right: what that would do for those who answered before, and doing it."""

from collections.abc import Iterable
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
from wagtail.log_actions import LogFormatter, log
from wagtail.models import Page

from academy.due import PEOPLE
from academy.models import QuizVersion, TrackedPage
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
            "differences": self.correction.differences(),
            "versions": len(self.correction.versions),
            "figure": regrade_figure(self.correction, at=timezone.now()),
            "labels": {"would_rise": "A mark would rise", "stays": "No mark would change"},
            "edit_url": _learning_address(self.page),
            "people_needed": PEOPLE,
        }


class RegradeWords(LogFormatter):
    """The entry in a page's history. It names the question and never how many people it is about."""

    label = "Regrade earlier attempts"

    def format_message(self, log_entry) -> str:
        prompt = log_entry.data.get("question", "")
        return f"Corrected what is right in “{prompt}” for earlier attempts"


def tell_of_corrections(request, page: Any, replaced: Iterable[QuizVersion]) -> None:
    """After publishing: if a key differs from the versions just replaced, the way to earlier attempts."""
    before = {version.pk for version in replaced}
    offered = [one for version in published_versions(page.pk) for one in corrections_to_offer(version)]
    found = [one for one in offered if before & {version.pk for version in one.versions}]
    if found:
        in_what = f"“{found[0].prompt}”" if len(found) == 1 else f"{len(found)} questions"
        words = f"You corrected what is right in {in_what}. Look at what that means for those who answered before."
        address = _regrade_address(page, found[0]) if len(found) == 1 else _learning_address(page)
        messages.warning(request, words, [messages.button(address, "Look at earlier attempts")])


def _regrade_address(page: Any, correction: Correction) -> str:
    return reverse("academy_regrade", args=[page.pk, correction.current.pk, correction.question])


def _learning_address(page: Any) -> str:
    """Where the page offers all its corrections."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk]) + "#tab-learning"


def offered_correction(page: TrackedPage, version: UUID, question: str) -> Correction:
    """The correction that the page's published quiz offers for this question; 404 if there is none."""
    current = next((one for one in published_versions(page.pk) if one.pk == version), None)
    offered = corrections_to_offer(current) if current else []
    found = next((one for one in offered if one.question == question), None)
    if found is None:
        raise Http404
    return found
