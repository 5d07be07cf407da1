"""A learner does the demo's course with a keyboard alone, from the front door to the end of it."""

import pytest

from tests.browser import needs_chromium
from tests.web.answering import answer
from tests.web.documented import documented_paths, undocumented
from tests.web.keyboard import Keyboard

pytestmark = needs_chromium


@pytest.fixture
def requested(page):
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    return addresses


@pytest.fixture
def keyboard(page):
    page.set_viewport_size({"width": 1280, "height": 1400})
    return Keyboard(page)


def sign_in(keyboard, site) -> None:
    keyboard.page.goto("/learn/")
    keyboard.press("link", "Sign in")
    keyboard.reach(keyboard.page.get_by_label("E-mail address"))
    keyboard.type("reader@demo.example")
    keyboard.reach(keyboard.page.get_by_label("Password", exact=True))
    keyboard.type(site.password("reader"))
    keyboard.page.keyboard.press("Enter")
    keyboard.page.get_by_role("link", name="My learning").wait_for()


def do_lesson(keyboard, site, document) -> None:
    keyboard.page.get_by_role("heading", level=1, name=document["title"]).wait_for()
    keyboard.read_on()
    for block in document["body"]:
        if block["type"] == "quiz":
            do_quiz(keyboard, block, site.keys(block["version"]))
    keyboard.page.wait_for_timeout(2000)  # what completes it by itself has arrived
    if not keyboard.page.locator(".end .done").count():
        keyboard.press("button", "I have come to the end")


def do_quiz(keyboard, quiz, keys) -> None:
    section = keyboard.page.locator(f"#block-{quiz['id']}")
    keyboard.reach(section.get_by_role("button", name="Start"))
    keyboard.page.keyboard.press("Enter")
    section.locator(".player").wait_for()
    questions = {question["id"]: question for question in quiz["questions"]}
    asked = section.locator(".steps-bar li").count()
    for number in range(asked):
        shown = section.locator(".question").get_attribute("data-question")
        answer(keyboard, questions[shown], keys[shown]["key"])
        keyboard.reach(section.get_by_role("button", name="Next" if number < asked - 1 else "Hand in", exact=True))
        keyboard.page.keyboard.press("Enter")
    section.locator(".score").wait_for()


def lessons_of(page, course: str) -> list[dict]:
    """Whole, in order."""
    outline = page.request.get(f"/api/v1/content/courses/{course}/outline/").json()
    keys = [lesson["key"] for module in outline["modules"] for lesson in module["lessons"]]
    return [page.request.get(f"/api/v1/content/pages/{key}/").json() for key in keys]


def test_it_can_be_done_by_keyboard_over_documented_addresses_alone(page, keyboard, requested, site):
    sign_in(keyboard, site)
    keyboard.press("link", "Academy", exact=True)
    keyboard.press("link", "Talking about race at work", exact=True)
    page.get_by_role("heading", level=1, name="Talking about race at work").wait_for()
    keyboard.press("button", "Take this course")
    keyboard.press("link", "Begin: ")
    course = page.request.get("/api/v1/content/pages/?type=course").json()["items"][0]["key"]
    lessons = lessons_of(page, course)
    for lesson, following in zip(lessons, [*lessons[1:], None], strict=True):
        do_lesson(keyboard, site, lesson)
        page.locator(".end .done", has_text="Complete").wait_for()
        keyboard.press("link", f"Next {following['title']}" if following else "Back to ")
    page.goto("/learn/en-GB/academy/talking-about-race/")

    page.get_by_text("You have completed this course").wait_for()
    accounts = page.request.get("/api/v1/auth/openapi.json").json()
    assert undocumented(requested, documented_paths(accounts)) == set()
    assert [said for said in page.complaints if "401" not in said] == []  # before signing in, `me/` is one
