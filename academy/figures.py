"""
Figures about learners, for anybody but themselves. Whoever shows one takes it from here: counts are made here, go
through `disclosed`, and are frozen. `academy.due` says when and of whom.

A *subject* is one group of tables that are about the same people, and is known by a stable name such as
`quiz:<unit>:<block>`. Whatever can be worked out from the same answers (options, right or wrong, marks) belongs to one
subject, so that it is released together and about the same people.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from academy.disclosure import Disclosed, added_up, disclosed
from academy.due import closed_until, is_enough
from academy.models import Figure
from academy.tables import Counted

#: Counts the people who first took part from the first time (None: ever) until before the second, and nobody else.
#: It goes by when the server received an answer, and takes one consistent look: no erasure in between.
Count = Callable[[datetime | None, datetime], Counted]


def released(subject: str, *, count: Count, at: datetime, after: timedelta = timedelta(0)) -> Figure | None:
    """
    The latest release of a subject, made now if one is due; None before the first.

    `count` is called only if a period has closed since the last release. Called at once by many, it makes one. Where
    people are looked at some time after they first took part, `after` says how long, and a period waits for that.
    """
    before = list(Figure.objects.of(subject))
    latest = before[-1] if before else None
    since, until = latest and latest.period_end, closed_until(at - after)
    if since and until <= since:
        return latest
    counted = count(since, until)
    if not is_enough(counted, [figure.tables for figure in before]):
        return latest
    shown = {name: disclosed(table) for name, table in counted.tables.items()}
    return _freeze(
        subject,
        number=len(before) + 1,
        people=counted.people,
        shown=shown,
        period_start=since,
        period_end=until,
        released_at=at,
    )


def so_far(subject: str) -> dict[str, Disclosed]:
    """All releases of a subject added up, table by table: what was shown, and nothing counted anew."""
    releases = [figure.tables for figure in Figure.objects.of(subject)]
    names = dict.fromkeys(name for tables in releases for name in tables)
    return {name: added_up([tables[name] for tables in releases if name in tables]) for name in names}


def once(subject: str, *, within: str, count: Count, at: datetime) -> Figure | None:
    """
    A figure that is made one time and then only read, such as how many marks a corrected key would raise.

    It is about the people in the releases of the subject `within`, release by release, and adds up what may be
    shown of each; None while there is none. A release of which somebody has since been erased is left out: counting
    the others again would tell what that person answered.
    """
    if made := Figure.objects.of(subject).first():
        return made
    intact = [
        (figure, counted)
        for figure in Figure.objects.of(within)
        if (counted := count(figure.period_start, figure.period_end)).people == figure.people
    ]
    if not intact:
        return None
    (first, _), (last, _) = intact[0], intact[-1]
    return _freeze(
        subject,
        number=1,
        people=sum(figure.people for figure, _ in intact),
        shown={name: added_up([disclosed(one.tables[name]) for _, one in intact]) for name in intact[0][1].tables},
        period_start=first.period_start,
        period_end=last.period_end,
        released_at=at,
    )


def _freeze(subject: str, *, number: int, shown: Mapping[str, Disclosed], **facts) -> Figure:
    """Store a release, or return the one that somebody else stored under this number at the same moment."""
    stored = {name: table.as_json() for name, table in shown.items()}
    figure, _ = Figure.objects.get_or_create(subject=subject, number=number, defaults={"shown": stored, **facts})
    return figure
