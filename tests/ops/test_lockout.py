"""Guessing passwords at the sign-in page."""

import re
from datetime import timedelta

import pytest
import time_machine
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.core.cache import caches
from django.utils import timezone

from cms.accounts import lockout
from cms.accounts.models import User

RIGHT = "correct horse battery"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def ada():
    return User.objects.create_superuser("ada@example.org", RIGHT)


@pytest.fixture
def sign_in(client):
    def sign_in(email="ada@example.org", password="wrong", **extra):
        return client.post("/account/login/", {"login": email, "password": password}, **extra)

    return sign_in


def fail(sign_in, times, **extra):
    for _ in range(times):
        response = sign_in(**extra)
    return response


def test_it_lets_in_with_the_right_password(sign_in):
    assert sign_in(password=RIGHT).status_code == 302


def test_it_locks_at_the_fifth_failure(sign_in):
    assert [sign_in().status_code for _ in range(5)] == [200, 200, 200, 200, 429]


def test_it_refuses_the_right_password_while_locked(sign_in):
    fail(sign_in, 5)

    assert sign_in(password=RIGHT).status_code == 429


def test_it_says_when_to_try_again(sign_in):
    with time_machine.travel("2026-01-01T12:00:00Z", tick=False):
        response = fail(sign_in, 5)

    assert response.headers["Retry-After"] == "900"
    assert "Try again in 15 minutes." in response.text


def test_it_answers_the_admin_in_html_even_to_scripts(sign_in):
    response = fail(sign_in, 5, headers={"X-Requested-With": "XMLHttpRequest", "Accept": "application/json"})

    assert response.headers["Content-Type"] == "text/html; charset=utf-8"


def test_it_lets_in_again_after_a_quarter_of_an_hour(sign_in):
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        fail(sign_in, 5)
    with time_machine.travel(now + timedelta(minutes=15, seconds=1), tick=False):
        response = sign_in(password=RIGHT)

    assert response.status_code == 302


def test_it_is_not_made_longer_by_trying_while_locked(sign_in):
    now = timezone.now()
    with time_machine.travel(now, tick=False):
        fail(sign_in, 5)
    with time_machine.travel(now + timedelta(minutes=10), tick=False):
        response = fail(sign_in, 3)

    assert response.headers["Retry-After"] == "300"


def test_it_does_not_lock_another_account_behind_the_same_address(sign_in):
    User.objects.create_superuser("grace@example.org", RIGHT)
    fail(sign_in, 6)

    assert sign_in("grace@example.org", RIGHT).status_code == 302


def test_it_does_not_lock_the_account_for_another_address(sign_in):
    fail(sign_in, 6, REMOTE_ADDR="203.0.113.9")

    assert sign_in(password=RIGHT, REMOTE_ADDR="203.0.113.10").status_code == 302


def test_it_counts_in_the_database_and_not_in_a_process(sign_in):
    fail(sign_in, 4)
    caches["default"].clear()
    AxesProxyHandler.get_implementation(force=True)  # as another process would have it

    assert sign_in().status_code == 429


@pytest.mark.parametrize("email", ["ADA@example.org", " ada@example.org ", "ada@EXAMPLE.ORG"])
def test_it_counts_other_spellings_as_the_same_account(sign_in, email):
    fail(sign_in, 4)

    assert sign_in(email).status_code == 429


@pytest.mark.parametrize("email", ["ａda@example.org", "ADA@Example.org", "ada@example.org\0"])
def test_it_knows_every_spelling_under_one_name(rf, email):
    assert lockout.account_name(rf.post("/"), {"email": email}) == "ada@example.org"


def test_it_counts_other_browsers_as_the_same_address(sign_in):
    for number in range(4):
        sign_in(HTTP_USER_AGENT=f"Browser/{number}")

    assert sign_in(HTTP_USER_AGENT="Browser/4").status_code == 429


def test_it_forgets_failures_after_a_success(sign_in, client):
    fail(sign_in, 4)
    sign_in(password=RIGHT)
    client.logout()

    assert fail(sign_in, 4).status_code == 200


def test_it_answers_the_same_for_known_and_unknown_accounts(sign_in):
    known, unknown = sign_in().text, sign_in("nobody@example.org").text

    assert without_what_varies(known, "ada@") == without_what_varies(unknown, "nobody@")


def test_it_locks_unknown_accounts_the_same(sign_in):
    known, unknown = fail(sign_in, 5).text, fail(sign_in, 5, email="nobody@example.org").text

    assert known == unknown


def test_it_stores_no_password(sign_in):
    sign_in(password="my other password")

    assert "my other password" not in str(AccessAttempt.objects.values_list().get())


@pytest.mark.parametrize("email", ["x" * 300 + "@example.org", "a\0b@example.org", "\ud800@example.org", ""])
def test_it_survives_any_name(sign_in, email):
    assert sign_in(email.encode("utf-8", "surrogatepass")).status_code == 200


def test_it_slows_down_an_address_with_many_failures(sign_in, monkeypatch):
    slept = []
    monkeypatch.setattr(lockout.time, "sleep", slept.append)
    for number in range(25):
        sign_in(f"{number}@example.org")

    assert slept == [0.1, 0.2, 0.3, 0.4]


def test_it_still_lets_in_from_an_address_with_many_failures(sign_in, monkeypatch):
    monkeypatch.setattr(lockout.time, "sleep", lambda seconds: None)
    for number in range(30):
        sign_in(f"{number}@example.org")

    assert sign_in(password=RIGHT).status_code == 302


def test_it_never_waits_in_more_than_two_threads(db, monkeypatch):
    slept = []
    monkeypatch.setattr(lockout.time, "sleep", slept.append)
    monkeypatch.setattr(lockout, "failures_from", lambda address: 100)
    with lockout._seats, lockout._seats:
        lockout.slow_down("203.0.113.9")

    assert slept == []


@pytest.mark.parametrize(
    ("failures", "seconds"),
    [
        pytest.param(0, 0, id="no failure"),
        pytest.param(20, 0, id="the last that is free"),
        pytest.param(25, 0.5, id="a tenth of a second each"),
        pytest.param(1000, 2, id="at most two seconds"),
    ],
)
def test_it_waits(failures, seconds):
    assert lockout.wait_seconds(failures) == seconds


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        pytest.param(0, "198.51.100.7", "192.0.2.1", id="nobody is trusted"),
        pytest.param(1, "198.51.100.7", "198.51.100.7", id="one proxy"),
        pytest.param(1, "10.9.9.9, 198.51.100.7", "198.51.100.7", id="the client's own claim is ignored"),
        pytest.param(2, "198.51.100.7, 10.0.0.2", "198.51.100.7", id="two proxies"),
        pytest.param(2, "198.51.100.7", "192.0.2.1", id="a proxy was passed by"),
        pytest.param(1, "unknown", "192.0.2.1", id="no address"),
        pytest.param(1, "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::", id="a customer's IPv6 network"),
        pytest.param(1, "::ffff:198.51.100.7", "198.51.100.7", id="IPv4 written as IPv6"),
    ],
)
def test_it_knows_who_asks(rf, settings, proxies, forwarded, address):
    settings.TRUSTED_PROXIES = proxies
    request = rf.get("/", REMOTE_ADDR="192.0.2.1", HTTP_X_FORWARDED_FOR=forwarded)

    assert lockout.client_address(request) == address


def without_what_varies(page: str, account: str) -> str:
    """The page without its form token and the address that was typed."""
    return re.sub(r'csrfmiddlewaretoken" value="[^"]*"', "", page).replace(account, "")
