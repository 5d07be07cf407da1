"""
When a figure is released, and whom it counts.

Each person is counted in one release, that of the period in which they first took part, and a release is never made
again. So no two releases have a person in common, and there is nothing to subtract: not for somebody who polls, not
when an answer changes later, not when somebody's records are erased. Nobody can be seen to leave a figure.

Nothing here looks at an answer: when a release comes depends on the calendar, on how many took part, on what has been
shown, and on somebody looking. One that waited for answers fit to be shown would tell about them by its coming.
(Simulatable auditing, as cited in `academy.disclosure`.)
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from academy.disclosure import Disclosed
from academy.hiding import THRESHOLD
from academy.tables import Counted

#: The fewest new people for whose answers a release is made. Of 10 none could be shown, of 20 only an even split; of
#: 40, what between a quarter and three quarters answered. Whoever is counted is not counted again, so fewer is a waste.
PEOPLE = 40
#: The most that are ever waited for. Of so many, an answer is shown that one in sixteen gave.
MOST = 160
#: What was received just before a period ended is stored by then, on whichever machine.
SETTLING = timedelta(hours=1)


def closed_until(at: datetime) -> datetime:
    """
    The end of the last period that is closed: a Monday, 00:00 UTC, an hour or more before `at`.

    Weeks, because a question that misleads should be noticed within days; from Monday, as ISO 8601 has them; in UTC,
    because a clock that is put forward or back would make weeks of different length for different people.
    """
    settled = at.astimezone(UTC) - SETTLING
    monday = settled.date() - timedelta(days=settled.weekday())
    return datetime(monday.year, monday.month, monday.day, tzinfo=UTC)


def is_enough(counted: Counted, before: Sequence[Mapping[str, Disclosed]]) -> bool:
    """Whether enough new people were counted for a release after these. Totals alone take 10."""
    if not any(table.cells for table in counted.tables.values()):
        return counted.people >= THRESHOLD
    return counted.people >= people_needed(before)


def people_needed(before: Sequence[Mapping[str, Disclosed]]) -> int:
    """
    How many new people the next release takes: 40, and twice as many for each release that showed little, up to 160.

    Where nearly all answer alike, 40 people show nothing; more of them may.
    """
    return min(MOST, PEOPLE * 2 ** sum(_shows_little(tables) for tables in before))


def _shows_little(tables: Mapping[str, Disclosed]) -> bool:
    """Whether an answer is shown in fewer than half of the tables that have any."""
    with_cells = [table for table in tables.values() if table.cells]
    return 2 * sum(table.answers_shown for table in with_cells) < len(with_cells)
