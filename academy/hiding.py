"""Which cells of a raw table, and which cohorts, must stay hidden. `academy.disclosure` says why."""

from collections.abc import Set

from academy.tables import Table

#: The fewest people that a shown number may stand for, and the fewest that it may leave out.
THRESHOLD = 10
#: The same for a table to which others are related. What is hidden in one and shown in another would otherwise tell
#: nine friends that a tenth of their kind is there, or is not (`tests/academy/test_related_tables.py`).
RELATED_THRESHOLD = 12
#: Shown numbers are multiples of this, and a hidden cell keeps at least so many possibilities.
STEP = 5


def hidden_cells(table: Table) -> frozenset[str]:
    """The cells that are too small, and then the smallest of the others until no remainder gives one away."""
    hidden = _small(table)
    while hidden and not _covered(table, hidden):
        smallest = min(size for name, size in table.sizes.items() if name not in hidden)
        # Ties go together: neither the order nor the name of a cell may decide.
        hidden |= {name for name, size in table.sizes.items() if size == smallest}
    return frozenset(hidden)


def cohorts_beside(everyone: Table, hidden: Set[str]) -> dict[str, Table]:
    """
    The cohorts that may be shown beside everyone, of whom these cells are hidden.

    Each of them, and all that is left of everyone without them, must be fit to show the very cells that everyone
    shows: then so is whatever comes of adding and subtracting. The smallest join the rest until the rest is fit. A
    cohort never costs everyone a cell.
    """
    if hidden == set(everyone.cells):
        return {}
    kept = {name: cohort for name, cohort in everyone.cohorts.items() if _fit(cohort, hidden)}
    while kept and not _rest_fit(everyone.without(kept.values()), hidden):
        smallest = min(cohort.people for cohort in kept.values())
        kept = {name: cohort for name, cohort in kept.items() if cohort.people > smallest}
    return kept


def _small(table: Table) -> set[str]:
    return {name for name, margin in table.margins.items() if margin < _threshold(table)}


def _threshold(table: Table) -> int:
    return RELATED_THRESHOLD if table.related else THRESHOLD


def _covered(table: Table, hidden: Set[str]) -> bool:
    """
    Whether the hidden cells cover each other, even before somebody who knows every shown cell to the last person.

    Such a person knows what the hidden cells hold together, and that each holds less than the smallest shown one.
    Together they must hold 10 or more, or their sum were a number of fewer than 10 people. And all but one of them
    must have room for all but 5 of it: then the last may hold anything from 5 to 9, if not less, for all that can
    be worked out. These are five possibilities, the width of a rounding step.
    """
    shown = [size for name, size in table.sizes.items() if name not in hidden]
    if not shown:
        return True
    together = sum(table.sizes[name] for name in hidden)
    room = (len(hidden) - 1) * (min(shown) - 1)
    return together >= _threshold(table) and together - room <= STEP


def _fit(table: Table, hidden: Set[str]) -> bool:
    """Whether it would do to hide just these cells, were this table on its own."""
    return _small(table) <= hidden and (not hidden or _covered(table, hidden))


def _rest_fit(rest: Table, hidden: Set[str]) -> bool:
    return rest.people == 0 or _fit(rest, hidden)
