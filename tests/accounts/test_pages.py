"""Our own pages for signing in and looking after an account."""

import re

import pytest
from django.core.management import call_command
from django.test import Client

from tests.accounts.people import PASSWORD, code, give_app, mailed_code, person

pytestmark = pytest.mark.django_db
PATHS = [
    "/account/", "/account/logout/", "/account/inactive/", "/account/reauthenticate/", "/account/email/",
    "/account/password/change/", "/account/password/reset/", "/account/password/reset/done/",
    "/account/app/activate/", "/account/app/deactivate/", "/account/code/again/", "/account/recovery-codes/",
    "/account/recovery-codes/generate/", "/account/recovery-codes/download/", "/account/passkeys/",
    "/account/passkeys/add/", "/account/sessions/", "/account/single-sign-on/login/cancelled/",
    "/account/single-sign-on/login/error/", "/account/single-sign-on/",
]  # fmt: skip


@pytest.fixture
def signed_in(ada):
    client = Client()
    client.post("/account/login/", {"login": "ada@example.org", "password": PASSWORD})
    client.get("/account/app/activate/")
    client.post("/account/app/activate/", {"code": code(client.session["mfa.totp.secret"])})
    return client


@pytest.mark.parametrize("path", PATHS)
def test_it_is_ours_and_kept_by_no_cache(signed_in, path):
    answer = signed_in.get(path, follow=True)

    assert answer.status_code in (200, 401)
    assert "no-store" in answer["Cache-Control"]
    assert "allauth" not in re.sub(r"data-allauth-onload|allauth\.webauthn[\w.]*", "", answer.text)


@pytest.mark.parametrize("path", PATHS)
def test_it_loads_nothing_from_elsewhere(signed_in, path):
    answer = signed_in.get(path, follow=True)
    loaded = re.findall(r'(?:src|href|action)="(?!/|data:|#)([^"]+)"', answer.text)

    assert loaded == []
    assert "default-src 'self'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/account/signup/", "/account/password/reset/key/x-y/", "/account/2fa/"])
def test_it_has_no_page_that_nobody_needs(client, path):
    assert client.get(path).status_code == 404


def test_it_signs_out(signed_in):
    signed_in.post("/account/logout/")

    assert "_auth_user_id" not in signed_in.session


def test_it_signs_nobody_out_on_a_mere_link(signed_in):
    signed_in.get("/account/logout/")

    assert "_auth_user_id" in signed_in.session


def test_it_resets_a_password(client, ada):
    client.post("/account/password/reset/", {"email": "ada@example.org"})
    client.post("/account/password/reset/confirm/", {"code": mailed_code()})
    new = {"password1": "a better horse battery", "password2": "a better horse battery"}
    answer = client.post("/account/password/reset/complete/", new, follow=True)
    ada.refresh_from_db()

    assert "Your password is set" in answer.text
    assert ada.check_password("a better horse battery")


def test_it_answers_a_reset_the_same_for_an_unknown_address(ada):
    texts = []
    for email in ("ada@example.org", "nobody@example.org"):
        client = Client()
        client.post("/account/password/reset/", {"email": email})
        page = client.post("/account/password/reset/confirm/", {"code": "BBBB-BBBB"}).text
        texts.append(re.sub(r'value="\w{64}"', "", page).replace(email, ""))

    assert texts[0] == texts[1]


def test_it_needs_the_csrf_token(ada):
    client = Client(enforce_csrf_checks=True)

    assert client.post("/account/login/", {"login": "ada@example.org", "password": PASSWORD}).status_code == 403


def test_it_leads_a_learner_to_the_account_and_staff_to_the_admin(ada, grace):
    to = [
        Client().post("/account/login/", {"login": email, "password": PASSWORD})["Location"]
        for email in ("ada@example.org", "grace@example.org")
    ]

    assert to == ["/account/", "/admin/"]


def test_it_leads_nowhere_else(ada):
    answer = Client().post(
        "/account/login/?next=https://evil.example/", {"login": "ada@example.org", "password": PASSWORD}
    )

    assert answer["Location"] == "/account/"


def test_it_takes_no_switched_off_account(ada):
    ada.is_active = False
    ada.save()
    client = Client()
    answer = client.post("/account/login/", {"login": "ada@example.org", "password": PASSWORD}, follow=True)

    assert "This account is switched off" in answer.text
    assert "_auth_user_id" not in client.session


def test_it_offers_a_passkey_only_to_who_has_one(ada):
    give_app(ada)
    client = Client()
    page = client.post("/account/login/", {"login": "ada@example.org", "password": PASSWORD}, follow=True)

    assert "Use a passkey" not in page.text


def test_it_asks_again_for_something_delicate_after_a_while(ada, monkeypatch):
    client = Client()
    client.force_login(ada)
    answer = client.get("/account/app/activate/")

    assert answer["Location"] == "/account/reauthenticate/?next=%2Faccount%2Fapp%2Factivate%2F"


def test_it_describes_errors_to_who_can_not_see_them(client, ada):
    page = client.post("/account/login/", {"login": "no address", "password": PASSWORD}).text

    assert 'aria-invalid="true"' in page
    assert re.search(r'aria-describedby="id_login_error"', page)
    assert 'id="id_login_error"' in page


def test_it_is_not_shown_to_somebody_elses_session(ada):
    person("eve@example.org")
    client = Client()
    client.post("/account/login/", {"login": "eve@example.org", "password": PASSWORD})

    assert "ada@example.org" not in client.get("/account/").text


def test_it_needs_no_further_table(db):
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
