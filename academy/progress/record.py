"""Writing down where new facts take a learner. Call it while holding the learner's lock."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from academy.models.progress import Progress
from academy.progress.rules import UnitFacts, completing_version
from academy.progress.versions import unit_rules


def record_progress(learner, learned: Mapping[UUID, UnitFacts], *, at: datetime) -> list[UUID]:
    """
    Add facts, by unit, to the learner's progress. Returns the units that this completed. The number of queries does
    not depend on how many units or facts there are.
    """
    known = {row.unit: row for row in Progress.objects.filter(learner=learner, unit__in=learned)}
    rows = [known.get(unit) or Progress(learner=learner, unit=unit) for unit in learned]
    changed = [row for row in rows if add_facts(row, learned[row.unit], at)]
    completed = complete(changed, at)
    Progress.objects.bulk_create(
        changed,
        update_conflicts=True,
        unique_fields=["learner", "unit"],
        update_fields=["facts", "versions", "completed_by", "completed_at", "changed_at"],
    )
    return [row.unit for row in completed]


def add_facts(row: Progress, new: UnitFacts, at: datetime) -> bool:
    """Add facts to a row, unsaved. Returns whether there was anything new."""
    before = facts_of(row)
    after = before | new
    if after == before and row.changed_at is not None:
        return False
    row.facts, row.versions = sorted(map(list, after.facts)), sorted(after.versions)
    row.changed_at = at
    return True


def facts_of(row: Progress) -> UnitFacts:
    return UnitFacts(frozenset((what, block) for what, block in row.facts), frozenset(row.versions))


def complete(rows: Iterable[Progress], at: datetime) -> list[Progress]:
    """Mark as complete, unsaved, those of these rows that are and were not; returns them. One query."""
    open_rows = [row for row in rows if row.completed_by_id is None]
    rules = unit_rules({UUID(version) for row in open_rows for version in row.versions})
    done = []
    for row in open_rows:
        version = completing_version(facts_of(row), rules.get(row.unit, {}))
        if version is not None:
            row.completed_by_id, row.completed_at = UUID(version), at
            done.append(row)
    return done
