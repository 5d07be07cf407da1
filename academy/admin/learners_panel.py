"""What the page editor says of how many take part in a course, module or unit, and how far they get."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.admin.panels import Panel

from academy.admin.words import OUTCOME_WORDS
from academy.disclosure import Disclosed
from academy.progress.figures import course_figures, enrolled_figure, unit_figure
from academy.progress.outcomes import COURSE, NOT_BEGUN, module_table, unit_table


@dataclass(frozen=True)
class Shown:
    """What may be said of one page. `enrolled` is about its course, None for a page that is in none."""

    in_course: bool
    enrolled: Disclosed | None
    table: Disclosed | None


class LearnersPanel(Panel):
    """How many take part in this page, and how far they got."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "academy/admin/learners_panel.html"

        def is_shown(self) -> bool:
            return super().is_shown() and self.instance.pk is not None

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            shown = shown_of(self.instance, at=timezone.now())
            skipped = set() if shown.in_course else {NOT_BEGUN}
            labels = {name: words for name, words in OUTCOME_WORDS.items() if name not in skipped}
            return {**super().get_context_data(parent_context), "shown": shown, "labels": labels}


def shown_of(page: Any, *, at: datetime) -> Shown:
    """The figures of a course, of a module or lesson of one, or of a unit that is in none."""
    course = course_of(page)
    if course is None:
        return Shown(False, None, unit_figure(page.tracked_key, at=at))
    enrolled = enrolled_figure(course.tracked_key, at=at)
    return Shown(True, enrolled, course_figures(course.tracked_key, at=at).get(_table_of(page)))


def course_of(page: Any) -> Any:
    """The course that a page is or stands in; None if it is in none."""
    if page.type_name not in ("course", "module", "lesson"):
        return None
    return page if page.type_name == "course" else course_of(page.get_parent().specific)


def _table_of(page: Any) -> str:
    if page.type_name == "course":
        return COURSE
    return (module_table if page.type_name == "module" else unit_table)(page.tracked_key)
