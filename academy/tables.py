"""Raw counts of people. They live for one function call: never stored, never logged, never shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, repr=False)
class Table:
    """
    How many distinct people fall into each cell, for one question, quiz or measure.

    `cells` has a count for each thing that could be counted (an option, "right", a band of marks), also where it is
    0, and its names must not depend on the answers. Cells part the people, so "no response" is a cell too; with
    `overlapping`, one person may be in several or in none, as in multiple choice. `cohorts` are tables of the same
    cells over groups that were fixed before anybody answered and have nobody in common. `related` says that other
    tables about the same people follow in part from the same facts, as a course follows from its lessons.
    """

    people: int
    cells: Mapping[str, int] = field(default_factory=dict)
    overlapping: bool = False
    cohorts: Mapping[str, "Table"] = field(default_factory=dict)
    related: bool = False

    def __post_init__(self):
        if not all(0 <= count <= self.people for count in self.cells.values()):
            raise ValueError("A cell holds some of the people, and cohorts have nobody in common.")
        if self.cells and not self.overlapping and sum(self.cells.values()) != self.people:
            raise ValueError("Every person is in one cell; say overlapping where that is not so.")
        if any(set(cohort.cells) != set(self.cells) for cohort in self.cohorts.values()):
            raise ValueError("A cohort has the cells of the whole.")
        if self.cohorts:
            self.without(self.cohorts.values())

    def __repr__(self):
        return f"Table({len(self.cells)} cells)"  # people read tracebacks and logs, too

    @property
    def margins(self) -> dict[str, int]:
        """How many people stand on the smaller side of each cell: those in it, or those who are not."""
        return {name: min(count, self.people - count) for name, count in self.cells.items()}

    @property
    def sizes(self) -> Mapping[str, int]:
        """What a cell weighs: its count where counts add up to all people, else its smaller side."""
        return self.margins if self.overlapping else self.cells

    def without(self, cohorts: Iterable["Table"]) -> "Table":
        """The same table of everyone who is in none of these cohorts. ValueError if they cannot be disjoint."""
        apart = list(cohorts)
        return Table(
            people=self.people - sum(cohort.people for cohort in apart),
            cells={name: count - sum(cohort.cells[name] for cohort in apart) for name, count in self.cells.items()},
            overlapping=self.overlapping,
            related=self.related,
        )


@dataclass(frozen=True, repr=False)
class Counted:
    """All that was counted about one group of people: how many they are, and a table for each thing of interest."""

    people: int
    tables: Mapping[str, Table]

    def __repr__(self):
        return f"Counted({len(self.tables)} tables)"
