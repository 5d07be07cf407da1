"""Before what learners do or have to do is changed, whoever publishes it sees what that means for them, and decides."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic import View
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.models import Page

from academy.admin.quiz_change import MeaningForm, shown_change
from academy.admin.regrading import tell_of_corrections
from academy.admin.structure_words import UNIT_RULE_WORDS, told
from academy.models import TrackedPage
from academy.models.unit import RulesFromSource
from academy.progress.drafts import if_published, unit_rules_if_published
from academy.quizzes.drafts import QuizChange, give_new_ids, quiz_changes


def ask_before_publishing(request, page):
    """Wagtail's `before_publish_page`: the draft is saved; where it changes a quiz or what is asked for, ask first."""
    if page.latest_revision_id and changes_something(page):
        _make_a_draft_of_what_is_new(page)
        return redirect("academy_before_publishing", page.pk, page.latest_revision_id)
    return None


def _make_a_draft_of_what_is_new(page: Any) -> None:
    """Wagtail adds a page that is created and published at once as live, before it asks."""
    if page.live and page.first_published_at is None:
        page.live, page.has_unpublished_changes = False, True
        page.save()


def changes_something(draft: Any) -> bool:
    return bool(quizzes_changed(draft) or unit_rules_if_published(draft) or if_published(draft))


def quizzes_changed(draft: Any) -> list[QuizChange]:
    return quiz_changes(draft) if isinstance(draft, TrackedPage) and draft.live else []


class BeforePublishingView(WagtailAdminTemplateMixin, View):
    """Shows what publishing a draft does to learners; POST publishes it with what the editor decided."""

    template_name = "academy/admin/before_publishing.html"
    page_title = "Before you publish"
    header_icon = "tasks"
    breadcrumbs_items: list[dict[str, Any]] = []

    def dispatch(self, request, page_id: int, revision_id: int):
        self.page: Any = get_object_or_404(Page, pk=page_id).specific
        has_rules = isinstance(self.page, RulesFromSource)
        if not has_rules or not self.page.permissions_for_user(request.user).can_publish():
            raise PermissionDenied
        if self.page.latest_revision_id != revision_id:
            messages.warning(request, "The draft has changed meanwhile. Look at it and publish again.")
            return redirect("wagtailadmin_pages:edit", page_id)
        self.revision = self.page.latest_revision
        self.draft = self.revision.as_object()
        self.page_subtitle = self.draft.title
        return super().dispatch(request, page_id, revision_id)

    def get(self, request, *args: Any):
        return self._shown(MeaningForm(self.quizzes))

    def post(self, request, *args: Any):
        form = MeaningForm(self.quizzes, request.POST)
        if not form.is_valid():
            messages.error(
                request, "Nothing is published yet. Say of each reworded question whether it means the same."
            )
            return self._shown(form)
        if self.quizzes:
            give_new_ids(self.draft, form.new_questions())
        self._publish(request)
        button = messages.button(reverse("wagtailadmin_pages:edit", args=[self.page.pk]), "Edit")
        messages.success(request, f"Page '{self.draft.get_admin_display_title()}' has been published.", [button])
        tell_of_corrections(request, self.page, [quiz.published for quiz in self.quizzes])
        return redirect("wagtailadmin_explore", self.page.get_parent().pk)

    @cached_property
    def quizzes(self) -> list[QuizChange]:
        """What the draft changes about quizzes that somebody has taken, as it is before anything is published."""
        return quizzes_changed(self.draft)

    def _shown(self, form: MeaningForm):
        return self.render_to_response(self.get_context_data(form=form))

    def _publish(self, request) -> None:
        revision = self.draft.save_revision(user=request.user, log_action=False)
        action = PublishPageRevisionAction(revision, user=request.user, changed=True, previous_revision=None)
        action.execute(skip_permission_checks=True)

    def get_context_data(self, form: MeaningForm, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "changes": [shown_change(change, form) for change in self.quizzes],
            "unit_rules": [UNIT_RULE_WORDS[rule] for rule in unit_rules_if_published(self.draft)],
            "courses": told(if_published(self.draft)),
            "page": self.page,
        }
