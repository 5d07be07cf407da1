"""Where the signed-in learner stands, on one unit, one course or all courses."""

from typing import Any
from uuid import UUID

import orjson

from academy.models import CourseVersion
from academy.progress.courses import published_courses
from academy.progress.standing import course_standing, read_records, rules_published, unit_standing, units_in
from api import parameters as p
from api.errors import BadParameter
from api.reading import Answer, ReadingView, found
from cms.documents.audience import Principal
from cms.documents.render import strong_etag
from cms.documents.visible import visible_documents


class Standing(ReadingView):
    """
    Where the signed-in learner stands: on the unit or course that is named, or else on every course. Units that were
    completed stay completed.
    """

    learner = True
    component = "Standing"
    parameters = {
        "unit": p.Parameter(p.KEY.schema, p.KEY.read, "Only this unit."),
        "course": p.Parameter(p.KEY.schema, p.KEY.read, "Only this course, with all its units."),
    }

    def answer(self, principal, known, unit: UUID | None, course: UUID | None) -> Answer:
        if unit and course:
            raise BadParameter("Name a unit or a course, not both.", parameter="course")
        content = self._unit(principal, unit) if unit else self._courses(principal, course)
        body = orjson.dumps(content)
        return Answer(body, strong_etag(body))

    def _unit(self, principal: Principal, unit: UUID) -> dict[str, Any]:
        outlines = visible_documents(principal).filter(key=unit).values_list("outline", flat=True)
        versions = {outline["version"] for outline in outlines if outline.get("version")}
        records = read_records(self.request.user, rules_published(versions), {unit})
        found(records.progress or versions or None)
        return {"courses": [], "units": [unit_standing(unit, records)]}

    def _courses(self, principal: Principal, course: UUID | None) -> dict[str, Any]:
        versions = _visible(principal, published_courses(), course)
        if course:
            found(versions or None)
        units = units_in(versions)
        outlines = visible_documents(principal).filter(key__in=units).values_list("outline", flat=True)
        rules = rules_published({outline["version"] for outline in outlines if outline.get("version")})
        records = read_records(self.request.user, rules)
        return {
            "courses": [course_standing(version, records) for version in versions],
            "units": [unit_standing(unit, records) for unit in sorted(units)],
        }


def _visible(principal: Principal, versions: list[CourseVersion], course: UUID | None) -> list[CourseVersion]:
    wanted = [version for version in versions if course in (None, version.course)]
    keys = {version.course for version in wanted}
    seen = set(visible_documents(principal).filter(key__in=keys).values_list("key", flat=True))
    return [version for version in wanted if version.course in seen]
