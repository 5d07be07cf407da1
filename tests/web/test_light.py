"""The page is light: what the first lesson loads, and how soon it can be read on a phone with a slow network."""

import gzip

import pytest

from tests.browser import needs_chromium

pytestmark = needs_chromium

LESSON = "/learn/en-GB/academy/talking-about-race/understanding-race-and-racism/what-anti-racism-means/"
MOST_BYTES = 60_000
#: What browsers' tools call “slow 4G”, and a processor four times slower than this machine's.
NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
SLOWER = 4
MOST_SECONDS = 1.5


def test_the_first_lesson_needs_little_javascript(page):
    scripts: list[bytes] = []
    page.on("response", lambda got: scripts.append(got.body()) if got.url.endswith(".js") else None)
    page.goto(LESSON)
    page.wait_for_load_state("networkidle")

    assert sum(len(gzip.compress(script)) for script in scripts) < MOST_BYTES


@pytest.mark.timed
def test_the_first_lesson_can_be_read_soon_on_a_slow_phone(page):
    page.set_viewport_size({"width": 390, "height": 844})
    tools = page.context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", NETWORK)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(LESSON, wait_until="commit")
    page.get_by_role("heading", level=1, name="What anti-racism means").wait_for()
    page.get_by_text("Why it is not enough not to be racist").wait_for()
    seconds = page.evaluate("performance.now()") / 1000

    assert seconds < MOST_SECONDS
