"""Those who sign in: a phone app and a web page, as they would speak to the server, and a second factor in the hand."""

import base64
import hmac
import json
import re
import struct
import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.test import Client

from cms.accounts.models import User
from cms.accounts.sealing import unseal

PASSWORD = "correct horse battery"
_AUTH = "/api/v1/auth"


class App:
    """A phone app. It keeps the tokens that it is given, and sends what it has."""

    def __init__(self) -> None:
        self.http = Client(raise_request_exception=True)
        self.session = self.access = self.refresh_token = ""

    def send(self, method: str, path: str, body: Any = None, **headers: str):
        sent = dict(headers)
        if self.access:
            sent.setdefault("authorization", f"Bearer {self.access}")
        elif self.session:
            sent.setdefault("x-session-token", self.session)
        data = "" if body is None else json.dumps(body)
        answer = self.http.generic(
            method, f"{_AUTH}/app/v1/{path}", data, content_type="application/json", headers=sent
        )
        self._keep(answer)
        return answer

    def _keep(self, answer) -> None:
        if not answer.get("Content-Type", "").startswith("application/json"):
            return
        content = answer.json()
        meta = {**(content.get("meta") or {}), **(content["data"] if isinstance(content.get("data"), dict) else {})}
        self.session = meta.get("session_token", self.session)
        self.access = meta.get("access_token", self.access)
        self.refresh_token = meta.get("refresh_token", self.refresh_token)

    def sign_in(self, email="ada@example.org", password=PASSWORD):
        return self.send("POST", "auth/login", {"email": email, "password": password})

    def refresh(self, token: str | None = None):
        """Exchange the refresh token, as an app does whose access token has expired."""
        self.access = self.session = ""
        return self.send("POST", "tokens/refresh", {"refresh_token": token or self.refresh_token})

    def read(self, path="/api/v1/learning/content/pages/", token: str | None = None):
        return self.http.get(path, headers={"authorization": f"Bearer {self.access if token is None else token}"})


class Browser:
    """A page of the web client, with cookies, and the CSRF token that goes with them."""

    def __init__(self) -> None:
        self.http = Client(enforce_csrf_checks=True)
        self.http.get(f"{_AUTH}/browser/v1/config")

    def send(self, method: str, path: str, body: Any = None, csrf: bool = True):
        headers = {"x-csrftoken": self.http.cookies["csrftoken"].value} if csrf else {}
        data = "" if body is None else json.dumps(body)
        return self.http.generic(
            method, f"{_AUTH}/browser/v1/{path}", data, content_type="application/json", headers=headers
        )

    def sign_in(self, email="ada@example.org", password=PASSWORD):
        return self.send("POST", "auth/login", {"email": email, "password": password})


def person(email: str = "ada@example.org", **fields: Any) -> User:
    """Somebody with a password and a proven address."""
    user = User.objects.create_user(email, PASSWORD, **fields)
    user.vouch_for_email()
    return user


def administrator(email: str = "grace@example.org") -> User:
    return User.objects.create_superuser(email, PASSWORD)


SECRET = base64.b32encode(b"a key only for tests").decode()


def give_app(user: User) -> Authenticator:
    """Set up an authenticator app, whose codes `code` gives."""
    return TOTP.activate(user, SECRET).instance


def code(secret: str = SECRET, *, later: int = 0) -> str:
    """What an authenticator app shows now, or `later` half minutes from now (RFC 6238)."""
    counter = int(time.time()) // 30 + later
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", counter), "sha1").digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 10**6:06d}"


def stored_secret(user: User) -> str:
    return unseal(Authenticator.objects.get(user=user, type="totp").data["secret"])


def mailed_code() -> str:
    """The code in the mail that was sent last."""
    found = re.search(r"^[A-Z]{4}-[A-Z]{4}$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found, mail.outbox[-1].body
    return found.group()
