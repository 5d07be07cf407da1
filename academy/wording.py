"""Figures in words, for the admin. Every number is called rounded, and what is hidden says why in the same words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from academy.disclosure import Disclosed, Share

FEW = "fewer than 10 people: not shown"
HIDDEN = "not shown"
WHY_HIDDEN = (
    "“Not shown” means that fewer than 10 people are in this line, or fewer than 10 are not, or that the number would "
    "give such a number away."
)
WHY_ROUNDED = "Each number was rounded to the nearest 5, so they may not add up, and sums are rough."


@dataclass(frozen=True)
class Row:
    """One line of a figure: a label, then a cell in words for everyone and for each cohort."""

    label: str
    cells: list[str]


def people_in_words(people: int | None) -> str:
    return FEW if people is None else f"about {people} people"


def share_in_words(share: Share | None, people: int | None) -> str:
    """Says of how many only where that differs from the people in the table."""
    if share is None:
        return HIDDEN
    of = "" if share.of == people else f" of about {share.of}"
    return f"about {share.number}{of} ({share.percent}%)"


def rows(table: Disclosed, labels: Mapping[str, str]) -> list[Row]:
    """A row for each label, in their order, and one for all people. A label without a cell counts as hidden."""
    columns = [table, *table.cohorts.values()]
    answers = [
        Row(label, [share_in_words(one.cells.get(name), one.people) for one in columns])
        for name, label in labels.items()
    ]
    return [*answers, Row("All together", [people_in_words(one.people) for one in columns])]


def notes(table: Disclosed) -> list[str]:
    """What a reader must know to read the table aright."""
    hides = any(share is None for one in [table, *table.cohorts.values()] for share in one.cells.values())
    return [WHY_ROUNDED] + ([WHY_HIDDEN] if hides and table.people is not None else [])


def period_in_words(start: datetime | None, end: datetime) -> str:
    """The days of a period, both included."""
    last = end.date() - timedelta(days=1)
    return f"{_day(start.date())} to {_day(last)}" if start else f"up to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
