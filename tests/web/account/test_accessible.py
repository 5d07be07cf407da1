"""Views of accounts are for everybody, too: axe finds nothing, nothing is wider than a narrow screen."""

import pytest

from tests.browser import needs_chromium
from tests.web.account.newcomer import forget_session
from tests.web.axe import found

pytestmark = needs_chromium
FOR_ALL = ["/learn/account/sign-in/", "/learn/account/sign-up/", "/learn/account/password/"]
FOR_ONE = ["/learn/me/", "/learn/me/data/", "/learn/me/security/"]


def faults(page, paths: list[str], theme: str) -> dict[str, list[str]]:
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")
    page.set_viewport_size({"width": 320, "height": 640})
    result = {}
    for path in paths:
        page.goto(path)
        page.locator("h1").wait_for()
        page.wait_for_load_state("networkidle")
        width = page.evaluate("document.documentElement.scrollWidth")
        result[path] = [*found(page), *([f"{width} px wide"] if width > 320 else [])]
    return result


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_is_wrong_with_any_view(page, newcomer, theme):
    ours = faults(page, FOR_ONE, theme)
    forget_session(page)
    ours |= faults(page, FOR_ALL, theme)

    assert {path: lines for path, lines in ours.items() if lines} == {}
