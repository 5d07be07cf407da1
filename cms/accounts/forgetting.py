"""What accounts leave behind is deleted once it has done its work. Much of it says who was where."""

from datetime import datetime, timedelta

from allauth.usersessions.models import UserSession
from axes.helpers import get_cool_off
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session

from cms.accounts.models import Counter
from cms.accounts.tombstones import forget_tombstones


def forget(now: datetime) -> None:
    """Delete spent counters, failures that no longer count, the list entries of ended sessions, and old tombstones."""
    Counter.objects.filter(expires__lt=now).delete()
    AccessAttempt.objects.filter(attempt_time__lt=now - (get_cool_off() or timedelta())).delete()
    UserSession.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    forget_tombstones(now)
