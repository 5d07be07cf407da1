"""Passkeys: from web pages and from apps on phones."""

import pytest
from django.test import Client

from cms.accounts.fitting import android_origin
from tests.accounts.authenticator import Passkey
from tests.accounts.people import PASSWORD, App, Browser

pytestmark = pytest.mark.django_db
PRINT = ":".join(["AB"] * 32)


def add(client, passkey: Passkey):
    options = client.send("GET", "account/authenticators/webauthn?passwordless").json()["data"]["creation_options"]
    return client.send(
        "POST", "account/authenticators/webauthn", {"name": "Phone", "credential": passkey.create(options)}
    )


def sign_in_with(client, passkey: Passkey):
    options = client.send("GET", "auth/webauthn/login").json()["data"]["request_options"]
    return client.send("POST", "auth/webauthn/login", {"credential": passkey.get(options)})


@pytest.mark.parametrize("kind", [App, Browser])
def test_it_signs_in_without_a_password(kind, ada):
    client, passkey = kind(), Passkey()
    client.sign_in()
    added = add(client, passkey)
    answer = sign_in_with(kind(), passkey)

    assert added.status_code == 200
    assert answer.status_code == 200
    assert answer.json()["data"]["user"]["email"] == "ada@example.org"


def test_it_is_a_second_factor_too(app, ada):
    passkey = Passkey()
    app.sign_in()
    add(app, passkey)
    other = App()
    waiting = other.sign_in()
    options = other.send("GET", "auth/webauthn/authenticate").json()["data"]["request_options"]
    answer = other.send("POST", "auth/webauthn/authenticate", {"credential": passkey.get(options)})

    assert waiting.status_code == 401
    assert answer.status_code == 200


def test_it_opens_the_admin_at_once(grace, settings):
    settings.STAFF_SECOND_FACTOR = True
    browser, passkey = Browser(), Passkey()
    browser.sign_in("grace@example.org")
    add(browser, passkey)
    other = Browser()
    sign_in_with(other, passkey)

    assert other.http.get("/admin/").status_code == 200


@pytest.mark.parametrize(
    "origin",
    [
        pytest.param("https://evil.example", id="another site"),
        pytest.param("http://testserver", id="no encryption"),
        pytest.param("https://testserver.evil.example", id="a name that begins like ours"),
        pytest.param(android_origin(PRINT), id="an app that was not named"),
    ],
)
def test_it_is_refused_from(app, ada, origin):
    app.sign_in()

    assert add(app, Passkey(origin)).status_code == 400


def test_it_is_taken_from_an_android_app_that_was_named(app, ada, settings):
    settings.ANDROID_APPS = {"org.example.learn": f"{':'.join(['CD'] * 32)}; {PRINT.lower()}"}
    passkey = Passkey(android_origin(PRINT))
    app.sign_in()

    assert add(app, passkey).status_code == 200
    assert sign_in_with(App(), passkey).status_code == 200


def test_it_belongs_to_the_domain_that_is_set(app, ada, settings):
    settings.PASSKEY_DOMAIN = "example.org"
    passkey = Passkey("https://learn.example.org")
    app.sign_in()

    assert add(app, passkey).status_code == 200


def test_it_can_not_be_used_twice_for_one_challenge(app, ada):
    passkey = Passkey()
    app.sign_in()
    add(app, passkey)
    other = App()
    options = other.send("GET", "auth/webauthn/login").json()["data"]["request_options"]
    credential = passkey.get(options)
    statuses = [App().send("POST", "auth/webauthn/login", {"credential": credential}).status_code]
    other.send("POST", "auth/webauthn/login", {"credential": credential})

    assert statuses == [400]


@pytest.mark.parametrize("credential", [None, {}, [], "x", 1, {"id": "x"}, {"response": {"userHandle": "x"}}])
def test_it_survives_what_is_no_passkey(app, db, credential):
    app.send("GET", "auth/webauthn/login")

    assert app.send("POST", "auth/webauthn/login", {"credential": credential}).status_code == 400


class TestAssociations:
    """Files by which phones trust an app."""

    APPLE, ANDROID = "/.well-known/apple-app-site-association", "/.well-known/assetlinks.json"

    @pytest.mark.parametrize("path", [APPLE, ANDROID])
    def test_it_has_none_without_apps(self, client, path):
        assert client.get(path).status_code == 404

    def test_it_names_apple_apps(self, settings):
        settings.APPLE_APP_IDS = ["TEAM123456.org.example.learn"]
        answer = Client().get(self.APPLE)

        assert answer["Content-Type"] == "application/json"
        assert answer.json() == {"webcredentials": {"apps": ["TEAM123456.org.example.learn"]}}

    def test_it_names_android_apps(self, settings):
        settings.ANDROID_APPS = {"org.example.learn": PRINT}
        answer = Client().get(self.ANDROID)

        assert answer["Content-Type"] == "application/json"
        assert answer.json()[0]["target"] == {
            "namespace": "android_app",
            "package_name": "org.example.learn",
            "sha256_cert_fingerprints": [PRINT],
        }


def test_it_is_offered_where_there_is_one(client, ada):
    page = client.post("/account/login/", {"login": "ada@example.org", "password": PASSWORD}, follow=True)

    assert page.status_code == 200
