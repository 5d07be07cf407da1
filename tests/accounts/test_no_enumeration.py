"""Nobody finds out from the answers whether an address has an account, is invited, or may sign up."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth import hashers
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.accounts.models import User
from tests.accounts.people import PASSWORD, App, Browser, person

pytestmark = pytest.mark.django_db
KNOWN, UNKNOWN = "ada@example.org", "nobody@example.org"
STEPS = {
    "sign-up": [("POST", "auth/signup", {"password": PASSWORD})],
    "sign-up with a bad password": [("POST", "auth/signup", {"password": "short"})],
    "sign-up and a wrong code": [
        ("POST", "auth/signup", {"password": PASSWORD}),
        ("POST", "auth/email/verify", {"key": "BBBB-BBBB"}),
        ("POST", "auth/email/verify/resend", None),
        ("GET", "auth/session", None),
    ],
    "sign-in": [("POST", "auth/login", {"password": "wrong"})],
    "sign-in until locked": [("POST", "auth/login", {"password": "wrong"})] * 6,
    "reset": [("POST", "auth/password/request", {})],
    "reset and a wrong code": [
        ("POST", "auth/password/request", {}),
        ("POST", "auth/password/reset", {"key": "BBBB-BBBB", "password": "short"}),
        ("POST", "auth/password/reset", {"key": "BBBB-BBBB", "password": PASSWORD}),
        ("POST", "auth/password/reset", {"key": "BBBB-BBBB", "password": PASSWORD}),
        ("POST", "auth/password/reset", {"key": "BBBB-BBBB", "password": PASSWORD}),
    ],
    "reset and a code asked ahead": [
        ("POST", "auth/password/request", {}),
        ("GET", "auth/password/reset", None),
        ("GET", "auth/password/reset", None),
        ("GET", "auth/password/reset", None),
        ("GET", "auth/password/reset", None),
    ],
}


def told(kind, email: str, steps) -> list[tuple[int, str, list[str]]]:
    """Status, body and headers of each answer, without what is random in any case."""
    client, answers = kind(), []
    for method, path, body in steps:
        if body is not None and path in ("auth/signup", "auth/login", "auth/password/request"):
            body = {"email": email, **body}
        headers = {"x-password-reset-key": "BBBB-BBBB"} if (method, kind) == ("GET", App) else {}
        answer = client.send(method, path, body, **headers)
        text = re.sub(r'"session_token": "\w+"', "", answer.content.decode()).replace(email, "")
        answers.append((answer.status_code, text, sorted(answer.headers)))
    return answers


@pytest.mark.parametrize("kind", [App, Browser])
@pytest.mark.parametrize("name", STEPS)
def test_it_answers_the_same(kind, name):
    person(KNOWN)

    assert told(kind, KNOWN, STEPS[name]) == told(kind, UNKNOWN, STEPS[name])


@pytest.mark.parametrize("name", ["sign-up", "sign-up and a wrong code"])
def test_it_answers_the_same_whether_or_not_an_address_may_sign_up(settings, name):
    settings.SIGN_UP, settings.SIGN_UP_DOMAINS = "restricted", ["example.org"]

    assert told(App, "a@example.org", STEPS[name]) == told(App, "a@elsewhere.example", STEPS[name])


@pytest.mark.parametrize("name", ["sign-up", "sign-in", "reset"])
@pytest.mark.parametrize("state", ["active", "without a password", "switched off"])
def test_it_hashes_as_often(monkeypatch, name, state):
    user = person(KNOWN)
    if state == "without a password":
        user.set_unusable_password()
    user.is_active = state != "switched off"
    user.save()
    hashed = []
    hasher = hashers.get_hasher()
    monkeypatch.setattr(type(hasher), "encode", count(hasher.encode, hashed))
    told(App, KNOWN, STEPS[name])
    known = len(hashed)
    told(App, UNKNOWN, STEPS[name])

    assert len(hashed) - known == known


@pytest.mark.parametrize("name", ["sign-up", "sign-in", "reset"])
def test_it_writes_as_much(name):
    person(KNOWN)
    told(App, "first@example.org", STEPS[name])  # which begins the counters of this address
    written = []
    for email in (KNOWN, UNKNOWN):
        with CaptureQueriesContext(connection) as queries:
            told(App, email, STEPS[name])
        written.append(
            [" ".join(query["sql"].split()[:3]) for query in queries if query["sql"].startswith(("INSERT", "UPDATE"))]
        )

    assert written[0] == written[1]


def test_it_leaves_nothing_of_the_account_that_it_did_not_make():
    person(KNOWN)
    told(App, KNOWN, STEPS["sign-up"])

    assert list(User.objects.values_list("email", flat=True)) == [KNOWN]
    assert list(EmailAddress.objects.values_list("email", flat=True)) == [KNOWN]


def count(encode, calls):
    def counted(self, *args, **kwargs):
        calls.append(args)
        return encode(*args, **kwargs)

    return counted


@pytest.mark.parametrize("name", ["sign-up", "reset"])
def test_it_sends_as_many_mails(name):
    person(KNOWN)
    told(App, KNOWN, STEPS[name])
    told(App, UNKNOWN, STEPS[name])

    assert [message.to for message in mail.outbox] == [[KNOWN], [UNKNOWN]]
