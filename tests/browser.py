"""A real browser before a running server."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = pytest.mark.skipif(not CHROMIUM, reason="there is no Chromium here")


@contextmanager
def browsing(address: str) -> Iterator:
    """A page of a browser. What it complained of is in `page.complaints`."""
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        page = browser.new_page(base_url=address)
        page.complaints = []
        page.on("console", lambda said: page.complaints.append(said.text) if said.type == "error" else None)
        page.on("requestfailed", lambda failed: page.complaints.extend(_complaint(failed)))
        yield page
        browser.close()


def _complaint(failed) -> list[str]:
    """What a page begins to fetch and does not need any more, such as a film on a page that one leaves, is none."""
    return [] if failed.failure == "net::ERR_ABORTED" else [failed.url]
