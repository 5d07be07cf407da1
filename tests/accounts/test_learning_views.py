"""What is sent to `/learning/…` as a proof of who asks, and what is not one."""

import base64
import json
import time
import uuid
from datetime import timedelta

import jwt
import pytest
import time_machine
from allauth.headless.tokens.strategies.jwt import internal
from django.conf import settings as project
from django.contrib.auth import BACKEND_SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session
from django.urls import URLResolver, get_resolver
from django.utils import timezone
from rest_framework.views import APIView

from api.learners import LEARNER_AUTHENTICATION
from tests.accounts.people import PASSWORD, App, Browser, person

pytestmark = pytest.mark.django_db
PATH = "/api/v1/learning/content/pages/"


@pytest.fixture
def signed_in(app, ada):
    app.sign_in()
    return app


def payload(app: App) -> dict:
    return jwt.decode(app.access, options={"verify_signature": False})


def forged(app: App, key: str = "x" * 64, algorithm: str = "HS256", **changes) -> str:
    return jwt.encode({**payload(app), **changes}, key, algorithm=algorithm)


def by_us(app: App, **changes) -> str:
    """Signed with our own key: what no stranger can make, and what must be checked nevertheless."""
    return forged(app, project.SECRET_KEY, **changes)


def unsigned(app: App) -> str:
    parts = [{"alg": "none", "typ": "JWT"}, payload(app)]
    return ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts) + "."


TOKENS = {
    "nothing after the word": lambda app: "",
    "no token": lambda app: "abc",
    "two words": lambda app: f"{app.access} {app.access}",
    "only dots": lambda app: "..",
    "not ASCII": lambda app: "\xe9.\xe9.\xe9",
    "NUL": lambda app: "\0",
    "very long": lambda app: "a" * 100_000,
    "deeply nested": lambda app: base64.urlsafe_b64encode(b"[" * 700).decode() + ".e30.x",
    "alg none": unsigned,
    "another key": forged,
    "another algorithm": lambda app: forged(app, project.SECRET_KEY, "HS512"),
    "a refresh token": lambda app: app.refresh_token,
    "tampered with": lambda app: app.access[:-4] + "AAAA",
    "expired": lambda app: by_us(app, exp=int(time.time()) - 1),
    "somebody else's name": lambda app: by_us(app, sub=str(person("eve@example.org").pk)),
    "a session that never was": lambda app: by_us(app, sid=internal.session_key_to_sid("a" * 32)),
    "a session of no kind": lambda app: by_us(app, sid=base64.b64encode(uuid.uuid4().bytes + b"\0").decode()),
    "no base64": lambda app: by_us(app, sid="é"),
}


def another_session(app: App) -> str:
    """Ada's name with the session of somebody who is signed in as well."""
    person("eve@example.org")
    other = App()
    other.sign_in("eve@example.org")
    return by_us(app, sid=payload(other)["sid"])


TOKENS["another user's session"] = another_session


def test_it_takes_a_good_token(signed_in):
    assert signed_in.read().status_code == 200


def test_it_takes_the_word_in_any_case(signed_in):
    answer = signed_in.http.get(PATH, headers={"authorization": f"bEARER {signed_in.access}"})

    assert answer.status_code == 200


@pytest.mark.parametrize("kind", TOKENS)
def test_it_refuses(signed_in, kind):
    answer = signed_in.read(token=TOKENS[kind](signed_in))

    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "not-signed-in"
    assert answer["WWW-Authenticate"] == 'Bearer realm="learning"'


def test_it_refuses_who_brings_nothing(client):
    assert client.get(PATH).json()["code"] == "not-signed-in"


def test_it_refuses_an_expired_token(signed_in):
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert signed_in.read().status_code == 401


@pytest.mark.parametrize("kind", TOKENS)
def test_it_is_no_failure_of_allauths_own_endpoints_either(signed_in, kind):
    token = TOKENS[kind](signed_in)
    answer = signed_in.http.get("/api/v1/auth/app/v1/auth/session", headers={"authorization": f"Bearer {token}"})

    assert answer.status_code == 401


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(lambda app, user: app.send("DELETE", "auth/session"), id="signed out"),
        pytest.param(lambda app, user: switch_off(user), id="account switched off"),
        pytest.param(lambda app, user: change_password(user), id="password changed"),
        pytest.param(lambda app, user: end_elsewhere(user), id="session ended from another device"),
        pytest.param(lambda app, user: Session.objects.update(expire_date=timezone.now()), id="session expired"),
        pytest.param(lambda app, user: settle_on_no_backend(), id="signed in by a way that is no more"),
    ],
)
def test_it_refuses_at_once_when(signed_in, ada, end):
    end(signed_in, ada)

    assert signed_in.read().status_code == 401
    assert signed_in.refresh().status_code == 400


