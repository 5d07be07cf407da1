"""Writing down where new facts take a learner. Call it while holding the learner's lock."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime
from uuid import UUID

from academy.models.progress import Progress
from academy.progress.rules import UnitFacts, completing_version
from academy.progress.versions import unit_rules
from cms.statements import NewRows, Rows, read, write

#: By unit; None: it was looked for, and there is none.
KnownProgress = Mapping[UUID, Progress | None]


_CHANGING = ("facts", "versions", "completed_by", "completed_at", "changed_at")


def progress_of(learner, units: Set[UUID]) -> Rows[Progress]:
    return Rows(Progress, {"learner": learner.pk, "unit": set(units)})


def record_progress(
    learner, learned: Mapping[UUID, UnitFacts], known: KnownProgress, *, at: datetime, beside: Sequence[NewRows] = ()
) -> list[UUID]:
    """
    Add facts, by unit, to the learner's progress, and write it, after the rows that are to be written beside it.
    `known` is what was read while holding the lock; what it does not name is read. Returns the units that this
    completed. The number of queries does not depend on how many units or facts there are.
    """
    (rest,) = read(progress_of(learner, learned.keys() - known.keys()))
    before = {**known, **{row.unit: row for row in rest}}
    rows = [before.get(unit) or Progress(learner=learner, unit=unit) for unit in learned]
    changed = [row for row in rows if add_facts(row, learned[row.unit], at)]
    completed = complete(changed, at)
    write(*beside, NewRows(Progress, changed, unique=("learner", "unit"), update=_CHANGING))
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
