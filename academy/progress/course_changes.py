"""What another structure means for those who are on a course. Pure rules, on the content of a `CourseVersion`."""

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from typing import Any

from academy.progress.course_rules import CourseRule, course_progress, course_rule_of, kept_for
from academy.progress.rules import rule_of

#: Rules of a course besides what counts, in the order in which they are told.
COURSE_RULES = ("enough", "sequence", "prerequisites", "prerequisite_rule")


@dataclass(frozen=True)
class CourseChange:
    """
    How a course differs. `added` and `removed` are units that count, in order; `rules` names what else differs.
    `before` and `after` are how many units somebody has done of how many, for one who is nearly through and has
    done nothing of what is removed, since it goes on counting for those who have.
    """

    added: tuple[str, ...]
    removed: tuple[str, ...]
    rules: tuple[str, ...]
    before: tuple[int, int]
    after: tuple[int, int]

    @property
    def takes_other_units(self) -> bool:
        return bool(self.added or self.removed) or self.before != self.after


def course_change(old: Mapping[str, Any], new: Mapping[str, Any]) -> CourseChange | None:
    """None if nobody could notice: nothing that counts differs, or nothing has counted so far."""
    was, now = course_rule_of(dict(old)), course_rule_of(dict(new))
    counted, counts = _counting(was), _counting(now)
    staying = [unit for unit in counted if unit in counts] or counted
    example = set(staying[: max(len(counted) - 2, 1)])
    change = CourseChange(
        added=tuple(unit for unit in counts if unit not in counted),
        removed=tuple(unit for unit in counted if unit not in counts),
        rules=(*(name for name in COURSE_RULES if old[name] != new[name]), *_module_rules(was, now)),
        before=course_progress(was, example),
        after=course_progress(kept_for(replace(now, former=was.former | was.required), example), example),
    )
    return change if counted and (change.takes_other_units or change.rules) else None


def with_module(content: Mapping[str, Any], module: Mapping[str, Any]) -> dict[str, Any]:
    """The course with this module; one that it has keeps its place and its units."""
    known = {one["key"]: one for one in content["modules"]}
    units = known.get(module["key"], module)["units"]
    modules = {**known, module["key"]: {**module, "units": units}}
    return {**content, "modules": list(modules.values())}


def with_unit(content: Mapping[str, Any], module: str, unit: Mapping[str, Any]) -> dict[str, Any]:
    """The course with this unit in a module; one that stands there keeps its place."""
    modules = [
        {**one, "units": _put(one["units"], unit)} if one["key"] == module else one for one in content["modules"]
    ]
    return {**content, "modules": modules}


def without(content: Mapping[str, Any], keys: Set[str]) -> dict[str, Any]:
    """The course without these modules and units."""
    modules = [one for one in content["modules"] if one["key"] not in keys]
    kept = [{**one, "units": [unit for unit in one["units"] if unit["key"] not in keys]} for one in modules]
    return {**content, "modules": kept}


def unit_rules_changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """
    What differs in when a unit is complete, on the content of a `UnitVersion`. Blocks that come and go do not count:
    that all of them have to be seen stays as it is.
    """
    was, now = rule_of(old), rule_of(new)
    differs = {
        "asks_seen": old["asks_seen"] != new["asks_seen"],
        "quiz_rule": bool(was.quizzes & now.quizzes) and was.quiz_rule != now.quiz_rule,
        "quizzes": was.quizzes != now.quizzes and "none" not in (was.quiz_rule, now.quiz_rule),
        "checkpoints": was.checkpoints != now.checkpoints,
    }
    return [name for name, is_other in differs.items() if is_other]


def _counting(rule: CourseRule) -> list[str]:
    return [unit for part in rule.parts for unit in part.required]


def _module_rules(was: CourseRule, now: CourseRule) -> list[str]:
    before = {part.key: part.enough for part in was.parts}
    return ["lessons"] if any(before.get(part.key, part.enough) != part.enough for part in now.parts) else []


def _put(units: list[dict[str, Any]], unit: Mapping[str, Any]) -> list[Any]:
    return list({**{one["key"]: one for one in units}, unit["key"]: unit}.values())
