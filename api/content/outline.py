"""A course as a tree: modules, lessons, minutes, what is required, what to do first."""

from collections.abc import Iterable
from uuid import UUID

from api import parameters as p
from api.reading import ReadingView, first_end, found, json_answer
from cms.documents.build import source_locale
from cms.documents.models import PublishedDocument
from cms.documents.state import AFTER_ALL, STEP
from cms.documents.visible import visible_documents


class Outline(ReadingView):
    """A course with all its modules and lessons. Structure and order come from the source language."""

    component = "CourseOutline"
    parameters = {"locale": p.LOCALE}

    def answer(self, principal, known, key: UUID, locale: str):
        visible = visible_documents(principal).exclude(page=None).defer("body", "words", "sections")
        course = found(_in_source_language(visible.filter(key=key, type="course")))
        rows = list(
            visible.filter(tree_path__gte=course.tree_path, tree_path__lt=course.tree_path + AFTER_ALL).order_by(
                "tree_path"
            )
        )
        translated = {}
        if locale != course.locale:
            translated = {row.key: row for row in visible.filter(key__in=[row.key for row in rows], locale=locale)}
        named = {row.tree_path: translated.get(row.key, row) for row in rows}
        until = first_end([*rows, *translated.values()])
        return json_answer(outline_of(course, rows, named), until=until)


def outline_of(course: PublishedDocument, rows: list[PublishedDocument], named: dict[str, PublishedDocument]) -> dict:
    """The `CourseOutline` component, from rows in tree order."""
    modules = [_module(row, rows, named) for row in _children(course, rows)]
    return {
        **_entry(named[course.tree_path]),
        "version": course.outline.get("version"),
        "sequence": course.outline.get("sequence", "free"),
        "prerequisites": course.outline.get("prerequisites", []),
        "prerequisite_rule": course.outline.get("prerequisite_rule", "advice"),
        "enrolment": course.outline.get("enrolment", "open"),
        "enough": course.outline.get("enough"),
        "minutes": sum(module["minutes"] for module in modules if not module["optional"]),
        "modules": modules,
    }


def _in_source_language(rows: Iterable[PublishedDocument]) -> PublishedDocument | None:
    return min(rows, key=lambda row: row.locale != source_locale(), default=None)


def _module(module: PublishedDocument, rows: list[PublishedDocument], named: dict[str, PublishedDocument]) -> dict:
    lessons = [
        {
            **_entry(named[row.tree_path]),
            "optional": row.outline.get("optional", False),
            "minutes": row.outline.get("minutes", 0),
        }
        for row in _children(module, rows)
    ]
    return {
        **_entry(named[module.tree_path]),
        "optional": module.outline.get("optional", False),
        "enough": module.outline.get("enough"),
        "minutes": sum(lesson["minutes"] for lesson in lessons if not lesson["optional"]),
        "lessons": lessons,
    }


def _children(parent: PublishedDocument, rows: list[PublishedDocument]) -> list[PublishedDocument]:
    depth = len(parent.tree_path) + STEP
    return [row for row in rows if len(row.tree_path) == depth and row.tree_path.startswith(parent.tree_path)]


def _entry(document: PublishedDocument) -> dict:
    return {
        "key": str(document.key),
        "type": document.type,
        "title": document.title,
        "path": document.path,
        "locale": document.locale,
        "introduction": document.outline.get("introduction", ""),
        "etag": document.etag,
    }
