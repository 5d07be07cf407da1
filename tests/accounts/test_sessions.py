"""Signing in and out, and what one sees of it."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core import mail
from django.test import Client
from django.utils import timezone

from cms.accounts.adapters import session_age
from tests.accounts.people import PASSWORD, App, Browser, administrator, code, give_app, mailed_code, person

pytestmark = pytest.mark.django_db
NEW = "a better horse battery"
DAY = 60 * 60 * 24


@pytest.mark.parametrize("kind", [App, Browser])
def test_it_signs_in(kind, ada):
    answer = kind().sign_in()

    assert answer.status_code == 200
    assert answer.json()["data"]["user"] == {
        "id": str(ada.pk),
        "display": "ada@example.org",
        "email": "ada@example.org",
        "has_usable_password": True,
    }


@pytest.mark.parametrize("kind", [App, Browser])
def test_it_signs_out(kind, ada):
    client = kind()
    client.sign_in()
    client.send("DELETE", "auth/session")

    assert client.send("GET", "auth/session").status_code == 401
    assert not Session.objects.filter(session_key=getattr(client, "session", "")).exists()


@pytest.mark.parametrize("kind", [App, Browser])
def test_it_asks_for_the_second_factor(kind, ada):
    give_app(ada)
    client = kind()
    waiting = client.sign_in()
    answer = client.send("POST", "auth/2fa/authenticate", {"code": code()})

    assert waiting.status_code == 401
    assert "mfa_authenticate" in [flow["id"] for flow in waiting.json()["data"]["flows"]]
    assert answer.status_code == 200


def test_it_gives_no_token_before_the_second_factor(app, ada):
    give_app(ada)
    app.sign_in()

    assert (app.access, app.refresh_token) == ("", "")


@pytest.mark.parametrize("kind", [App, Browser])
def test_it_lists_sessions_and_ends_them(kind, ada):
    here, there = kind(), kind()
    here.sign_in()
    there.sign_in()
    listed = here.send("GET", "auth/sessions").json()["data"]
    others = [session["id"] for session in listed if not session["is_current"]]
    here.send("DELETE", "auth/sessions", {"sessions": others})

    assert len(listed) == 2
    assert there.send("GET", "auth/session").status_code in (401, 410)
    assert here.send("GET", "auth/session").status_code == 200


def test_it_ends_no_session_of_somebody_else(app, ada):
    person("eve@example.org")
    eve = App()
    eve.sign_in("eve@example.org")
    app.sign_in()
    theirs = eve.send("GET", "auth/sessions").json()["data"][0]["id"]

    assert app.send("DELETE", "auth/sessions", {"sessions": [theirs]}).status_code == 400
    assert eve.read().status_code == 200


def test_it_gives_an_app_new_tokens_when_the_password_changes(app, ada):
    app.sign_in()
    old = app.access
    answer = app.send("POST", "account/password/change", {"current_password": PASSWORD, "new_password": NEW})

    assert answer.status_code == 200
    assert app.read(token=old).status_code == 401
    assert app.read().status_code == 200
    assert app.refresh().status_code == 200


def test_it_ends_other_sessions_when_the_password_changes(app, ada):
    other = App()
    other.sign_in()
    app.sign_in()
    app.send("POST", "account/password/change", {"current_password": PASSWORD, "new_password": NEW})

    assert other.read().status_code == 401


@pytest.mark.parametrize("kind", [App, Browser])
def test_it_sets_a_new_password_with_a_code(kind, ada):
    signed_in = App()
    signed_in.sign_in()
    client = kind()
    client.send("POST", "auth/password/request", {"email": "ada@example.org"})
    answer = client.send("POST", "auth/password/reset", {"key": mailed_code(), "password": NEW})

    assert answer.status_code == 401  # done, and not signed in
    assert kind().sign_in(password=NEW).status_code == 200
    assert signed_in.read().status_code == 401


def test_it_judges_the_new_password_once_the_code_is_right(app, ada):
    app.send("POST", "auth/password/request", {"email": "ada@example.org"})
    answer = app.send("POST", "auth/password/reset", {"key": mailed_code(), "password": "short"})

    assert [error["param"] for error in answer.json()["errors"]] == ["password"]


def test_it_tells_ahead_whether_a_code_is_right(app, ada):
    app.send("POST", "auth/password/request", {"email": "ada@example.org"})
    answer = app.send("GET", "auth/password/reset", **{"x-password-reset-key": mailed_code()})

    assert answer.status_code == 200


def test_it_tells_by_mail_that_a_password_was_changed(app, ada):
    app.sign_in()
    app.send("POST", "account/password/change", {"current_password": PASSWORD, "new_password": NEW})

    assert mail.outbox[-1].subject == "Your password was changed"


def test_it_changes_the_address_once_the_code_was_typed_in(app, ada):
    app.sign_in()
    app.send("POST", "account/email", {"email": "lovelace@example.org"})
    app.send("POST", "auth/email/verify", {"key": mailed_code()})
    ada.refresh_from_db()

    assert ada.email == "lovelace@example.org"
    assert App().sign_in("lovelace@example.org").status_code == 200
    assert App().sign_in("ada@example.org").status_code == 400


@pytest.mark.parametrize(
    ("client", "staff", "days"),
    [
        pytest.param("app", False, 91, id="a learner's phone"),
        pytest.param("browser", False, 14, id="a learner's browser"),
        pytest.param(None, False, 0.5, id="our own pages"),
        pytest.param("app", True, 0.5, id="staff on a phone"),
        pytest.param("browser", True, 0.5, id="staff in the web client"),
        pytest.param(None, True, 0.5, id="staff in the admin"),
    ],
)
def test_it_lasts(client, staff, days):
    user = administrator() if staff else person()

    assert session_age(user, client) == days * DAY


def test_it_ends_for_a_browser_after_two_weeks(browser, ada):
    browser.sign_in()
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        assert browser.http.get("/api/v1/learning/content/pages/").status_code == 401


def test_it_ends_for_staff_after_half_a_day(client, grace):
    client.post("/account/login/", {"login": "grace@example.org", "password": PASSWORD})
    with time_machine.travel(timezone.now() + timedelta(hours=11)):
        assert client.get("/admin/").status_code == 200
    with time_machine.travel(timezone.now() + timedelta(hours=13)):
        assert client.get("/admin/").status_code == 302


class TestFixation:
    """A session that somebody was given before signing in is not the one that is signed in."""

    def test_it_changes_the_key_in_a_browser(self, browser, ada):
        browser.send("POST", "auth/password/request", {"email": "ada@example.org"})
        before = browser.http.cookies["sessionid"].value
        browser.sign_in()

        assert browser.http.cookies["sessionid"].value != before
        assert not Session.objects.filter(session_key=before).exists()

    def test_it_changes_the_key_on_our_pages(self, client, ada):
        client.post("/account/password/reset/", {"email": "ada@example.org"})
        before = client.cookies["sessionid"].value
        client.post("/account/login/", {"login": "ada@example.org", "password": PASSWORD})

        assert client.cookies["sessionid"].value != before
        assert not Session.objects.filter(session_key=before).exists()

    def test_it_changes_the_key_of_an_app(self, app, ada):
        app.send("POST", "auth/password/request", {"email": "ada@example.org"})
        before = app.session
        app.sign_in()

        assert app.session != before
        assert not Session.objects.filter(session_key=before).exists()

    def test_it_changes_the_key_at_the_second_factor(self, app, ada):
        give_app(ada)
        app.sign_in()
        before = app.session
        app.send("POST", "auth/2fa/authenticate", {"code": code()})

        assert app.session != before
        assert not Session.objects.filter(session_key=before).exists()

    def test_it_takes_no_key_that_a_stranger_chose(self, ada):
        client = Client()
        client.cookies["sessionid"] = "a" * 32
        client.post("/account/login/", {"login": "ada@example.org", "password": PASSWORD})

        assert client.cookies["sessionid"].value != "a" * 32


class TestCSRF:
    @pytest.mark.parametrize(
        ("method", "path", "body"),
        [
            ("POST", "auth/login", {"email": "ada@example.org", "password": PASSWORD}),
            ("POST", "auth/signup", {"email": "new@example.org", "password": PASSWORD}),
            ("POST", "auth/password/request", {"email": "ada@example.org"}),
            ("DELETE", "auth/session", None),
            ("POST", "auth/provider/redirect", None),
        ],
    )
    def test_it_refuses_a_browser_without_the_token(self, browser, ada, method, path, body):
        answer = browser.send(method, path, body, csrf=False)

        assert answer.status_code == 403
        assert answer.json()["code"] == "forbidden"
        assert mail.outbox == []

    def test_it_refuses_a_page_from_elsewhere(self, browser, ada):
        token = browser.http.cookies["csrftoken"].value
        answer = browser.http.post(
            "/api/v1/auth/browser/v1/auth/login",
            {"email": "ada@example.org", "password": PASSWORD},
            content_type="application/json",
            headers={"x-csrftoken": token, "origin": "https://evil.example"},
        )

        assert answer.status_code == 403

    def test_it_takes_no_cookie_from_an_app(self, browser, ada):
        browser.sign_in()

        assert browser.http.get("/api/v1/auth/app/v1/auth/session").status_code == 401
