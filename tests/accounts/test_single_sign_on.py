"""Signing in with the organisation's own provider (OpenID Connect)."""

import time
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
import time_machine
from allauth.socialaccount.models import SocialAccount
from django.core import mail
from django.test import Client

from cms.accounts.adapters import SingleSignOnAdapter
from cms.accounts.models import User
from tests.accounts.people import Browser, code, give_app

pytestmark = pytest.mark.django_db
ISSUER = "https://login.example.org"
CONFIGURATION = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/authorize",
    "token_endpoint": f"{ISSUER}/token",
    "userinfo_endpoint": f"{ISSUER}/me",
    "jwks_uri": f"{ISSUER}/keys",
    "token_endpoint_auth_methods_supported": ["client_secret_post"],
}


def configure(settings, *, trusted: bool) -> None:
    app = {
        "provider_id": "sso",
        "name": "Example University",
        "client_id": "learn",
        "secret": "s3cret",
        "settings": {"server_url": ISSUER, "verified_email": trusted, "email_authentication": trusted},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}


class Provider:
    """What the provider answers; `me` is who signs in there."""

    def __init__(self) -> None:
        self.me = {"sub": "42", "email": "ada@example.org", "email_verified": True, "given_name": "Ada"}

    def get(self, url, **kwargs):
        return self._answer(CONFIGURATION if url.endswith("openid-configuration") else self.me)

    def request(self, method, url, **kwargs):
        identity = jwt.encode({"iss": ISSUER, "aud": "learn", "exp": 2**33, **self.me}, "x" * 32, algorithm="HS256")
        return self._answer({"access_token": "a", "id_token": identity, "token_type": "bearer"})

    post = request

    def _answer(self, content):
        return SimpleNamespace(
            status_code=200,
            headers={"content-type": "application/json"},
            json=lambda: content,
            raise_for_status=lambda: None,
            text="",
        )

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return None


@pytest.fixture
def provider(settings, monkeypatch):
    configure(settings, trusted=True)
    provider = Provider()
    monkeypatch.setattr(SingleSignOnAdapter, "get_requests_session", lambda self: provider)
    return provider


def come_back(client, answer):
    """Let the provider send the browser back."""
    state = parse_qs(urlsplit(answer["Location"]).query)["state"][0]
    return client.get(f"/account/oidc/sso/login/callback/?code=x&state={state}")


def sign_in(client: Client | None = None):
    client = client or Client()
    return client, come_back(client, client.post("/account/oidc/sso/login/"))


def test_it_offers_nothing_unless_it_is_set_up(client):
    assert "Sign in with Example" not in client.get("/account/login/").text
    assert client.post("/account/oidc/sso/login/").status_code == 404


def test_it_is_offered_on_the_sign_in_page(client, provider):
    assert "Sign in with Example University" in client.get("/account/login/").text


def test_it_goes_to_the_provider_with_pkce(client, provider):
    to = urlsplit(client.post("/account/oidc/sso/login/")["Location"])

    assert f"{to.scheme}://{to.netloc}{to.path}" == f"{ISSUER}/authorize"
    assert parse_qs(to.query)["code_challenge_method"] == ["S256"]


def test_it_goes_nowhere_on_a_mere_link(client, provider):
    assert client.get("/account/oidc/sso/login/").status_code == 200


def test_it_makes_an_account_for_who_is_new(provider):
    client, _ = sign_in()
    user = User.objects.get()

    assert (user.email, user.first_name) == ("ada@example.org", "Ada")
    assert not user.has_usable_password()
    assert not user.opens_admin
    assert client.session["_auth_user_id"] == str(user.pk)


def test_it_makes_one_though_sign_up_is_closed(provider, settings):
    settings.SIGN_UP = "closed"
    sign_in()

    assert User.objects.count() == 1


def test_it_finds_the_account_again(provider):
    sign_in()
    provider.me["email"] = "lovelace@example.org"
    sign_in()

    assert User.objects.count() == 1


