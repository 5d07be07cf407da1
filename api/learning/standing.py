"""Where the signed-in learner stands, on one unit, one course or all courses."""

from typing import Any
from uuid import UUID

import orjson

from academy.models import CourseVersion
from academy.progress.courses import published_courses
from academy.progress.rules import UnitRule
from academy.progress.standing import Records, course_standing, read_records, rules_published, unit_standing, units_in
from api import parameters as p
from api.errors import BadParameter
from api.learning.since import SINCE, Since, changed
from api.reading import Answer, ReadingView, found
from cms.documents.audience import Principal
from cms.documents.changes import head
from cms.documents.render import strong_etag
from cms.documents.visible import visible_documents


class Standing(ReadingView):
    """
    Where the signed-in learner stands: on the unit or course that is named, or else on every course, and in every unit
    of one or in which they did anything. Units that were completed stay completed.
    """

    learner = True
    component = "Standing"
    parameters = {
        "unit": p.Parameter(p.KEY.schema, p.KEY.read, "Only this unit."),
        "course": p.Parameter(p.KEY.schema, p.KEY.read, "Only this course, with all its units."),
        "since": SINCE,
    }

    def answer(self, principal, known, unit: UUID | None, course: UUID | None, since: Since | None) -> Answer:
        if unit and course:
            raise BadParameter("Name a unit or a course, not both.", parameter="course")
        content = standing_of(self.request.user, principal, since, unit=unit, course=course)
        body = orjson.dumps(content)
        return Answer(body, strong_etag(body))


def standing_of(
    learner, principal: Principal, since: Since | None, *, unit: UUID | None = None, course: UUID | None = None
) -> dict[str, Any]:
    """The `Standing` component: of one unit, of one course, or of all that there is."""
    published = head()  # before anything is read: whatever is published meanwhile comes with the next `since`
    records = read_records(learner)
    now = Since.at(learner, records, published)
    courses, units = _unit(principal, unit, records) if unit else _courses(principal, course, records)
    wanted = changed(records, units.keys(), since, now)
    return {
        "courses": [course_standing(version, records) for version in courses],
        "units": [unit_standing(key, records.progress.get(key), units[key]) for key in sorted(wanted)],
        "is_whole": len(wanted) == len(units),
        "since": now.write(),
    }


#: Units by key, each with its rule as it is published for the learner, if it is.
Units = dict[UUID, UnitRule | None]


def _unit(principal: Principal, unit: UUID, records: Records) -> tuple[list[CourseVersion], Units]:
    rules = _rules(principal, {unit})
    found(unit in records.progress or unit in rules or None)
    return [], {unit: rules.get(unit)}


def _courses(principal: Principal, course: UUID | None, records: Records) -> tuple[list[CourseVersion], Units]:
    versions = _visible(principal, published_courses(), course)
    if course:
        found(versions or None)
    units = units_in(versions) | (set() if course else records.progress.keys())
    rules = _rules(principal, units)
    return versions, {unit: rules.get(unit) for unit in units}


def _rules(principal: Principal, units: set[UUID]) -> dict[UUID, UnitRule]:
    outlines = visible_documents(principal).filter(key__in=units).values_list("outline", flat=True)
    return rules_published({outline["version"] for outline in outlines if outline.get("version")})


def _visible(principal: Principal, versions: list[CourseVersion], course: UUID | None) -> list[CourseVersion]:
    wanted = [version for version in versions if course in (None, version.course)]
    keys = {version.course for version in wanted}
    seen = set(visible_documents(principal).filter(key__in=keys).values_list("key", flat=True))
    return [version for version in wanted if version.course in seen]
