"""What the page editor says about a unit's quizzes."""

from typing import Any

from django.utils import timezone
from wagtail.admin.panels import Panel

from academy.admin.words import ATTEMPT_WORDS
from academy.quizzes.drafts import published_versions
from academy.quizzes.figures import attempts_figure
from academy.quizzes.regrade import corrections_to_offer


class QuizzesPanel(Panel):
    """The published quizzes of a unit, and corrections that could count for earlier attempts."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "academy/admin/quizzes_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            versions = published_versions(self.instance.pk) if self.instance.pk else []
            quizzes = [_quiz(version) for version in versions]
            return {**context, "quizzes": quizzes, "page": self.instance, "labels": ATTEMPT_WORDS}


def _quiz(version: Any) -> dict[str, Any]:
    figure = attempts_figure(version.unit, version.block, at=timezone.now())
    return {"version": version, "corrections": _corrections(version), "figure": figure}


def _corrections(version: Any) -> list[dict[str, str]]:
    return [{"question": one.question, "prompt": one.prompt} for one in corrections_to_offer(version)]
