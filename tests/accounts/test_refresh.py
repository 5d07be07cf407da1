"""An app that comes back: after a quarter of an hour, after 90 days, after a lost answer, twice at once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from cms.accounts.models import RefreshTokens
from cms.accounts.tokens import AppTokens
from tests.accounts.people import App, person

DAY = timedelta(days=1)


@pytest.fixture
def signed_in(app, ada):
    app.sign_in()
    return app


def test_it_gives_a_new_pair(signed_in):
    first = signed_in.refresh_token
    answer = signed_in.refresh()

    assert answer.status_code == 200
    assert set(answer.json()["data"]) == {"access_token", "refresh_token"}
    assert signed_in.refresh_token != first
    assert signed_in.read().status_code == 200


def test_it_is_needed_after_a_quarter_of_an_hour(signed_in):
    with time_machine.travel(timezone.now() + timedelta(minutes=16), tick=False):
        assert signed_in.read().status_code == 401

        signed_in.refresh()
        assert signed_in.read().status_code == 200


def test_it_works_after_90_days_away(signed_in):
    with time_machine.travel(timezone.now() + 90 * DAY, tick=False):
        assert signed_in.refresh().status_code == 200
        assert signed_in.read().status_code == 200


def test_it_works_after_90_days_away_again_and_again(signed_in):
    for absences in range(1, 5):
        with time_machine.travel(timezone.now() + absences * 90 * DAY, tick=False):
            assert signed_in.refresh().status_code == 200


def test_it_ends_after_92_days_away(signed_in):
    with time_machine.travel(timezone.now() + 92 * DAY, tick=False):
        assert signed_in.refresh().status_code == 400


def test_it_survives_the_clearing_of_old_sessions(signed_in):
    with time_machine.travel(timezone.now() + 89 * DAY, tick=False):
        Session.get_session_store_class().clear_expired()

        assert signed_in.refresh().status_code == 200


def test_it_takes_the_previous_token_until_its_successor_was_used(signed_in):
    first = signed_in.refresh_token
    signed_in.refresh()  # the answer gets lost
    answer = signed_in.refresh(first)

    assert answer.status_code == 200
    assert signed_in.refresh().status_code == 200


def test_it_ends_the_session_when_a_token_is_replayed(signed_in):
    first = signed_in.refresh_token
    signed_in.refresh()
    signed_in.refresh()
    newest = signed_in.refresh_token

    assert signed_in.refresh(first).status_code == 400
    assert signed_in.refresh(newest).status_code == 400
    assert signed_in.read().status_code == 401
    assert not Session.objects.exists()


def test_it_ends_a_thiefs_session_too(signed_in):
    thief = App()
    thief.refresh(signed_in.refresh_token)
    signed_in.refresh()
    signed_in.refresh()

    assert thief.refresh().status_code == 400
    assert thief.read().status_code == 401
    assert signed_in.refresh().status_code == 400


def test_it_leaves_other_sessions_alone_when_one_was_replayed(signed_in):
    other = App()
    other.sign_in()
    first = signed_in.refresh_token
    for token in (first, None, first):
        signed_in.refresh(token)

    assert other.refresh().status_code == 200


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "x" * 5000, "[" * 900, "é", "\x00"])
def test_it_refuses_what_is_no_token(signed_in, token):
    kept = signed_in.refresh_token

    assert signed_in.refresh(token or " ").status_code == 400
    assert signed_in.refresh(kept).status_code == 200


def test_it_refuses_an_access_token(signed_in):
    assert signed_in.refresh(signed_in.access).status_code == 400


def test_it_takes_no_refresh_token_for_an_access_token(signed_in):
    assert signed_in.read(token=signed_in.refresh_token).status_code == 401


def test_it_gives_staff_no_more_than_half_a_day(app, grace):
    app.sign_in("grace@example.org")
    begun = timezone.now()
    for hours in (5, 11):
        with time_machine.travel(begun + timedelta(hours=hours), tick=False):
            assert app.refresh().status_code == 200
    with time_machine.travel(begun + timedelta(hours=13), tick=False):
        assert app.refresh().status_code == 400


def test_it_shortens_the_session_of_a_learner_who_becomes_staff(signed_in, ada):
    ada.is_superuser = True
    ada.save()
    signed_in.refresh()
    with time_machine.travel(timezone.now() + timedelta(hours=13), tick=False):
        assert signed_in.refresh().status_code == 400


def test_it_is_not_undone_by_who_saves_the_session_meanwhile(signed_in):
    session = AppTokens().lookup_session(signed_in.session)
    session["something"] = "else"
    signed_in.refresh()
    session.save()

    assert signed_in.refresh().status_code == 200


def test_it_leaves_nothing_behind(signed_in):
    signed_in.send("DELETE", "auth/session")

    assert not RefreshTokens.objects.exists()


@pytest.fixture
def two_at_once(real_database):
    """What two threads get for the same refresh token, each with a connection of its own."""
    person()
    app = App()
    app.sign_in()

    def refresh(_):
        try:
            other = App()
            return other, other.refresh(app.refresh_token)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(refresh, range(2)))


def test_it_serves_both_of_two_at_once(two_at_once):
    assert [answer.status_code for _app, answer in two_at_once] == [200, 200]
    assert two_at_once[0][0].refresh_token != two_at_once[1][0].refresh_token


def test_it_goes_on_with_either_of_two_at_once(two_at_once):
    (first, _), (second, _) = two_at_once

    assert second.refresh().status_code == 200
    assert second.refresh().status_code == 200
    assert first.refresh().status_code == 400
