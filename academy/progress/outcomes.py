"""How far somebody got within a set time: in a course, in each of its modules, in each unit. Pure rules."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from academy.progress.course_rules import CourseRule, Part, part_progress

COMPLETED, BEGUN, NOT_BEGUN = "completed", "begun", "not_begun"
#: The name of the table about the course as a whole; modules and units have names of their own.
COURSE = "course"


@dataclass(frozen=True)
class Doings:
    """What one person did: the units that they began and completed, and whether they completed the course."""

    begun: Set[str] = frozenset()
    completed: Set[str] = frozenset()
    completed_course: bool = False


@dataclass
class History:
    """When one person first did something in each unit, and completed what."""

    begun: dict[str, datetime] = field(default_factory=dict)
    completed: dict[str, datetime] = field(default_factory=dict)
    completed_course: datetime | None = None

    def until(self, end: datetime) -> Doings:
        """What was done before this time."""
        return Doings(
            _before(self.begun, end),
            _before(self.completed, end),
            self.completed_course is not None and self.completed_course < end,
        )

    def within(self, time: timedelta) -> Doings:
        """What was done within this time after the very first thing."""
        return self.until(min(self.begun.values()) + time)


def module_table(key: object) -> str:
    return f"module:{key}"


def unit_table(key: object) -> str:
    return f"unit:{key}"


def outcomes(rule: CourseRule, doings: Doings) -> dict[str, str]:
    """The state that somebody is in, for each table: the course, its modules and its units."""
    units = {key for part in rule.parts for key, _is_optional in part.units}
    return {
        COURSE: _state(doings.completed_course, not units.isdisjoint(doings.begun)),
        **{module_table(part.key): part_outcome(part, doings) for part in rule.parts},
        **{unit_table(unit): unit_outcome(unit, doings) for unit in sorted(units)},
    }


def part_outcome(part: Part, doings: Doings) -> str:
    keys = {key for key, _is_optional in part.units}
    return _state(is_part_complete(part, doings.completed), not keys.isdisjoint(doings.begun))


def is_part_complete(part: Part, completed: Set[str]) -> bool:
    """Whether a module is done for itself, also one that is optional, for which the course does not wait."""
    done, of = part_progress(replace(part, is_optional=False), completed)
    return 0 < of == done


def unit_outcome(unit: str, doings: Doings) -> str:
    return _state(unit in doings.completed, unit in doings.begun)


def _state(completed: bool, begun: bool) -> str:
    return COMPLETED if completed else BEGUN if begun else NOT_BEGUN


def _before(times: Mapping[str, datetime], end: datetime) -> frozenset[str]:
    return frozenset(key for key, at in times.items() if at < end)
