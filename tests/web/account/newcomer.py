"""Somebody new, and what they do quickly where it is not what a test is about."""

import re
import time
import uuid
from typing import Any

from tests.web.site import Site

AUTH = "/api/v1/auth/browser/v1"
PASSWORD = "a long enough sentence"
PATIENCE = 15  # seconds, for a mail


class Newcomer:
    def __init__(self, site: Site) -> None:
        self.site = site
        self.email = f"{uuid.uuid4().hex[:12]}@example.org"

    def code(self) -> str:
        """In the mail that came last."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            _, _, mail = self.site.log.rpartition(f"To: {self.email}")
            if found := re.search(r"^[A-Z]{4}-[A-Z]{4}$", mail, re.MULTILINE):
                return found.group()
            time.sleep(0.1)
        raise AssertionError(f"no code was mailed to {self.email}")

    def sign_up(self, page: Any) -> None:
        """Through the API."""
        send(page, "POST", f"{AUTH}/auth/signup", {"email": self.email, "password": PASSWORD})
        answer = send(page, "POST", f"{AUTH}/auth/email/verify", {"key": self.code()})
        assert answer.status == 200, answer.text()

    def sign_in_quickly(self, page: Any) -> None:
        """Through the API, so that it counts as having just proven who one is. Signing up does not."""
        forget_session(page)
        answer = send(page, "POST", f"{AUTH}/auth/login", {"email": self.email, "password": PASSWORD})
        assert answer.status == 200, answer.text()

    def sign_in(self, page: Any, then: str = "/me/") -> None:
        """In the page, as far as the password gets one."""
        page.goto(f"/learn/account/sign-in/?back={then}")
        page.get_by_label("E-mail address").fill(self.email)
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Sign in", exact=True).click()

    def set_up_app(self, page: Any) -> str:
        """An authenticator app; gives its secret."""
        page.goto("/learn/me/security/")
        page.get_by_role("button", name="Set up an authenticator app").click()
        return page.locator(".secret").inner_text().replace(" ", "")


def send(page: Any, method: str, path: str, body: Any = None) -> Any:
    """From this browser, with its cookies."""
    page.request.get(f"{AUTH}/config")
    (csrf,) = (cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "csrftoken")
    return page.request.fetch(path, method=method, data=body, headers={"X-CSRFToken": csrf})


def add_virtual_authenticator(page: Any) -> None:
    """A phone that is always at hand and always recognises its owner."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    session.send(
        "WebAuthn.addVirtualAuthenticator",
        {"options": {**options, "isUserVerified": True, "automaticPresenceSimulation": True}},
    )


def forget_session(page: Any) -> None:
    """The page is left first: an answer on its way would bring the cookie back."""
    page.goto("about:blank")
    page.context.clear_cookies()


def is_signed_in(page: Any) -> bool:
    return page.request.get("/api/v1/learning/me/").ok


def storage(page: Any) -> str:
    """All that the page keeps in this browser where scripts can read it."""
    return page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href])")


def unsent(page: Any) -> int:
    """How many things wait in this browser's database, whoever's they are."""
    script = """new Promise((tell) => {
        const asked = indexedDB.open("learn");
        asked.onsuccess = () => {
            const counted = asked.result.transaction("outbox").objectStore("outbox").count();
            counted.onsuccess = () => { asked.result.close(); tell(counted.result); };
        };
    })"""
    return page.evaluate(script)
