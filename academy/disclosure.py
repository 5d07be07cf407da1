"""
Disclosure: the one way from a count of people to a number that somebody else may see.

`disclosed` takes a raw table, which nobody may see, and returns what may be shown of it. Its promise: nine people who
tell each other what they answered cannot work out what any tenth person answered, even if they know exactly who took
part, and these rules. The rules, and where they come from:

- *Fewer than 10.* A number below 10 is not shown, nor is one that leaves out fewer than 10: that is the same number
  seen from the other side. Nought is hidden too. "Nobody answered this" says something of each, "everybody answered
  that" says all. (The threshold rule: Hundepool et al., *Statistical Disclosure Control*, Wiley 2012. Groups in which
  all are alike: Machanavajjhala et al., *l-diversity*, ACM TKDD 1(1), 2007.)
- *To the nearest 5.* Every shown number is rounded, totals too, and percentages are made of shown numbers. Shown
  numbers need not add up. (Rounding: Hundepool et al., as above.)
- *The remainder.* A single hidden cell is what is left when the shown ones are taken from the total, so others are
  hidden with it. (Complementary suppression: Cox, JASA 75(370), 1980.)
- *Related tables.* Where several tables about the same people follow in part from the same facts, a number has to stand
  for 12 and leave out 12. With 10, one table that shows "done" and one that hides it tell nine friends too much.
- *A refusal tells nothing more.* All hidden cells look alike, whatever they are hidden for. (Why a refusal may itself
  disclose: Kenthapadi, Mishra and Nissim, *Simulatable auditing*, PODS 2005.)

Why the promise holds: nothing in a table tells its people apart. Where a cell is shown, at least 10 are in it and at
least 10 are not. Nine who know each other's answers leave an unknown person on either side, and these two could have
answered the other way round without a difference to anything that is shown. Where a cell is hidden, nine do not know
of which kind it is. `tests/academy/test_attacks.py` tries every table of moderate size,
and `tests/academy/test_related_tables.py` several about the same people.

What it does not promise: ten people or more who act together, or one with that many accounts, may learn what another
answered. No rule without chance can prevent that and still show anything, for between any two tables there is a chain
of tables in which one person at a time answers otherwise, and somewhere along it the shown numbers change.
(Dwork, McSherry, Nissim and Smith, *Calibrating noise to sensitivity*, TCC 2006, take the way with chance.)

Which people a table counts, and when it is made, matters as much: see `academy.due` and `academy.figures`.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field

from academy.hiding import STEP, THRESHOLD, cohorts_beside, hidden_cells
from academy.tables import Table


@dataclass(frozen=True)
class Share:
    """A number that may be shown, of a number that may be shown."""

    number: int
    of: int

    @property
    def percent(self) -> int:
        """Whole percent, from shown numbers alone."""
        return min(100, (200 * self.number + self.of) // (2 * self.of))


@dataclass(frozen=True)
class Disclosed:
    """What may be shown. None stands for what may not; cohorts that may not be shown are left out."""

    people: int | None
    cells: Mapping[str, Share | None] = field(default_factory=dict)
    cohorts: Mapping[str, "Disclosed"] = field(default_factory=dict)

    @property
    def answers_shown(self) -> bool:
        """Whether any cell is shown."""
        return any(self.cells.values())

    def as_json(self) -> dict:
        return {
            "people": self.people,
            "cells": {name: share and [share.number, share.of] for name, share in self.cells.items()},
            "cohorts": {name: cohort.as_json() for name, cohort in self.cohorts.items()},
        }

    @classmethod
    def from_json(cls, stored: Mapping) -> "Disclosed":
        return cls(
            people=stored["people"],
            cells={name: share and Share(*share) for name, share in stored["cells"].items()},
            cohorts={name: cls.from_json(cohort) for name, cohort in stored["cohorts"].items()},
        )


def disclosed(table: Table) -> Disclosed:
    """What may be shown of a table: nothing at all, not even how many, if fewer than 10 people are behind it."""
    if table.people < THRESHOLD:
        return Disclosed(people=None, cells=dict.fromkeys(table.cells))
    hidden = hidden_cells(table)
    beside = cohorts_beside(table, hidden)
    return Disclosed(
        people=_rounded(table.people),
        cells=_shares(table, hidden),
        cohorts={name: Disclosed(_rounded(one.people), _shares(one, hidden)) for name, one in beside.items()},
    )


def added_up(tables: Sequence[Disclosed]) -> Disclosed:
    """
    Tables of different people as one, from what was shown of each. A cell that some of them hide counts only those
    that show it, and its share says of how many people. Nothing follows from a sum of shown numbers that would not
    follow from the numbers. (For data sets without common people: McSherry, *Privacy integrated queries*, SIGMOD 2009.)
    """
    names = dict.fromkeys(name for table in tables for name in table.cells)
    cohorts = dict.fromkeys(name for table in tables for name in table.cohorts)
    return Disclosed(
        people=sum(table.people or 0 for table in tables) or None,
        cells={name: _sum(table.cells.get(name) for table in tables) for name in names},
        cohorts={name: added_up([t.cohorts[name] for t in tables if name in t.cohorts]) for name in cohorts},
    )


def _rounded(count: int) -> int:
    """To the nearest multiple of 5."""
    return STEP * ((count + STEP // 2) // STEP)


def _shares(table: Table, hidden: Set[str]) -> dict[str, Share | None]:
    of = _rounded(table.people)
    return {name: None if name in hidden else Share(_rounded(count), of) for name, count in table.cells.items()}


def _sum(shares: Iterable[Share | None]) -> Share | None:
    shown = [share for share in shares if share]
    return Share(sum(share.number for share in shown), sum(share.of for share in shown)) if shown else None
