"""Where a learner stands on a course. Pure rules."""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any


@dataclass(frozen=True)
class Part:
    """A module of a course: its units in order, and how many of the required ones it takes; None: all."""

    key: str
    is_optional: bool
    units: tuple[tuple[str, bool], ...]
    enough: int | None = None

    @property
    def required(self) -> tuple[str, ...]:
        """The units that count: of an optional module, and optional ones, none do."""
        return () if self.is_optional else tuple(key for key, is_optional in self.units if not is_optional)

    @property
    def needed(self) -> int:
        return len(self.required) if self.enough is None else min(self.enough, len(self.required))


@dataclass(frozen=True)
class CourseRule:
    """
    A course as it is frozen: its parts in order, and how many of those that count it takes; None: all. `former`: part
    and unit of whatever it took earlier and takes no more.
    """

    parts: tuple[Part, ...]
    enough: int | None = None
    former: frozenset[tuple[str, str]] = frozenset()

    @property
    def required(self) -> frozenset[tuple[str, str]]:
        """Part and unit of whatever counts."""
        return frozenset((part.key, unit) for part in self.parts for unit in part.required)

    @property
    def counting(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.needed)

    @property
    def needed(self) -> int:
        return len(self.counting) if self.enough is None else min(self.enough, len(self.counting))


def kept_for(rule: CourseRule, completed: Set[str]) -> CourseRule:
    """
    The rule as it stands for somebody who has done units that do not count any more: for them those still do, where
    they stood. So nobody's percent falls because something was removed.
    """
    counts_now = {unit for _part, unit in rule.required}
    kept = {(part, unit) for part, unit in rule.former if unit in completed and unit not in counts_now}
    parts = [_with_units(part, [unit for key, unit in kept if key == part.key]) for part in rule.parts]
    standing = {part.key for part in rule.parts if not part.is_optional}
    gone = sorted({key for key, _unit in kept} - standing)
    again = [_with_units(Part(key, False, ()), [unit for part, unit in kept if part == key]) for key in gone]
    return CourseRule((*parts, *again), rule.enough)


def _with_units(part: Part, units: Iterable[str]) -> Part:
    """With units that count; what stands in it as optional now counts as well, if it is among them."""
    more = set(units)
    left = tuple(unit for unit in part.units if unit[0] not in more)
    return replace(part, units=(*left, *((unit, False) for unit in sorted(more))))


def part_progress(part: Part, completed: Set[str]) -> tuple[int, int]:
    """How many units of a part are done, of how many that it takes; never more."""
    return min(len(completed & set(part.required)), part.needed), part.needed


def course_progress(rule: CourseRule, completed: Set[str]) -> tuple[int, int]:
    """How many units are done, of how many that the course takes. Where some parts are enough, the furthest count."""
    best = _furthest(rule, completed)
    return sum(done for done, _of in best), sum(of for _done, of in best)


def _furthest(rule: CourseRule, completed: Set[str]) -> list[tuple[int, int]]:
    parts = [part_progress(part, completed) for part in rule.counting]
    return sorted(parts, key=lambda part: Fraction(*part), reverse=True)[: rule.needed]


def is_course_complete(rule: CourseRule, completed: Set[str]) -> bool:
    """Whether as many parts as it takes are complete. A course that asks for nothing is never complete."""
    whole = sum(done == of for done, of in (part_progress(part, completed) for part in rule.counting))
    return rule.needed > 0 and whole >= rule.needed


def course_percent(rule: CourseRule, completed: Set[str]) -> int:
    """
    Whole per cent, rounded down: of the units where all parts are needed; otherwise the mean of the parts that are
    furthest, since a share of units would fall when a longer part overtakes a shorter one. 0 if it takes none.
    """
    done, of = course_progress(rule, completed)
    if rule.enough is not None and of:
        return int(100 * sum(Fraction(*part) for part in _furthest(rule, completed)) / rule.needed)
    return 100 * done // of if of else 0


def next_unit(rule: CourseRule, completed: Set[str]) -> str | None:
    """The first required unit, in order, that is not done; None if all are."""
    return next((key for part in rule.parts for key in part.required if key not in completed), None)


def new_since(completed_under: CourseRule, now: CourseRule) -> list[str]:
    """Units that are required now and were not in the version under which the course was completed, in order."""
    before = {key for part in completed_under.parts for key in part.required}
    return [key for part in now.parts for key in part.required if key not in before]


def closed_units(rule: CourseRule, completed: Set[str], *, is_gate: bool) -> Iterator[str]:
    """Units that a sequence keeps closed: those behind the first required unit that is not done, if it is a gate."""
    behind = False
    for part in rule.parts if is_gate else ():
        for key, _is_optional in part.units:
            if behind and key not in completed:
                yield key
            behind = behind or (key in part.required and key not in completed)


def course_rule_of(content: dict[str, Any]) -> CourseRule:
    """The rule in the content of a `CourseVersion`."""
    return CourseRule(
        parts=tuple(
            Part(
                key=part["key"],
                is_optional=part["optional"],
                units=tuple((unit["key"], unit["optional"]) for unit in part["units"]),
                enough=part["enough"],
            )
            for part in content["modules"]
        ),
        enough=content["enough"],
        former=frozenset((part, unit) for part, unit in content.get("former", [])),
    )


def former_after(before: Mapping[str, Any] | None, modules: list[dict[str, Any]]) -> list[list[str]]:
    """What a course of these modules took earlier and takes no more, from the content of its version before."""
    if before is None:
        return []
    was = course_rule_of(dict(before))
    now = course_rule_of({"modules": modules, "enough": None})
    return sorted([part, unit] for part, unit in (was.former | was.required) - now.required)
