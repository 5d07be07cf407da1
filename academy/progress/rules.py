"""
Where a learner stands on a unit: a fold over facts that only grow, so that order, repeats and clocks do not matter.
Pure rules.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any, Literal

QuizRule = Literal["none", "submitted", "passed"]


@dataclass(frozen=True)
class UnitRule:
    """
    When a version of a unit is complete: all that is asked for must hold. `blocks` are those to be seen, `checkpoints`
    those to be ticked, `quizzes` those to be handed in or passed. A rule that asks for nothing is met by finishing.
    """

    blocks: frozenset[str] = frozenset()
    checkpoints: frozenset[str] = frozenset()
    quizzes: frozenset[str] = frozenset()
    quiz_rule: QuizRule = "none"

    @cached_property
    def asks(self) -> frozenset[tuple[str, str]]:
        """Everything that is asked for, each as a fact."""
        wanted = {("seen", block) for block in self.blocks} | {("ticked", block) for block in self.checkpoints}
        if self.quiz_rule != "none":
            wanted |= {(self.quiz_rule, quiz) for quiz in self.quizzes}
        return frozenset(wanted) or frozenset({("finished", "")})


@dataclass(frozen=True)
class UnitFacts:
    """What is known of one learner and unit: pairs such as (`seen`, block), and the versions that were named."""

    facts: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    versions: frozenset[str] = field(default_factory=frozenset)

    def __or__(self, other: "UnitFacts") -> "UnitFacts":
        return UnitFacts(self.facts | other.facts, self.versions | other.versions)

    def __le__(self, other: "UnitFacts") -> bool:
        """Whether the other holds all of this."""
        return self.facts <= other.facts and self.versions <= other.versions


NOTHING = UnitFacts()


def fold(facts: Iterable[UnitFacts]) -> UnitFacts:
    """All facts together; the same however they are ordered, repeated or split."""
    found = NOTHING
    for one in facts:
        found |= one
    return found


def share_done(known: UnitFacts, rule: UnitRule) -> tuple[int, int]:
    """How much of what a version asks for is done, and of how much."""
    return len(rule.asks & known.facts), len(rule.asks)


def is_complete(known: UnitFacts, rule: UnitRule) -> bool:
    return rule.asks <= known.facts


def completing_version(known: UnitFacts, rules: Mapping[str, UnitRule]) -> str | None:
    """
    The version, of those that the learner's work names, that it completes; None if it completes none. `rules` holds
    them in the order in which they were frozen; the first counts.
    """
    return next((pk for pk, rule in rules.items() if pk in known.versions and is_complete(known, rule)), None)


@dataclass(frozen=True)
class UnitRecord:
    """What a history comes to: all that is known, when the last news came, and what completed the unit when."""

    known: UnitFacts
    changed_at: datetime
    completed_by: str | None = None
    completed_at: datetime | None = None


def record_of(history: Iterable[tuple[datetime, UnitFacts]], rules: Mapping[str, UnitRule]) -> UnitRecord | None:
    """The record that follows from facts with the times at which the server got them; None if there are none."""
    record: UnitRecord | None = None
    for at, same_time in groupby(sorted(history, key=itemgetter(0)), key=itemgetter(0)):
        new = fold(facts for _at, facts in same_time)
        record = _after(record, at, new, rules)
    return record


def _after(record: UnitRecord | None, at: datetime, new: UnitFacts, rules: Mapping[str, UnitRule]) -> UnitRecord:
    if record is None:
        record = UnitRecord(NOTHING, at)
    elif new <= record.known:
        return record
    known = record.known | new
    if record.completed_by is not None:
        return replace(record, known=known, changed_at=at)
    version = completing_version(known, rules)
    return UnitRecord(known, at, version, at if version else None)


def unit_percent(known: UnitFacts, rule: UnitRule, *, completed: bool) -> int:
    """Whole per cent, rounded down; 100 once completed, and not before."""
    done, of = share_done(known, rule)
    return 100 if completed else min(100 * done // of, 99)


def rule_of(content: Mapping[str, Any]) -> UnitRule:
    """The rule in the content of a `UnitVersion`."""
    return UnitRule(
        blocks=frozenset(content["blocks"]) if content["asks_seen"] else frozenset(),
        checkpoints=frozenset(content["checkpoints"]),
        quizzes=frozenset(content["quizzes"]),
        quiz_rule=content["quiz_rule"] if content["quizzes"] else "none",
    )
