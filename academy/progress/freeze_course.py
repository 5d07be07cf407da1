"""Freezing what a course takes, when it or anything in it is published."""

from typing import Any
from uuid import UUID

from django.db.models.functions import Coalesce

from academy.models.progress import CourseVersion
from academy.progress.course_rules import former_after
from academy.progress.freeze import digest_of
from cms.documents.build import Build
from cms.documents.models import PublishedDocument
from cms.documents.state import AFTER_ALL, STEP


def course_content(page: Any, build: Build) -> dict[str, Any]:
    """
    The modules and units of a course in order, and its rules, from the source language; what `course_rule_of` reads.
    Made from the documents below it, so that it holds just what learners can see.
    """
    rules = page.rules_of(build)
    build.note("below", rules.path)
    rows = _below(rules.path)
    modules = [_module(row, rows) for row in rows if len(row[1]) == len(rules.path) + STEP]
    return {
        "modules": modules,
        "former": former_after(_newest_content(page), modules),
        "enough": rules.enough,
        "sequence": rules.sequence,
        "prerequisites": [str(key) for key in _prerequisites(rules, build)],
        "prerequisite_rule": rules.prerequisite_rule,
    }


def _newest_content(page: Any) -> dict[str, Any] | None:
    """Of what was frozen last; it knows all that the course ever took."""
    frozen = CourseVersion.objects.filter(course=page.tracked_key).order_by("-frozen_at", "-pk")
    return frozen.values_list("content", flat=True).first()


def freeze_course(page: Any, build: Build) -> None:
    """Keep what a course takes now, if it is not kept yet. In the transaction that publishes the page."""
    content = course_content(page, build)
    CourseVersion.objects.get_or_create(
        course=page.tracked_key, digest=digest_of(content), defaults={"content": content}
    )


def published_course_version(page: Any, build: Build) -> str | None:
    """The id of the version that is frozen for a course as it is now; None if there is none."""
    content = build.once(("course", page.pk), lambda: course_content(page, build))
    frozen = CourseVersion.objects.filter(course=page.tracked_key, digest=digest_of(content))
    found = frozen.values_list("pk", flat=True).first()
    return str(found) if found else None


#: The key by which learner records know it, its tree path, its outline.
Row = tuple[UUID, str, dict[str, Any]]


def _below(tree_path: str) -> list[Row]:
    rows = PublishedDocument.objects.filter(tree_path__gt=tree_path, tree_path__lt=tree_path + AFTER_ALL, is_live=True)
    tracked = rows.annotate(tracked=Coalesce("alias_of", "key"))  # an alias tracks as its original
    return list(tracked.order_by("tree_path").values_list("tracked", "tree_path", "outline"))


def _module(module: Row, rows: list[Row]) -> dict[str, Any]:
    key, tree_path, outline = module
    units = [row for row in rows if len(row[1]) == len(tree_path) + STEP and row[1].startswith(tree_path)]
    return {
        "key": str(key),
        "optional": outline.get("optional", False),
        "enough": outline.get("enough"),
        "units": [
            {"key": str(unit), "optional": facts.get("optional", False), "minutes": facts.get("minutes", 0)}
            for unit, _path, facts in units
        ],
    }


def _prerequisites(page: Any, build: Build) -> list[UUID]:
    ids = [child.value.pk for child in page.prerequisites if child.value]
    found = build.facts(ids)
    return [found[pk].key for pk in ids if pk in found]
