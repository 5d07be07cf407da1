"""The way back for who has lost a second factor."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from tests.accounts.people import PASSWORD, App, code, give_app

pytestmark = pytest.mark.django_db


def test_it_leads_to_setting_up_a_new_one(grace, settings):
    settings.STAFF_SECOND_FACTOR = True
    give_app(grace)
    call_command("reset_second_factor", "Grace@example.org")
    client = Client()
    client.post("/account/login/", {"login": grace.email, "password": PASSWORD})

    assert client.get("/admin/")["Location"] == "/account/"
    assert client.get("/account/app/activate/").status_code == 200


def test_it_signs_out_everywhere(ada):
    give_app(ada)
    app, forced = App(), Client()
    app.sign_in()
    app.send("POST", "auth/2fa/authenticate", {"code": code()})
    forced.force_login(ada)
    call_command("reset_second_factor", "ada@example.org")

    assert app.read().status_code == 401
    assert "_auth_user_id" not in Client(headers={"cookie": f"sessionid={forced.session.session_key}"}).session


def test_it_leaves_others_signed_in(ada, grace):
    app = App()
    app.sign_in()
    call_command("reset_second_factor", "grace@example.org")

    assert app.read().status_code == 200


def test_it_tells_the_account(grace, mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        call_command("reset_second_factor", "grace@example.org")

    assert mailoutbox[0].subject == "Your second factor was removed"


def test_it_knows_no_such_account(db):
    with pytest.raises(CommandError, match=r"There is no account with the address x@example\.org"):
        call_command("reset_second_factor", "x@example.org")
