"""Inviting somebody to sign up."""

import pytest
from django.core.management import CommandError, call_command

from cms.accounts.models import Invitation
from tests.accounts.people import App, mailed_code

pytestmark = pytest.mark.django_db
LIST = "/admin/invitations/"


@pytest.fixture
def admin(client, grace):
    client.force_login(grace)
    return client


def test_it_invites_in_the_admin(admin, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = admin.post(f"{LIST}new/", {"email": "Guest@example.org"})

    assert answer.status_code == 302
    assert Invitation.objects.get().email == "guest@example.org"
    assert (mailoutbox[0].to, mailoutbox[0].subject) == (["guest@example.org"], "You are invited")


def test_it_lists_who_was_invited(admin):
    Invitation.objects.create(email="guest@example.org")

    assert "guest@example.org" in admin.get(LIST).text


def test_it_refuses_what_is_no_address(admin, mailoutbox):
    admin.post(f"{LIST}new/", {"email": "guest"})

    assert mailoutbox == []


def test_it_is_not_for_everybody(client, ada):
    client.force_login(ada)

    assert client.get(LIST).status_code == 302


def test_it_invites_many_at_once(mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        call_command("invite", "a@example.org", "B@example.org")

    assert [message.to for message in mailoutbox] == [["a@example.org"], ["b@example.org"]]


def test_it_invites_nobody_when_one_address_is_wrong(mailoutbox):
    with pytest.raises(CommandError, match=r"Nobody was invited\."):
        call_command("invite", "a@example.org", "b")

    assert not Invitation.objects.exists()


def test_it_lets_who_was_invited_sign_up(app, settings, django_capture_on_commit_callbacks):
    settings.SIGN_UP = "restricted"
    with django_capture_on_commit_callbacks(execute=True):
        call_command("invite", "guest@example.org")
    app.send("POST", "auth/signup", {"email": "guest@example.org", "password": "correct horse battery"})

    assert app.send("POST", "auth/email/verify", {"key": mailed_code()}).status_code == 200


def test_it_is_no_proof_of_an_address(settings):
    settings.SIGN_UP = "restricted"
    Invitation.objects.create(email="guest@example.org")
    answer = App().send("POST", "auth/signup", {"email": "guest@example.org", "password": "correct horse battery"})

    assert answer.status_code == 401
