"""Whatever the contract allows can be shown: every block and question empty, long, from right to left, and unknown."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest

from frontend_contract.conformance.answers import VARIANTS, answer, pages
from tests.browser import needs_chromium
from tests.web.axe import found

pytestmark = needs_chromium
#: An editor's empty draft has headings and tables without words, which axe complains of rightly.
OF_EMPTY_DRAFTS = (
    "empty-heading",
    "empty-table-header",
    "select-name",
    "button-name",
    "label",
    "link-name",
    "heading-order",
)


def from_fixtures(route) -> None:
    """What the mock server answers, with pages found by their paths."""
    url = urlsplit(route.request.url)
    if url.path.endswith("/resolve/"):
        path = parse_qs(url.query)["path"][0]
        page = next(page for page in pages() if page["path"] == path)
        reference = {name: page[name] for name in ("key", "type", "title", "path")}
        status, content = 200, {"outcome": "page", "page": reference, "location": path}
    elif route.request.method == "POST":
        items = route.request.post_data_json["items"]
        common = {"status": "accepted", "code": None, "reason": None, "detail": None, "replayed": False, "result": None}
        receipts = [{"id": item["id"], "kind": item["kind"], **common} for item in items]
        status, content = 200, {"receipts": receipts}
    else:
        status, content = answer(route.request.url)
    route.fulfill(status=status, content_type="application/json", body=json.dumps(content))


@pytest.fixture
def shown(page, request):
    """The lesson of all fixtures in one variant, with its quiz begun."""
    page.route("**/api/**", from_fixtures)
    page.route("**/media/**", lambda route: route.fulfill(status=200, content_type="image/png", body=b""))
    page.goto(f"/learn/en-GB/{request.param.replace('_', '-')}/")
    page.get_by_role("heading", level=1).wait_for()
    page.wait_for_load_state("networkidle")
    page.mistakes = []
    page.on("pageerror", lambda error: page.mistakes.append(str(error)))
    return page


@pytest.mark.parametrize("shown", VARIANTS, indirect=True)
def test_every_block_is_shown(shown, request):
    blocks = shown.locator("main .block").count()
    said = shown.locator("main").inner_text()
    faults = [fault for fault in found(shown) if not fault.startswith(OF_EMPTY_DRAFTS)]

    assert blocks >= 25
    assert "This part needs a newer version of this page." in said
    assert not any(word in said for word in ("undefined", "null", "[object Object]", "NaN"))
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("shown", VARIANTS, indirect=True)
def test_every_question_is_shown_and_an_unknown_one_can_be_left_out(shown):
    start = shown.get_by_role("button", name="Start", exact=True)
    start.or_(shown.get_by_role("button", name="Try again")).first.click()
    shown.locator(".player").wait_for()
    unknown = 0
    for _ in range(shown.locator(".steps-bar li").count()):
        unknown += shown.get_by_text("This question needs a newer version").count()
        if shown.locator(".player").get_by_role("button", name="Next", exact=True).count():
            shown.locator(".player").get_by_role("button", name="Next", exact=True).click()

    assert unknown == 1
    assert shown.mistakes == []
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")