def switch_off(user):
    user.is_active = False
    user.save()


def change_password(user):
    user.set_password("another horse battery")
    user.save()


def settle_on_no_backend():
    for row in Session.objects.all():
        content = {**row.get_decoded(), BACKEND_SESSION_KEY: "gone.Backend"}
        Session.objects.filter(pk=row.pk).update(session_data=SessionStore().encode(content))


def end_elsewhere(user):
    other = App()
    other.sign_in()
    listed = other.send("GET", "auth/sessions").json()["data"]
    ids = [session["id"] for session in listed if not session["is_current"]]
    other.send("DELETE", "auth/sessions", {"sessions": ids})


def test_it_stands_and_falls_with_the_token_though_there_is_a_cookie(client, ada):
    client.force_login(ada)

    assert client.get(PATH).status_code == 200
    assert client.get(PATH, headers={"authorization": "Bearer x"}).status_code == 401


def test_it_looks_at_the_cookie_when_the_header_is_some_proxys(client, ada):
    client.force_login(ada)

    assert client.get(PATH, headers={"authorization": "Basic eDp5"}).status_code == 200


def test_it_depends_on_token_and_cookie(signed_in):
    assert {"Authorization", "Cookie"} <= {name.strip() for name in signed_in.read()["Vary"].split(",")}


@pytest.mark.parametrize("token", ["x", None])
def test_it_takes_no_notice_of_tokens_outside_of_learning(signed_in, token):
    answer = signed_in.read("/api/v1/content/pages/", token=token)

    assert answer.status_code == 200
    assert answer["Cache-Control"].startswith("public")


@pytest.mark.urls("tests.accounts.posting_urls")
class TestPosting:
    PATH = "/api/v1/learning/post/"

    def test_it_takes_a_token(self, signed_in):
        answer = signed_in.http.post(self.PATH, headers={"authorization": f"Bearer {signed_in.access}"})

        assert answer.json() == {"who": "ada@example.org"}

    def test_it_refuses_a_cookie_without_the_csrf_token(self, browser, ada):
        browser.sign_in()
        answer = browser.http.post(self.PATH, content_type="application/json")

        assert answer.status_code == 403
        assert answer.json()["code"] == "forbidden"

    def test_it_takes_a_cookie_with_it(self, browser, ada):
        browser.sign_in()
        csrf = browser.http.cookies["csrftoken"].value
        answer = browser.http.post(self.PATH, content_type="application/json", headers={"x-csrftoken": csrf})

        assert answer.status_code == 200

    def test_it_refuses_who_brings_nothing(self, client):
        assert client.post(self.PATH).status_code == 401


def test_it_takes_the_cookie_of_a_web_page(ada):
    browser = Browser()
    browser.sign_in(password=PASSWORD)

    assert browser.http.get(PATH).status_code == 200


def test_it_hands_in_with_a_token(signed_in):
    answer = signed_in.http.post(
        "/api/v1/learning/sync/",
        {"items": [{"kind": "nothing", "id": "6f9619ff-8b86-4011-b42d-00c04fc964ff"}]},
        content_type="application/json",
        headers={"authorization": f"Bearer {signed_in.access}"},
    )

    assert answer.status_code == 200
    assert len(answer.json()["receipts"]) == 1


def test_it_names_both_ways_for_every_learning_view():
    views = [
        pattern.callback.cls(**pattern.callback.initkwargs)
        for pattern in learning_patterns()
        if issubclass(pattern.callback.cls, APIView)
    ]

    assert len(views) >= 12
    for view in views:
        assert tuple(type(known) for known in view.get_authenticators()) == LEARNER_AUTHENTICATION, view


def learning_patterns(resolver=None, before=""):
    found = []
    for pattern in (resolver or get_resolver()).url_patterns:
        path = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            found += learning_patterns(pattern, path)
        elif path.startswith("api/v1/learning/"):
            found.append(pattern)
    return found