def test_it_signs_in_to_an_account_with_the_same_address_if_the_provider_is_trusted(provider, ada):
    client, _ = sign_in()

    assert client.session["_auth_user_id"] == str(ada.pk)


def test_it_does_not_if_the_provider_is_not_trusted(provider, ada, settings):
    configure(settings, trusted=False)
    client, _ = sign_in()

    assert "_auth_user_id" not in client.session
    assert not SocialAccount.objects.exists()
    assert mail.outbox[-1].subject == "You already have an account"


def test_it_asks_for_a_code_by_mail_if_the_address_is_not_proven(provider, settings):
    configure(settings, trusted=False)
    provider.me["email_verified"] = False
    client, answer = sign_in()

    assert answer["Location"] == "/account/email/confirm/"
    assert "_auth_user_id" not in client.session


def test_it_asks_staff_for_the_second_factor(provider, settings):
    settings.STAFF_SECOND_FACTOR = True
    grace = User.objects.create_superuser("ada@example.org", "correct horse battery")
    give_app(grace)
    client, answer = sign_in()

    assert answer["Location"] == "/account/code/"
    client.post("/account/code/", {"code": code()})
    assert client.get("/admin/").status_code == 200


def test_it_leads_staff_without_a_second_factor_to_set_one_up(provider, settings):
    settings.STAFF_SECOND_FACTOR = True
    User.objects.create_superuser("ada@example.org", "correct horse battery")
    client, _ = sign_in()

    assert client.get("/admin/")["Location"] == "/account/"


def test_it_shows_a_page_when_the_provider_refuses(client, provider):
    answer = client.post("/account/oidc/sso/login/")
    state = parse_qs(urlsplit(answer["Location"]).query)["state"][0]
    back = client.get(f"/account/oidc/sso/login/callback/?error=access_denied&state={state}", follow=True)

    assert "Not signed in" in back.text


@pytest.mark.parametrize("query", ["", "?code=x", "?code=x&state=forged", "?error=server_error&state=x"])
def test_it_takes_no_answer_that_it_did_not_ask_for(client, provider, query):
    answer = client.get(f"/account/oidc/sso/login/callback/{query}")

    assert answer.status_code == 401
    assert "That did not work" in answer.text
    assert "_auth_user_id" not in client.session


def test_it_works_for_the_web_client(provider):
    browser = Browser()
    form = {"provider": "sso", "process": "login", "callback_url": "http://testserver/signed-in"}
    token = browser.http.cookies["csrftoken"].value
    answer = browser.http.post("/api/v1/auth/browser/v1/auth/provider/redirect", {**form, "csrfmiddlewaretoken": token})
    back = come_back(browser.http, answer)

    assert back["Location"] == "http://testserver/signed-in"
    assert browser.send("GET", "auth/session").status_code == 200


def test_it_sends_the_web_client_nowhere_else(provider):
    browser = Browser()
    form = {"provider": "sso", "process": "login", "callback_url": "https://evil.example/"}
    token = browser.http.cookies["csrftoken"].value
    answer = browser.http.post("/api/v1/auth/browser/v1/auth/provider/redirect", {**form, "csrfmiddlewaretoken": token})

    assert not answer.get("Location", "").startswith("https://evil.example")


def test_it_can_be_disconnected_by_who_has_a_password(provider, ada):
    client, _ = sign_in()
    account = SocialAccount.objects.get()
    page = client.get("/account/single-sign-on/")
    client.post("/account/single-sign-on/", {"account": account.pk})

    assert "Example University" in page.text
    assert not SocialAccount.objects.exists()


@pytest.mark.parametrize(("minutes", "status"), [(0, 200), (6, 403)])
def test_signing_in_there_is_the_proof_for_erasing_the_account(provider, minutes, status):
    """There is no password here to ask for."""
    client, _ = sign_in()
    with time_machine.travel(time.time() + 60 * minutes, tick=False):
        answer = client.post("/api/v1/learning/me/erasure/", {"email": "ada@example.org"}, "application/json")

    assert answer.status_code == status
    assert User.objects.exists() is (status == 403)
