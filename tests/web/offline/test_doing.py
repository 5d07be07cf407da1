"""A unit is done without a network, and counts when one is back."""

import pytest

from tests.browser import needs_chromium
from tests.web.answering import answer
from tests.web.keyboard import Keyboard
from tests.web.offline.travelling import COURSE, LESSON

pytestmark = needs_chromium
#: What the server says of the learner's standing.
IS_COMPLETE = """() => fetch('/api/v1/learning/standing/').then((answer) => answer.json())
    .then(({units}) => units.some((unit) => unit.is_complete))"""


@pytest.fixture
def lesson(page):
    found = page.request.get(f"/api/v1/content/resolve/?path={LESSON.removeprefix('/learn')}").json()
    return page.request.get(f"/api/v1/content/pages/{found['page']['key']}/").json()


@pytest.fixture
def quiz(lesson):
    return next(each for each in lesson["body"] if each["type"] == "quiz" and each["feedback"] == "after_submit")


@pytest.fixture
def offline(page, traveller, learner):
    """The course is on the device of a learner who takes it, and there is no network."""
    page.set_viewport_size({"width": 1280, "height": 1400})
    traveller.install()
    traveller.take_along(COURSE)
    page.get_by_role("button", name="Take this course").click()
    page.get_by_role("link", name="Begin: ").wait_for()
    traveller.leave_the_network()
    traveller.open(LESSON)
    return traveller


def ids_in(request) -> list[str]:
    """Of what a request sends."""
    is_sync = request.url.endswith("/learning/sync/")
    return [item["id"] for item in request.post_data_json["items"]] if is_sync else []


def section_of(page, quiz):
    return page.locator(f"#block-{quiz['id']}")


def respond(page, site, quiz, questions: int) -> None:
    """Rightly to the first questions of the attempt under way, and go on."""
    keys = site.keys(quiz["version"])
    by_id = {question["id"]: question for question in quiz["questions"]}
    for _ in range(questions):
        shown = section_of(page, quiz).locator(".question").get_attribute("data-question")
        answer(Keyboard(page), by_id[shown], keys[shown]["key"])
        if (further := section_of(page, quiz).get_by_role("button", name="Next", exact=True)).count():
            further.click()


def do_quiz(page, site, quiz) -> None:
    section_of(page, quiz).get_by_role("button", name="Start").click()
    section_of(page, quiz).locator(".player").wait_for()
    respond(page, site, quiz, len(quiz["questions"]))
    section_of(page, quiz).get_by_role("button", name="Hand in").click()


def test_responses_that_were_half_given_survive_a_reload(page, site, offline, quiz):
    section_of(page, quiz).get_by_role("button", name="Start").click()
    respond(page, site, quiz, 2)
    page.reload()
    section_of(page, quiz).get_by_role("button", name="Go on where you were").click()

    section_of(page, quiz).locator(".steps-bar .is-answered").nth(1).wait_for()
    assert section_of(page, quiz).locator(".steps-bar .is-answered").count() == 2


def test_a_quiz_says_that_it_is_on_this_device_and_is_marked_once_it_is_received(page, site, offline, quiz):
    do_quiz(page, site, quiz)
    section_of(page, quiz).get_by_text("Handed in, and on this device.").wait_for()
    page.reload()
    section_of(page, quiz).get_by_text("Handed in, and on this device.").wait_for()
    offline.come_back()

    section_of(page, quiz).get_by_text("Received").wait_for(timeout=30_000)
    section_of(page, quiz).get_by_text("100 %").wait_for()


def test_what_was_done_counts_at_once_and_stays_when_one_comes_back(page, site, offline, lesson):
    Keyboard(page).read_on()
    for each in (block for block in lesson["body"] if block["type"] == "quiz"):
        do_quiz(page, site, each)
    page.locator(".facts").get_by_text("Complete").wait_for()
    page.goto(COURSE)
    page.get_by_text("1 of 9 done").wait_for()
    offline.come_back()
    offline.wait_until(lambda: page.evaluate(IS_COMPLETE))
    page.reload()

    page.get_by_text("1 of 9 done").wait_for()


def test_of_two_windows_one_sends_each_thing_once(page, offline):
    other = page.context.new_page()
    other.goto(LESSON)
    sent: list[str] = []
    for window in (page, other):
        window.on("requestfinished", lambda asked: sent.extend(ids_in(asked)))
        window.get_by_role("button", name="I have come to the end").click()
        window.get_by_text("waiting to be sent").first.wait_for()
    offline.come_back()
    for window in (page, other):
        window.get_by_text("waiting to be sent").first.wait_for(state="hidden", timeout=40_000)

    assert sent
    assert len(sent) == len(set(sent))


def test_a_note_is_kept_half_written_and_sent_when_one_comes_back(page, offline):
    page.get_by_placeholder("Write as if nobody will read it.").fill("I looked away.")
    page.get_by_text("Not saved yet.").wait_for()
    page.reload()
    note = page.locator(".reflection")
    note.get_by_role("button", name="Save").click()
    note.get_by_text("On this device. It is sent when you are connected again.").wait_for()
    offline.come_back()
    note.get_by_text("Received").wait_for(timeout=30_000)
    kept = page.request.get("/api/v1/learning/reflections/").json()["items"]

    assert [each["text"] for each in kept] == ["I looked away."]
