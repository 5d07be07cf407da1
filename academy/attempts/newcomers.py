"""Who is counted in which release of a quiz's figures: see `academy.due`."""

from datetime import datetime
from uuid import UUID

from django.db.models import Min, QuerySet

from academy.models.attempts import Attempt


def newcomers(unit: UUID, block: str, *, since: datetime | None, until: datetime) -> QuerySet:
    """
    Ids of the learners who first began the quiz, in whatever version or language, from `since` (None: ever) until
    before `until`, by the server's clock. Each is in one period only, however often they try again.
    """
    learners = Attempt.objects.filter(unit=unit, block=block, started_at__lt=until).values("learner")
    first = learners.annotate(first_at=Min("started_at"))
    return (first.filter(first_at__gte=since) if since else first).order_by().values_list("learner", flat=True)
