"""One lockout for every way in: whatever is guessed, and wherever."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from types import SimpleNamespace

import pytest
import time_machine
from axes.models import AccessAttempt
from django.conf import settings
from django.core.cache import caches
from django.test import Client
from django.utils import timezone

from cms.accounts import lockout
from tests.accounts.people import PASSWORD, App, Browser, code, give_app, mailed_code, person

pytestmark = pytest.mark.django_db
WRONG = "not this one either"


def on_our_pages(password: str, email="ada@example.org"):
    return Client().post("/account/login/", {"login": email, "password": password})


def in_an_app(password: str, email="ada@example.org"):
    return App().sign_in(email, password)


def in_a_browser(password: str, email="ada@example.org"):
    return Browser().sign_in(email, password)


WAYS = [on_our_pages, in_an_app, in_a_browser]


@pytest.mark.parametrize("way", WAYS)
def test_it_locks_at_the_fifth_wrong_password(way, ada):
    statuses = [way(WRONG).status_code for _ in range(5)]

    assert statuses[-1] == 429
    assert 429 not in statuses[:-1]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("other", WAYS)
def test_it_is_locked_everywhere_at_once(way, other, ada):
    for _ in range(5):
        way(WRONG)

    assert other(PASSWORD).status_code == 429


def test_it_tells_clients_when_to_try_again(ada):
    with time_machine.travel("2026-01-01T12:00:00Z", tick=False):
        for _ in range(5):
            answer = in_an_app(WRONG)

    assert answer.json() == {"status": 429}
    assert answer["Retry-After"] == "900"


@pytest.mark.parametrize("way", WAYS)
def test_it_lets_in_again_after_a_quarter_of_an_hour(way, ada):
    for _ in range(5):
        way(WRONG)
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert way(PASSWORD).status_code in (200, 302)


def test_it_does_not_lock_another_address(ada):
    for _ in range(6):
        in_an_app(WRONG)
    app = App()
    app.http.defaults["REMOTE_ADDR"] = "203.0.113.9"

    assert app.sign_in().status_code == 200


def test_it_does_not_lock_anybody_else_in_the_building(ada, monkeypatch):
    monkeypatch.setattr(lockout.time, "sleep", lambda seconds: None)
    for number in range(60):
        in_an_app(WRONG, f"{number}@example.org")

    assert in_an_app(PASSWORD).status_code == 200


def test_it_lets_nobody_be_locked_out_by_strangers(ada):
    for number in range(15):
        app = App()
        app.http.defaults["REMOTE_ADDR"] = f"203.0.113.{number // 4}"
        app.sign_in(password=WRONG)

    assert in_an_app(PASSWORD).status_code == 200


def test_it_slows_down_an_address_with_many_failures(ada, monkeypatch):
    slept = []
    monkeypatch.setattr(lockout.time, "sleep", slept.append)
    for number in range(22):
        in_an_app(WRONG, f"{number}@example.org")

    assert slept == [pytest.approx(0.1)]


class TestSecondFactor:
    """A wrong code counts like a wrong password, in the same count."""

    @pytest.fixture
    def with_app(self, ada):
        give_app(ada)
        return ada

    def guess(self, kind, times=1):
        client = kind()
        client.sign_in()
        for _ in range(times):
            answer = client.send("POST", "auth/2fa/authenticate", {"code": "000000"})
        return client, answer

    @pytest.mark.parametrize("kind", [App, Browser])
    def test_it_locks_at_the_fifth_wrong_code(self, kind, with_app):
        client, answer = self.guess(kind, times=5)

        assert answer.status_code == 429
        assert client.send("POST", "auth/2fa/authenticate", {"code": code()}).status_code == 429

    def test_it_locks_on_our_pages(self, with_app):
        client = Client()
        client.post("/account/login/", {"login": "ada@example.org", "password": PASSWORD})
        statuses = [client.post("/account/code/", {"code": "000000"}).status_code for _ in range(5)]

        assert statuses == [200, 200, 200, 200, 429]

    def test_it_is_not_reset_by_the_right_password(self, with_app):
        self.guess(App, times=3)
        _client, answer = self.guess(App, times=2)

        assert answer.status_code == 429

    def test_it_counts_when_one_is_asked_again(self, with_app):
        app = App()
        app.sign_in()
        app.send("POST", "auth/2fa/authenticate", {"code": code()})
        statuses = [app.send("POST", "auth/2fa/reauthenticate", {"code": "000000"}).status_code for _ in range(5)]

        assert statuses == [400, 400, 400, 400, 429]

    def test_it_takes_no_code_twice(self, with_app):
        for kind in (App, Browser):
            client = kind()
            client.sign_in()
            answer = client.send("POST", "auth/2fa/authenticate", {"code": code()})

        assert answer.status_code == 400

    def test_it_takes_no_code_twice_as_long_as_it_is_good(self, with_app):
        now = timezone.now().replace(second=1, microsecond=0)
        with time_machine.travel(now, tick=False):
            early = code(later=1)
            app, _ = App(), None
            app.sign_in()
            first = app.send("POST", "auth/2fa/authenticate", {"code": early})
        with time_machine.travel(now + timedelta(seconds=58), tick=False):
            again = App()
            again.sign_in()
            second = again.send("POST", "auth/2fa/authenticate", {"code": early})

        assert (first.status_code, second.status_code) == (200, 400)

    def test_it_stops_guessing_from_everywhere_by_who_has_the_password(self, with_app):
        for number in range(11):
            client = App()
            client.http.defaults["REMOTE_ADDR"] = f"203.0.113.{number}"
            client.sign_in()
            answer = client.send("POST", "auth/2fa/authenticate", {"code": "000000"})

        assert answer.json()["errors"][0]["code"] == "too_many_login_attempts"

    def test_it_stores_no_code(self, with_app):
        client = Client()
        client.post("/account/login/", {"login": "ada@example.org", "password": PASSWORD})
        client.post("/account/code/", {"code": "765432"})

        assert "765432" not in str(AccessAttempt.objects.values_list())


@pytest.mark.parametrize("kind", [App, Browser])
def test_it_counts_the_password_that_one_is_asked_for_again(kind, ada):
    client = kind()
    client.sign_in()
    statuses = [client.send("POST", "auth/reauthenticate", {"password": WRONG}).status_code for _ in range(5)]

    assert statuses == [400, 400, 400, 400, 429]


def test_it_is_lifted_by_a_new_password(app, ada):
    for _ in range(5):
        in_an_app(WRONG)
    app.send("POST", "auth/password/request", {"email": "ada@example.org"})
    app.send("POST", "auth/password/reset", {"key": mailed_code(), "password": "a better horse battery"})

    assert in_an_app("a better horse battery").status_code == 200


@pytest.mark.parametrize("way", WAYS)
def test_it_needs_no_cache(way, ada, settings):
    down = {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    down["OPTIONS"] = {"IGNORE_EXCEPTIONS": True, "SOCKET_CONNECT_TIMEOUT": 0.1}
    settings.CACHES = {**settings.CACHES, "default": down}
    good = way(PASSWORD).status_code
    statuses = [way(WRONG).status_code for _ in range(5)]

    assert good in (200, 302)
    assert statuses[-1] == 429


def test_it_takes_a_second_factor_with_the_cache_down(app, ada, settings):
    down = {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    down["OPTIONS"] = {"IGNORE_EXCEPTIONS": True, "SOCKET_CONNECT_TIMEOUT": 0.1}
    settings.CACHES = {**settings.CACHES, "default": down}
    give_app(ada)
    app.sign_in()

    assert app.send("POST", "auth/2fa/authenticate", {"code": code()}).status_code == 200


IN_ANOTHER_PROCESS = """
import django
django.setup()
from django.test import Client
body = {"email": "ada@example.org", "password": "not this one either"}
path = "/api/v1/auth/app/v1/auth/login"
print([Client().post(path, body, content_type="application/json").status_code for _ in range(4)])
"""


def test_it_counts_across_processes(real_database):
    person()
    other = subprocess.run(
        [sys.executable, "-c", IN_ANOTHER_PROCESS],
        env={**os.environ, "DATABASE_URL": real_database, "DJANGO_SETTINGS_MODULE": "cms.settings.test"},
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
    )

    assert json.loads(other.stdout or "null") == [400, 400, 400, 400], other.stderr
    assert in_an_app(WRONG).status_code == 429


class TestRates:
    """Floods of mails are stopped, by account or far above what a building needs."""

    def test_it_limits_resets_for_one_account(self, ada):
        statuses = [
            App().send("POST", "auth/password/request", {"email": "ada@example.org"}).status_code for _ in range(6)
        ]

        assert statuses == [401, 401, 401, 401, 401, 429]

    def test_it_limits_codes_for_one_address(self, app):
        sign_up = {"email": "new@example.org", "password": PASSWORD}
        statuses = [App().send("POST", "auth/signup", sign_up).status_code for _ in range(2)]

        assert statuses == [401, 429]

    def test_it_limits_sign_ups_from_one_place(self, db, settings):
        assert settings.ACCOUNT_RATE_LIMITS["signup"] == "300/h/ip"

        settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "signup": "2/h/ip"}
        answers = [
            App().send("POST", "auth/signup", {"email": f"{number}@example.org", "password": PASSWORD})
            for number in range(3)
        ]
        assert [answer.status_code for answer in answers] == [401, 401, 429]

    def test_it_answers_pages_with_a_page(self, db, client, ada):
        for _ in range(6):
            answer = client.post("/account/password/reset/", {"email": "ada@example.org"})

        assert answer.status_code == 429
        assert "That was asked for too often." in answer.text

    def test_it_counts_in_the_database(self, ada):
        for _ in range(5):
            App().send("POST", "auth/password/request", {"email": "ada@example.org"})
        caches["default"].clear()
        answer = App().send("POST", "auth/password/request", {"email": "ada@example.org"})

        assert answer.status_code == 429

    def test_it_limits_guessing_the_current_password(self, app, ada):
        app.sign_in()
        change = {"current_password": WRONG, "new_password": "a better horse battery"}
        statuses = [app.send("POST", "account/password/change", change).status_code for _ in range(11)]

        assert statuses == [400] * 10 + [429]


def test_it_knows_who_asks_as_the_lockout_does(settings, ada):
    settings.TRUSTED_PROXIES = 1
    browser = SimpleNamespace(headers={"x-forwarded-for": "10.9.9.9, 198.51.100.7"})
    app = App()
    app.http.defaults["HTTP_X_FORWARDED_FOR"] = browser.headers["x-forwarded-for"]
    app.sign_in()

    assert app.send("GET", "auth/sessions").json()["data"][0]["ip"] == "198.51.100.7"
