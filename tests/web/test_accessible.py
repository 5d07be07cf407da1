"""Every page is one for everybody: axe finds nothing in either theme, and nothing is wider than a narrow screen."""

from dataclasses import dataclass

import pytest

from tests.browser import browsing, needs_chromium
from tests.web.axe import found

pytestmark = needs_chromium

#: As wide as a small phone, or a window of 1280 px at 400 %.
NARROW = {"width": 320, "height": 640}
USUAL = {"width": 1280, "height": 800}


@dataclass
class Seen:
    path: str
    light: list[str]
    dark: list[str]
    narrow_width: int


@pytest.fixture(scope="module")
def every_page(site):
    """All pages of the site and some of our own, each looked at once."""
    with browsing(site.address) as page:
        items = page.request.get("/api/v1/content/pages/?limit=100").json()["items"]
        paths = [*(item["path"] for item in items), "/search/?q=race", "/not/here/"]
        return [look_at(page, path) for path in paths]  # and close that browser: there can be one at a time


def look_at(page, path: str) -> Seen:
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    page.set_viewport_size(USUAL)
    open_at(page, path)
    light = found(page)
    page.emulate_media(color_scheme="dark")
    dark = found(page, only="color-contrast")
    page.set_viewport_size(NARROW)
    return Seen(path, light, dark, page.evaluate("document.documentElement.scrollWidth"))


def open_at(page, path: str) -> None:
    page.goto(f"/learn{path}")
    page.locator("h1").wait_for()
    page.wait_for_load_state("networkidle")


def test_axe_finds_nothing(every_page):
    faults = [f"{seen.path} {fault}" for seen in every_page for fault in seen.light]

    assert not faults, "\n".join(faults)


def test_contrast_holds_in_the_dark(every_page):
    faults = [f"{seen.path} {fault}" for seen in every_page for fault in seen.dark]

    assert not faults, "\n".join(faults)


def test_no_page_is_wider_than_a_narrow_screen(every_page):
    assert {seen.path: seen.narrow_width for seen in every_page if seen.narrow_width > NARROW["width"]} == {}


@pytest.mark.parametrize("name", ["Get support", "global majority"])
def test_a_window_over_the_page_is_accessible_and_closes_with_escape(page, name):
    open_at(page, "/en-GB/academy/talking-about-race/understanding-race-and-racism/what-anti-racism-means/")
    button = page.get_by_role("button", name=name).first
    button.click()
    page.get_by_role("dialog").wait_for()
    faults = found(page)
    page.keyboard.press("Escape")

    assert faults == []
    page.get_by_role("dialog").wait_for(state="detached")
    assert button.evaluate("it => it === document.activeElement")
