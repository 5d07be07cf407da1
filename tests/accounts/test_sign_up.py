"""Signing up with an e-mail address and a code."""

from datetime import timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.core import mail
from django.db import IntegrityError
from django.utils import timezone

from cms.accounts import clients
from cms.accounts.models import Invitation, User
from tests.accounts.people import PASSWORD, App, Browser, mailed_code, person

pytestmark = pytest.mark.django_db
NEW = {"email": "new@example.org", "password": PASSWORD}


def sign_up(client, **changes):
    return client.send("POST", "auth/signup", {**NEW, **changes})


@pytest.mark.parametrize("kind", [App, Browser])
def test_it_waits_for_a_code(kind):
    answer = sign_up(kind())

    assert answer.status_code == 401
    assert {"id": "verify_email", "is_pending": True} in answer.json()["data"]["flows"]


@pytest.mark.parametrize("kind", [App, Browser])
def test_it_signs_in_with_the_code_from_the_mail(kind):
    client = kind()
    sign_up(client)
    answer = client.send("POST", "auth/email/verify", {"key": mailed_code()})

    assert answer.status_code == 200
    assert answer.json()["data"]["user"]["email"] == "new@example.org"


def test_it_gives_an_app_its_tokens(app):
    sign_up(app)
    meta = app.send("POST", "auth/email/verify", {"key": mailed_code()}).json()["meta"]

    assert set(meta) == {"is_authenticated", "session_token", "access_token", "refresh_token"}


def test_it_makes_an_account_without_rights(app):
    sign_up(app)
    user = User.objects.get(email="new@example.org")

    assert not user.is_staff
    assert not user.is_superuser
    assert not user.opens_admin


def test_it_refuses_a_wrong_code_and_then_the_right_one(app):
    sign_up(app)
    for _ in range(3):
        app.send("POST", "auth/email/verify", {"key": "BBBB-BBBB"})

    assert app.send("POST", "auth/email/verify", {"key": mailed_code()}).status_code == 409


def test_it_goes_on_by_signing_in_when_the_answer_was_lost(app):
    sign_up(App())
    soon = app.sign_in("new@example.org")
    with time_machine.travel(timezone.now() + timedelta(seconds=11), tick=False):
        assert app.sign_in("new@example.org").status_code == 401
        assert app.send("POST", "auth/email/verify", {"key": mailed_code()}).status_code == 200
    assert (soon.status_code, soon["Retry-After"], soon.json()) == (429, "10", {"status": 429})


def test_it_sends_another_code(app, settings):
    settings.ACCOUNT_RATE_LIMITS = {**settings.ACCOUNT_RATE_LIMITS, "confirm_email": None}
    sign_up(app)
    app.send("POST", "auth/email/verify/resend")

    assert app.send("POST", "auth/email/verify", {"key": mailed_code()}).status_code == 200


@pytest.mark.parametrize(
    ("password", "reason"),
    [
        pytest.param("short", "password_too_short", id="short"),
        pytest.param("password1234", "password_too_common", id="common"),
        pytest.param("new@example.org", "password_too_similar", id="the address itself"),
    ],
)
def test_it_refuses_a_password_that_is(app, password, reason):
    answer = sign_up(app, password=password)

    assert answer.status_code == 400
    assert reason in [error["code"] for error in answer.json()["errors"]]


def test_it_finds_no_account_by_a_code_that_was_not_mailed(app):
    person("new@example.org")
    sign_up(app)
    answer = app.send("POST", "auth/email/verify", {"key": ""})

    assert answer.status_code == 400
    assert EmailAddress.objects.count() == 1


def test_it_takes_the_second_of_two_at_once_for_one_who_has_an_account(app, monkeypatch):
    def be_too_late(self, request):
        raise IntegrityError

    monkeypatch.setattr(clients.SignupInput, "save", be_too_late)

    assert sign_up(app).status_code == 401
    assert not User.objects.exists()


def test_it_is_closed(app, settings):
    settings.SIGN_UP = "closed"

    assert sign_up(app).status_code == 403
    assert app.send("GET", "config").json()["data"]["account"]["is_open_for_signup"] is False


@pytest.mark.parametrize(
    ("email", "accounts"),
    [
        pytest.param("new@partner.example", 1, id="an address of a domain that may"),
        pytest.param("new@sub.partner.example", 0, id="and of no other below it"),
        pytest.param("guest@elsewhere.example", 1, id="an address that was invited"),
        pytest.param("new@elsewhere.example", 0, id="any other address"),
    ],
)
def test_it_is_restricted_to(app, settings, email, accounts):
    settings.SIGN_UP, settings.SIGN_UP_DOMAINS = "restricted", ["partner.example"]
    Invitation.objects.create(email="guest@elsewhere.example")
    sign_up(app, email=email)

    assert User.objects.count() == accounts


def test_it_says_why_not_to_the_address_alone(app, settings):
    settings.SIGN_UP = "restricted"
    sign_up(app)

    assert mail.outbox[0].to == ["new@example.org"]
    assert mail.outbox[0].subject == "You can't sign up with this address"
