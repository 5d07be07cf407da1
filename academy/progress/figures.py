"""
What editors see of how many take part and how far they get. Every number comes from `academy.figures`.

A state that changes is no figure: whoever is on it today and done tomorrow would be counted twice, and the difference
of two counts is a handful of people. So each person is looked at once, a set time after they first took part. All
that is said of a course, its modules and its lessons is one subject about the same people, those who enrolled.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from academy.disclosure import Disclosed
from academy.figures import Count, released, so_far
from academy.models.enrolments import Enrolment
from academy.models.progress import CourseVersion
from academy.progress.course_rules import course_rule_of
from academy.progress.courses import published_course, units_of
from academy.progress.history import histories
from academy.progress.outcomes import BEGUN, COMPLETED, NOT_BEGUN, Doings, History, outcomes, unit_outcome, unit_table
from academy.tables import Counted, Table

#: How long after enrolling somebody is looked at: nine lessons at one a week are done just then.
COURSE_TIME = timedelta(weeks=8)
#: The same for a page that is in no course, after it was begun.
UNIT_TIME = timedelta(weeks=2)
ENROLLED = "enrolled"


def enrolled_figure(course: UUID, *, at: datetime) -> Disclosed | None:
    """How many people have ever enrolled on a course; None before the first release."""
    subject = f"enrolled:{course}"
    released(subject, count=_enrolled(course), at=at)
    return so_far(subject).get(ENROLLED)


def course_figures(course: UUID, *, at: datetime) -> dict[str, Disclosed]:
    """
    How far people were eight weeks after they enrolled on a course, by table: see `outcomes`. Empty before the first
    release.
    """
    subject, version = f"course:{course}", published_course(course)
    if version is not None:
        released(subject, count=_outcomes(version), at=at, after=COURSE_TIME)
    return so_far(subject)


def unit_figure(unit: UUID, *, at: datetime) -> Disclosed | None:
    """
    How many people had completed a unit that is in no course two weeks after they began it; None before the first
    release.
    """
    subject = f"unit:{unit}"
    released(subject, count=_units(unit), at=at, after=UNIT_TIME)
    return so_far(subject).get(unit_table(unit))


def _enrolled(course: UUID) -> Count:
    def count(since: datetime | None, until: datetime) -> Counted:
        people = _new_on(course, since, until).count()
        return Counted(people, {ENROLLED: Table(people)})

    return count


def _outcomes(version: CourseVersion) -> Count:
    rule = course_rule_of(version.content)

    def count(since: datetime | None, until: datetime) -> Counted:
        new = _new_on(version.course, since, until)
        of = Q(learner__in=new.values("learner"))
        known = histories({UUID(unit) for unit in units_of(version)}, course=version.course, of=of)
        states = [
            outcomes(rule, known.get(learner, History()).until(enrolled_at + COURSE_TIME))
            for learner, enrolled_at in new.values_list("learner", "enrolled_at")  # read last: see `histories`
        ]
        cells = (COMPLETED, BEGUN, NOT_BEGUN)
        names = outcomes(rule, Doings())
        tables = {name: _table((one[name] for one in states), cells) for name in names}
        return Counted(len(states), tables)

    return count


def _units(unit: UUID) -> Count:
    def count(since: datetime | None, until: datetime) -> Counted:
        begun = [one for one in histories([unit]).values() if one.begun]
        new = [one for one in begun if _is_in(min(one.begun.values()), since, until)]
        states = (unit_outcome(str(unit), one.within(UNIT_TIME)) for one in new)
        return Counted(len(new), {unit_table(unit): _table(states, (COMPLETED, BEGUN))})

    return count


def _new_on(course: UUID, since: datetime | None, until: datetime) -> QuerySet[Enrolment]:
    """The enrolments of a period. Withdrawing, and enrolling again, change nothing of when that was."""
    enrolments = Enrolment.objects.filter(course=course, enrolled_at__lt=until)
    return enrolments.filter(enrolled_at__gte=since) if since else enrolments


def _is_in(at: datetime, since: datetime | None, until: datetime) -> bool:
    return (since is None or since <= at) and at < until


def _table(states: Iterable[str], cells: Iterable[str]) -> Table:
    counted = Counter(states)
    return Table(counted.total(), {name: counted[name] for name in cells}, related=True)
