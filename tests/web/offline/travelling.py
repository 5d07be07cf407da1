"""Somebody whose network comes and goes."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

COURSE = "/learn/en-GB/academy/talking-about-race/"
LESSON = f"{COURSE}understanding-race-and-racism/what-anti-racism-means/"
TOOLKIT = "/learn/en-GB/toolkit/"
PATIENCE = 120  # seconds


@dataclass
class Traveller:
    page: Any

    def open(self, address: str) -> None:
        self.page.goto(address)
        self.page.get_by_role("heading", level=1).wait_for()

    def install(self, address: str = "/learn/en-GB/academy/") -> None:
        """Open the page, and wait until it would open without a network."""
        self.open(address)
        self.page.evaluate("navigator.serviceWorker.ready.then(() => 0)")
        self.page.wait_for_function("() => navigator.serviceWorker.controller !== null")

    def leave_the_network(self) -> None:
        self.page.context.set_offline(True)

    def come_back(self) -> None:
        self.page.context.set_offline(False)

    def sign_in(self, site, who: str = "reader") -> None:
        self.page.goto("/learn/account/sign-in/?back=/me/")
        self.page.get_by_label("E-mail address").fill(f"{who}@demo.example")
        self.page.get_by_label("Password", exact=True).fill(site.password(who))
        self.page.get_by_role("button", name="Sign in", exact=True).click()
        self.page.get_by_role("heading", level=1, name="My learning").wait_for()

    def sign_out(self) -> None:
        self.page.goto("/learn/me/security/")
        self.page.get_by_role("button", name="Sign out", exact=True).click()

    @property
    def panel(self):
        return self.page.get_by_role("region", name="Take it with you")

    def take_along(self, address: str) -> None:
        """With small pictures, and all of it here at the end."""
        self.open(address)
        self.panel.get_by_role("button", name="See how large it is").click()
        self.panel.get_by_role("button", name=re.compile("Download")).click()
        self.panel.get_by_text("On this device since").wait_for()

    def wait_for_pictures(self, course: str) -> None:
        """They are made in the first minutes after the demo was loaded."""
        address = f"/api/v1/content/packs/{course}/"
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            pack = self.page.request.get(address).json()
            if pack["is_complete"] and pack["bytes_by_role"].get("image"):
                return
            time.sleep(1)
        raise AssertionError("no pictures were made")

    def wait_until(self, holds: Callable[[], bool], seconds: float = 20) -> None:
        until = time.monotonic() + seconds
        while not holds():
            assert time.monotonic() < until, "it does not come to hold"
            self.page.wait_for_timeout(200)

    def course(self) -> str:
        return self.page.request.get("/api/v1/content/pages/?type=course").json()["items"][0]["key"]

    def shelves(self) -> dict[str, int]:
        """How many files and documents are kept, for whom."""
        script = """async () => {
            const all = {}
            for (const name of (await caches.keys()).filter((each) => each.startsWith('along')))
                all[name] = (await (await caches.open(name)).keys()).length
            return all
        }"""
        return self.page.evaluate(script)
