"""Finding one's way, and reading what may be hard to read."""

import re

import pytest

from tests.browser import needs_chromium

pytestmark = needs_chromium

LESSON = "/learn/en-GB/academy/talking-about-race/understanding-race-and-racism/how-racism-works/"


@pytest.fixture
def passage(page):
    page.goto(LESSON)
    passage = page.locator(".passage")
    passage.get_by_role("button", name="Show this part").wait_for()
    return passage


def test_the_front_door_leads_to_the_home_page_in_the_readers_language(page):
    page.goto("/learn/")
    page.get_by_role("heading", level=1).wait_for()

    assert page.url.endswith("/learn/en-GB/")


def test_a_passage_is_hidden_behind_its_note_until_the_reader_chooses(passage):
    inside = passage.locator(".block")
    before = inside.count()
    passage.get_by_role("button", name="Show this part").click()

    assert (before, inside.count() > 0) == (0, True)


def test_a_passage_can_be_skipped_and_shown_later(passage):
    passage.get_by_role("button", name="Skip it").click()
    passage.get_by_text("You skipped this part.").wait_for()
    passage.get_by_role("button", name="Show this part").click()
    passage.get_by_role("button", name="Hide this part again").click()

    passage.get_by_role("button", name="Skip it").wait_for()


def test_a_word_opens_its_definition(page):
    page.goto("/learn/en-GB/academy/talking-about-race/understanding-race-and-racism/what-anti-racism-means/")
    page.get_by_role("button", name="global majority").first.click()

    page.get_by_role("dialog").get_by_text("global majority", exact=False).first.wait_for()


def test_the_guide_shows_what_is_for_the_chosen_readers(page):
    page.goto("/learn/en-GB/diverse-panel-guide/during-the-interviews/")
    tips = page.locator(".tips .card")
    tips.first.wait_for()
    all_of_them = tips.count()
    page.get_by_role("radio", name="Candidates").check()
    shown = [tip.locator(".tag").inner_text() for tip in tips.all()]

    assert len(shown) < all_of_them
    assert set(shown) <= {"For Candidates", "For Everyone"}


def test_notes_for_facilitators_are_shown_to_who_asks_for_them(page):
    page.goto("/learn/en-GB/discussion-framework/")
    switch = page.get_by_role("switch", name="Facilitator’s view")
    switch.wait_for()
    before = page.locator(".facilitator").count()
    switch.check()

    assert before == 0
    assert page.locator(".facilitator").count() > 1


def test_search_leads_to_the_block_that_holds_the_words(page):
    page.goto("/learn/search/")
    page.get_by_role("searchbox").fill("listening")
    page.keyboard.press("Enter")
    page.get_by_text(re.compile(r"\d+ places? found")).wait_for()
    page.locator("main li a[href*='#block-']").first.click()
    page.get_by_role("heading", level=1).wait_for()
    page.wait_for_timeout(500)

    assert page.evaluate("document.getElementById(location.hash.slice(1)).getBoundingClientRect().top < innerHeight")


def test_the_language_can_be_changed_on_the_same_page(page):
    page.goto("/learn/en-GB/academy/")
    page.get_by_role("heading", level=1).wait_for()
    page.get_by_label("Language").select_option("fr")
    page.wait_for_url("**/learn/fr/**")
    page.get_by_role("link", name="Accueil").wait_for()

    assert page.evaluate("document.documentElement.lang") == "fr"


def test_leaving_quickly_leaves_nothing_of_the_page_behind(page):
    page.route("https://www.bbc.co.uk/**", lambda route: route.fulfill(body="Rain later", content_type="text/html"))
    page.goto("/learn/en-GB/")
    page.get_by_role("heading", level=1).wait_for()
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url("https://www.bbc.co.uk/weather")

    assert page.get_by_text("Rain later").count() == 1


def test_a_page_that_never_was_says_so_and_leads_on(page):
    page.goto("/learn/en-GB/no-such-page/")
    page.get_by_role("heading", level=1, name="This page is not here").wait_for()
    page.locator("main").get_by_role("link", name="Home").click()
    page.get_by_role("heading", level=1, name="Anti-racism programme").wait_for()


def test_support_is_one_tap_away(page):
    page.goto(LESSON)
    page.get_by_role("navigation", name="Main").get_by_role("button", name="Get support").click()

    page.get_by_role("dialog").get_by_role("link", name="116 123").wait_for()
