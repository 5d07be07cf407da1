"""Before a change to a published quiz is published, its editor sees what it does to learners, and decides."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import View
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from academy.admin.words import ATTEMPT_WORDS, KIND_WORDS, RULE_WORDS
from academy.models import TrackedPage
from academy.quizzes.drafts import QuizChange, give_new_ids, quiz_changes
from academy.quizzes.figures import attempts_figure

SAME, NEW = "same", "new"


def ask_before_publishing(request, page):
    """Wagtail's `before_publish_page`: the draft is saved; where it changes a published quiz, ask first."""
    if isinstance(page, TrackedPage) and page.live and page.latest_revision_id and quiz_changes(page):
        return redirect("academy_quiz_change", page.pk, page.latest_revision_id)
    return None


class QuizChangeView(WagtailAdminTemplateMixin, View):
    """Shows what publishing a draft does to learners; POST publishes it with what the editor decided."""

    template_name = "academy/admin/quiz_change.html"
    page_title = "Before you publish"
    header_icon = "tasks"
    breadcrumbs_items: list[dict[str, Any]] = []

    def dispatch(self, request, page_id: int, revision_id: int):
        self.page = get_object_or_404(Page, pk=page_id).specific
        if not isinstance(self.page, TrackedPage) or not self.page.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        if self.page.latest_revision_id != revision_id:
            messages.warning(request, "The draft has changed meanwhile. Look at it and publish again.")
            return redirect("wagtailadmin_pages:edit", page_id)
        self.revision = self.page.latest_revision
        self.draft = self.revision.as_object()
        self.page_subtitle = self.draft.title
        return super().dispatch(request, page_id, revision_id)

    def get(self, request, *args: Any):
        return self.render_to_response(self.get_context_data())

    def post(self, request, *args: Any):
        give_new_ids(self.draft, decided(request.POST, quiz_changes(self.draft)))
        revision = self.draft.save_revision(user=request.user, log_action=False)
        action = PublishPageRevisionAction(revision, user=request.user, changed=True, previous_revision=None)
        action.execute(skip_permission_checks=True)
        button = messages.button(reverse("wagtailadmin_pages:edit", args=[self.page.pk]), "Edit")
        messages.success(request, f"Page '{self.draft.get_admin_display_title()}' has been published.", [button])
        return redirect("wagtailadmin_explore", self.page.get_parent().pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = [shown_change(change) for change in quiz_changes(self.draft)]
        return {**super().get_context_data(**kwargs), "changes": shown, "page": self.page, "same": SAME, "new": NEW}


def decided(answers: Any, changes: list[QuizChange]) -> set[tuple[str, str]]:
    """The reworded questions that the editor called new ones, as (block, question)."""
    reworded = {(change.block, one.question) for change in changes for one in change.reworded}
    return {(block, question) for block, question in reworded if answers.get(f"{block}:{question}") == NEW}


def shown_change(change: QuizChange) -> dict[str, Any]:
    """A change in words, for the template."""
    version = change.published
    return {
        "title": change.title,
        "figure": attempts_figure(version.unit, version.block, at=timezone.now()),
        "labels": ATTEMPT_WORDS,
        "is_removed": change.is_removed,
        "rules": [RULE_WORDS[rule] for rule in change.rules],
        "has_corrected_key": any("key" in one.kinds for one in change.questions),
        "questions": [
            {
                "name": f"{change.block}:{one.question}",
                "prompt": one.after or one.before,
                "before": one.before if one.before != one.after else "",
                "kinds": [KIND_WORDS[kind] for kind in one.kinds],
                "is_reworded": "wording" in one.kinds,
            }
            for one in change.questions
        ],
    }
