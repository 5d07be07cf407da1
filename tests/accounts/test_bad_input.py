"""Whatever a client sends to the endpoints of accounts, the answer is a refusal and never a failure."""

import json
from functools import cache

import pytest
from django.test import Client

from tests.accounts.authenticator import Passkey
from tests.accounts.people import App

pytestmark = pytest.mark.django_db
AUTH = "/api/v1/auth"
DEEP = b'{"email": ' + b"[" * 5000 + b"]" * 5000 + b"}"
BODIES = {
    "no JSON": (b"{", 400),
    "no UTF-8": (b'{"email": "\xff"}', 400),
    "a lone surrogate": (b'{"email": "a@example.org", "password": "\\ud800"}', 400),
    "NUL": (b'{"email": "a\\u0000@example.org", "password": "x"}', 400),
    "deep": (DEEP, 400),
    "deep enough to be refused": (b'{"email": ' + b"[" * 25 + b"]" * 25 + b"}", 400),
    "a long number": (b'{"sessions": [' + b"9" * 5000 + b"]}", 400),
    "a large number": (b'{"sessions": [9007199254740993]}', 400),
    "a number without end": (b'{"sessions": [1e999]}', 400),
    "a list": (b"[]", 400),
    "large": (b'{"email": "' + b"x" * 70_000 + b'"}', 413),
    "huge": (b'{"email": "' + b"x" * 11_000_000 + b'"}', 413),
}


@pytest.mark.parametrize("name", BODIES)
@pytest.mark.parametrize("path", ["app/v1/auth/login", "app/v1/tokens/refresh", "app/v1/auth/webauthn/login"])
def test_it_refuses_a_body_that_is(client, name, path):
    body, status = BODIES[name]
    answer = client.post(f"{AUTH}/{path}", body, content_type="application/json")

    assert answer.status_code == status
    assert answer.json()["status"] == status
    assert answer.json()["errors"][0]["code"] in {"bad_json", "too_large"}


@pytest.mark.parametrize("media_type", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_it_takes_json_alone(client, media_type):
    answer = client.generic("POST", f"{AUTH}/app/v1/auth/login", '{"email": "a@example.org"}', content_type=media_type)

    assert answer.status_code == 415
    assert answer.json()["errors"][0]["code"] == "unsupported_media_type"


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE"])
def test_it_survives_a_body_with_any_method(client, method):
    answer = client.generic(method, f"{AUTH}/app/v1/auth/session", DEEP, content_type="application/json")

    assert answer.status_code == 400


@pytest.mark.parametrize("token", ["", "x", "a" * 32, "A" * 32, "a" * 5000, "é", "\0"])
def test_it_survives_any_session_token(client, token):
    answer = client.get(f"{AUTH}/app/v1/auth/session", headers={"x-session-token": token})

    assert answer.status_code in (401, 410)


@pytest.mark.parametrize("path", ["", "nothing", "app/v1/nothing", "app/v2/auth/login", "%00", "x" * 9000])
def test_it_has_a_problem_for_addresses_that_are_none(client, path):
    answer = client.get(f"{AUTH}/{path}")

    assert answer.status_code == 404
    assert answer.json()["code"] == "not-found"


FIELDS = [
    "email", "password", "key", "code", "refresh_token", "current_password", "new_password", "primary", "sessions",
    "authenticators", "id", "name", "credential", "provider", "process", "token", "account", "trust",
]  # fmt: skip
ODD = [None, "", "x", "é" * 300, "a@example.org", 0, -1, 1.5, 2**53 - 1, True, [], [1], ["x"], [[]], {}, {"a": 1}]


@cache
def operations() -> list[tuple[str, str]]:
    """Method and path of everything that allauth says there is."""
    paths = json.loads(Client().get(f"{AUTH}/openapi.json").content)["paths"]
    return sorted(
        (method.upper(), path.removeprefix(f"{AUTH}/{{client}}/v1/").removeprefix(f"{AUTH}/app/v1/"))
        for path, methods in paths.items()
        for method in methods
        if method in ("get", "post", "put", "patch", "delete") and not path.endswith("provider/redirect")
    )


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: repr(odd)[:12].replace("é", "e"))
@pytest.mark.parametrize("signed_in", [False, True], ids=["a stranger", "ada"])
def test_it_survives_odd_values_everywhere(odd, signed_in, browser, ada, settings):
    settings.ACCOUNT_RATE_LIMITS = settings.MFA_RATE_LIMITS = False
    for method, path in operations():
        if signed_in:
            browser.http.force_login(ada)
        answer = browser.send(method, path, None if method == "GET" else dict.fromkeys(FIELDS, odd))

        assert answer.status_code < 500, (method, path)


def mutilated(credential: dict) -> list:
    """The answer of a passkey with each of its parts missing or made of something else."""
    found = []
    for name in credential:
        found += [{**credential, name: odd} for odd in (None, "", "x", 1, [], {}, "AAAA")]
        found.append({key: value for key, value in credential.items() if key != name})
    for name in credential["response"]:
        for odd in (None, "", "x", 1, [], {}, "AAAA", "e30"):
            found.append({**credential, "response": {**credential["response"], name: odd}})
    return found


def test_it_survives_a_mutilated_passkey(app, ada, settings):
    settings.MFA_RATE_LIMITS = False
    passkey = Passkey()
    app.sign_in()
    options = app.send("GET", "account/authenticators/webauthn?passwordless").json()["data"]["creation_options"]
    for credential in mutilated(passkey.create(options)):
        answer = app.send("POST", "account/authenticators/webauthn", {"name": "x", "credential": credential})
        if answer.status_code == 200:  # a part that does not matter
            options = app.send("GET", "account/authenticators/webauthn?passwordless").json()["data"]["creation_options"]

        assert answer.status_code in (200, 400), credential


def test_it_survives_a_mutilated_use_of_a_passkey(app, ada, settings):
    settings.MFA_RATE_LIMITS = False
    passkey = Passkey()
    app.sign_in()
    options = app.send("GET", "account/authenticators/webauthn?passwordless").json()["data"]["creation_options"]
    app.send("POST", "account/authenticators/webauthn", {"name": "x", "credential": passkey.create(options)})
    other = App()
    options = other.send("GET", "auth/webauthn/login").json()["data"]["request_options"]
    for credential in mutilated(passkey.get(options)):
        answer = App().send("POST", "auth/webauthn/login", {"credential": credential})

        assert answer.status_code == 400, credential
