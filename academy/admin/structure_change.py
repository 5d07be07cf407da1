"""Whoever withdraws or moves a page is told what that does to learners, where Wagtail asks whether they are sure."""

from wagtail.admin import messages

from academy.admin.structure_words import in_one_line
from academy.progress.drafts import CourseEffect, if_moved, if_withdrawn


def tell_before_deleting(request, page):
    """Wagtail's `before_delete_page`, which is also called when it asks."""
    _tell(request, if_withdrawn(page.specific))


def tell_before_moving(request, page, destination):
    """Wagtail's `before_move_page`, likewise."""
    _tell(request, if_moved(page.specific, destination.specific))


def _tell(request, effects: list[CourseEffect]) -> None:
    if request.method == "GET" and effects:
        messages.warning(request, in_one_line(effects))
