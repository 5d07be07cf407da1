"""What is deleted once it has done its work."""

from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from axes.models import AccessAttempt
from django.core.cache import caches
from django.utils import timezone

from cms.accounts.forgetting import forget
from cms.accounts.models import Counter

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def test_it_forgets_spent_counters():
    caches["accounts"].set("spent", 1, 1)
    caches["accounts"].set("counting", 1, 100_000)
    forget(NOW + timedelta(hours=1))

    assert [counter.cache_key for counter in Counter.objects.all()] == [":1:counting"]


def test_it_forgets_failures_that_no_longer_count(app, ada):
    app.sign_in(password="wrong")
    forget(timezone.now() + timedelta(minutes=14))
    assert AccessAttempt.objects.count() == 1

    forget(timezone.now() + timedelta(minutes=16))
    assert not AccessAttempt.objects.exists()


def test_it_forgets_from_where_an_ended_session_came(app, ada):
    app.sign_in()
    forget(NOW)
    assert UserSession.objects.count() == 1

    UserSession.objects.update(session_key="ended")
    forget(NOW)
    assert not UserSession.objects.exists()
