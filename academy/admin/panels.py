"""What the page editor says about a unit's quizzes."""

from typing import Any

from wagtail.admin.panels import Panel

from academy.quizzes.drafts import published_versions
from academy.quizzes.regrade import corrections_to_offer


class QuizzesPanel(Panel):
    """The published quizzes of a unit, and corrections that could count for earlier attempts."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "academy/admin/quizzes_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            versions = published_versions(self.instance.pk) if self.instance.pk else []
            quizzes = [{"version": version, "corrections": _corrections(version)} for version in versions]
            return {**context, "quizzes": quizzes, "page": self.instance}


def _corrections(version: Any) -> list[dict[str, str]]:
    return [{"question": one.question, "prompt": one.prompt} for one in corrections_to_offer(version)]
