"""Where a learner stands, as their devices show it. How many queries it takes does not depend on how much there is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from academy.models.enrolments import Enrolment
from academy.models.progress import CourseCompletion, CourseVersion, Progress
from academy.progress.course_rules import (
    CourseRule,
    closed_units,
    course_percent,
    course_progress,
    course_rule_of,
    is_course_complete,
    kept_for,
    new_since,
    next_unit,
)
from academy.progress.courses import units_of
from academy.progress.record import facts_of
from academy.progress.rules import NOTHING, UnitFacts, UnitRule, unit_percent
from academy.progress.versions import unit_versions
from cms.documents.build import Build
from cms.shapes import array, boolean, integer, nullable, obj, string, timestamp, uuid

UNIT_STANDING = obj(
    {
        "unit": uuid(),
        "percent": integer(minimum=0, maximum=100),
        "is_complete": boolean(description="Once true it stays true, whatever is published later."),
        "completed_at": nullable(timestamp(description="When the server got what completed it.")),
        "seen": array(string(), description="Ids of blocks."),
        "ticked": array(string(), description="Ids of checkpoints."),
        "submitted": array(string(), description="Ids of quizzes handed in."),
        "passed": array(string(), description="Ids of quizzes passed."),
        "changed_at": nullable(timestamp()),
    },
    description="Where the learner is in a unit.",
)
COURSE_STANDING = obj(
    {
        "course": uuid(),
        "version": uuid(description="Of the course, as it is published now."),
        "percent": integer(minimum=0, maximum=100, description="Falls only when units were added."),
        "done": integer(minimum=0, description="How many of the units that it takes."),
        "of": integer(minimum=0),
        "is_complete": boolean(description="Once true it stays true, whatever is published later."),
        "completed_at": nullable(timestamp()),
        "is_enrolled": boolean(),
        "due_on": nullable(string(format="date", description="By when it should be done; nothing closes then.")),
        "next_unit": nullable(uuid(description="The first that counts and is not done.")),
        "new_since_completed": array(uuid(), description="Units that count now and did not when it was completed."),
        "closed": array(uuid(), description="Units that open once what comes before is done."),
        "missing_prerequisites": array(uuid(), description="Courses that have to be completed first."),
        "units": array(uuid(), description="All units in order; see `units` beside."),
    },
    description="Where the learner is in a course.",
)


@dataclass(frozen=True)
class Records:
    """All that a learner's standing follows from, besides what is published."""

    progress: dict[UUID, Progress]
    completions: dict[UUID, CourseCompletion]
    enrolments: dict[UUID, Enrolment]

    @property
    def changed_at(self) -> datetime | None:
        """When the server last got any news of a unit."""
        return max((row.changed_at for row in self.progress.values()), default=None)

    def completed(self) -> set[str]:
        return {str(unit) for unit, row in self.progress.items() if row.completed_by_id is not None}


def read_records(learner) -> Records:
    """The records of a learner, in three queries."""
    progress = Progress.objects.filter(learner=learner)
    completions = CourseCompletion.objects.filter(learner=learner).select_related("version")
    enrolments = Enrolment.objects.of(learner).active().select_related("cohort")
    return Records(
        {row.unit: row for row in progress},
        {row.course: row for row in completions},
        {row.course: row for row in enrolments},
    )


def rules_published(versions: set[str]) -> dict[UUID, UnitRule]:
    """The rules of these unit versions, by unit."""
    return {version.unit: version.rule for version in unit_versions(map(UUID, versions)).values()}


def unit_standing(unit: UUID, row: Progress | None, rule: UnitRule | None) -> dict[str, Any]:
    """The `UnitStanding` component. `rule`: as the unit is published now; None if it is not, or not for them."""
    known = facts_of(row) if row else NOTHING
    is_complete = row is not None and row.completed_by_id is not None
    return {
        "unit": str(unit),
        "percent": unit_percent(known, rule, completed=is_complete) if rule else 100 * is_complete,
        "is_complete": is_complete,
        "completed_at": Build.time(row.completed_at) if row else None,
        **{kind: _blocks(known, kind) for kind in ("seen", "ticked", "submitted", "passed")},
        "changed_at": Build.time(row.changed_at) if row else None,
    }


def course_standing(version: CourseVersion, records: Records) -> dict[str, Any]:
    """The `CourseStanding` component."""
    rule, completed = course_rule_of(version.content), records.completed()
    theirs = kept_for(rule, completed)
    done, of = course_progress(theirs, completed)
    completion = records.completions.get(version.course)
    before = course_rule_of(completion.version.content) if completion else None
    enrolment = records.enrolments.get(version.course)
    return {
        "course": str(version.course),
        "version": str(version.pk),
        "percent": _percent(rule, theirs, completed),
        "done": done,
        "of": of,
        "is_complete": completion is not None,
        "completed_at": Build.time(completion.completed_at) if completion else None,
        "is_enrolled": enrolment is not None,
        "due_on": _due_on(enrolment),
        "next_unit": next_unit(rule, completed),
        "new_since_completed": new_since(before, rule) if before else [],
        "closed": list(closed_units(rule, completed, is_gate=version.content["sequence"] == "gate")),
        "missing_prerequisites": _missing(version, records),
        "units": [unit["key"] for module in version.content["modules"] for unit in module["units"]],
    }


def changed_since(records: Records, since: datetime) -> set[UUID]:
    """Units in which something has changed since."""
    return {unit for unit, row in records.progress.items() if row.changed_at > since}


def units_in(versions: list[CourseVersion]) -> set[UUID]:
    return {UUID(unit) for version in versions for unit in units_of(version)}


def _percent(rule: CourseRule, theirs: CourseRule, completed: set[str]) -> int:
    """Not 100 as long as anything is to be done that counts now."""
    percent = course_percent(theirs, completed)
    return percent if is_course_complete(rule, completed) else min(percent, 99)


def _due_on(enrolment: Enrolment | None) -> str | None:
    due_on = enrolment.cohort.due_on if enrolment and enrolment.cohort else None
    return due_on.isoformat() if due_on else None


def _missing(version: CourseVersion, records: Records) -> list[str]:
    if version.content["prerequisite_rule"] != "gate":
        return []
    return [key for key in version.content["prerequisites"] if UUID(key) not in records.completions]


def _blocks(known: UnitFacts, kind: str) -> list[str]:
    return sorted(block for what, block in known.facts if what == kind)
