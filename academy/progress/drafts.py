"""What publishing, withdrawing or moving a page would do to the course that it is in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from wagtail.models import Page

from academy.models import CoursePage, ModulePage, TrackedPage, UnitVersion
from academy.models.unit import RulesFromSource
from academy.progress.course_changes import (
    CourseChange,
    course_change,
    unit_rules_changed,
    with_module,
    with_unit,
    without,
)
from academy.progress.freeze import completion_of
from academy.progress.freeze_course import course_content
from cms.documents.build import Build, source_locale
from cms.documents.models import PublishedDocument


@dataclass(frozen=True)
class CourseEffect:
    """What happens to one course. `change` is None if the course itself is withdrawn."""

    course: UUID
    title: str
    change: CourseChange | None


def if_published(draft: Any) -> list[CourseEffect]:
    """What publishing a course, module or lesson, an instance with draft values, would do."""
    course = live_course_of(draft)
    if course is None:
        return []
    if isinstance(draft, CoursePage):
        return _effect(course, course_content(course, Build()), course_content(draft, Build()))
    old = course_content(course, Build())
    if draft.first_published_at is None:
        old = without(old, {str(draft.tracked_key)})  # one that is being created stands there as live already
    return _effect(course, old, _put(old, draft, draft.get_parent()))


def if_withdrawn(page: Any) -> list[CourseEffect]:
    """What unpublishing or deleting it, with all that stands below it, would do."""
    course = live_course_of(page)
    if course is None or not page.live:
        return []
    if isinstance(page, CoursePage):
        return [CourseEffect(course.tracked_key, course.title, None)]
    old = course_content(course, Build())
    return _effect(course, old, without(old, {str(page.tracked_key)}))


def if_moved(page: Any, destination: Page) -> list[CourseEffect]:
    """What moving it below another page would do, to the course that it leaves and the one that it comes to."""
    source, target = live_course_of(page), live_course_of(destination)
    if not page.live or isinstance(page, CoursePage):
        return []
    if target is None or (source and source.pk == target.pk):
        return _moved_within(page, source, destination) if target else if_withdrawn(page)
    content = course_content(target, Build())
    return [*if_withdrawn(page), *_effect(target, content, _put(content, page, destination))]


def unit_rules_if_published(draft: Any) -> list[str]:
    """What publishing a unit would change about when it is complete: see `unit_rules_changed`."""
    if not isinstance(draft, TrackedPage) or not draft.live or not decides(draft):
        return []
    outline = PublishedDocument.objects.filter(page_id=draft.pk).values_list("outline", flat=True).first() or {}
    frozen = UnitVersion.objects.filter(pk__in=[pk for pk in [outline.get("version")] if pk]).first()
    return unit_rules_changed(frozen.content, completion_of(draft, Build())) if frozen else []


def decides(page: Any) -> bool:
    """Whether structure and rules follow from this page: they come from the source language."""
    has_rules = isinstance(page, RulesFromSource)
    return has_rules and page.locale.language_code.lower() == source_locale().lower()


def live_course_of(page: Any) -> Any:
    """The published course that a page is or stands in, as it is stored; None if there is none."""
    if not decides(page):
        return None
    above = page.get_ancestors(inclusive=True).type(CoursePage).live().specific()
    return next((course for course in above if decides(course)), None)


def _moved_within(page: Any, course: Any, destination: Page) -> list[CourseEffect]:
    old = course_content(course, Build())
    return _effect(course, old, _put(without(old, {str(page.tracked_key)}), page, destination))


def _put(content: Mapping[str, Any], page: Any, parent: Any) -> dict[str, Any]:
    key = str(page.tracked_key)
    if isinstance(page, ModulePage):
        units = [_unit(child.specific) for child in page.get_children().live()]
        return with_module(content, {"key": key, "optional": page.optional, "enough": page.enough, "units": units})
    return with_unit(content, str(parent.specific.tracked_key), _unit(page))


def _unit(page: Any) -> dict[str, Any]:
    return {"key": str(page.tracked_key), "optional": page.optional, "minutes": page.minutes}


def _effect(course: Any, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[CourseEffect]:
    change = course_change(old, new)
    return [CourseEffect(course.tracked_key, course.title, change)] if change else []
