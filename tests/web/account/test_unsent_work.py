"""Work that can't be sent: what the learner is told, and the file that they save and send."""

import json
from pathlib import Path

import pytest

from tests.browser import needs_chromium
from tests.web.account.newcomer import unsent
from tests.web.account.test_signing_out import ask_to_sign_out, finish_unsent

pytestmark = needs_chromium
SYNC, FILE = "**/learning/sync/", "**/learning/sync/file/"


@pytest.fixture
def saved(page, newcomer, tmp_path) -> Path:
    """What was saved at “My data” while the server took nothing."""
    finish_unsent(page)
    return save_at_my_data(page, tmp_path)


def save_at_my_data(page, folder: Path) -> Path:
    page.goto("/learn/me/data/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save unsent work to a file").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def send_file(page, file: Path) -> None:
    page.get_by_label("A file of unsent work").set_input_files(file)
    page.get_by_role("button", name="Send a file").click()


def test_the_file_holds_what_is_on_this_device(page, saved):
    file = json.loads(saved.read_text())

    assert saved.name.startswith("unsent-work-20")
    assert (file["format"], [item["kind"] for item in file["items"]][-1]) == (1, "finished")
    assert len(file["items"]) == unsent(page)


def test_it_is_sent_and_waits_no_more(page, saved):
    send_file(page, saved)
    page.get_by_text("have arrived").or_(page.get_by_text("has arrived")).wait_for()
    page.get_by_text("Everything that you did on this device has been sent.").wait_for()

    assert unsent(page) == 0


def test_it_can_be_sent_after_one_has_signed_out(page, newcomer, saved):
    page.goto("/learn/me/")
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign out and delete it").click()
    page.get_by_role("link", name="Sign in").wait_for()
    page.unroute(SYNC)
    newcomer.sign_in(page)
    page.get_by_role("heading", name="My learning", level=1).wait_for()
    page.goto("/learn/me/data/")
    send_file(page, saved)
    page.get_by_text("arrived").wait_for()
    page.goto("/learn/me/")

    page.get_by_role("link", name="What anti-racism means").wait_for()


def test_the_file_of_another_account_is_refused_in_plain_words(page, saved):
    file = json.loads(saved.read_text())
    saved.write_text(json.dumps({**file, "learner": "6f9619ff-8b86-4011-b42d-00c04fc964ff"}))
    send_file(page, saved)

    page.get_by_role("alert").get_by_text("This file belongs to another account").wait_for()


def test_what_is_no_such_file_is_refused_in_plain_words(page, newcomer, tmp_path):
    (tmp_path / "holiday.json").write_text("{}")
    page.goto("/learn/me/data/")
    send_file(page, tmp_path / "holiday.json")

    page.get_by_role("alert").get_by_text("This is not a file of unsent work").wait_for()


def test_it_is_done_by_keyboard(page, saved):
    """The file is chosen in the system's own window, which is not the page's to test."""
    page.get_by_role("button", name="Save as data").focus()
    page.keyboard.press("Tab")
    save = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Tab")
    choose = page.evaluate("document.activeElement.type")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert (save, choose) == ("Save unsent work to a file", "file")
    page.get_by_role("alert").get_by_text("Choose a file first.").wait_for()


def test_it_is_offered_before_one_signs_out(page, newcomer):
    finish_unsent(page)
    ask_to_sign_out(page)
    with page.expect_download() as download:
        page.get_by_role("dialog").get_by_role("button", name="Save unsent work to a file").click()

    assert json.loads(Path(download.value.path()).read_text())["items"]


def test_what_the_server_refuses_alone_is_said_and_kept(page, newcomer):
    """As something on the way does for which a single item is too large."""
    finish_unsent(page)
    page.unroute(SYNC)
    page.route(SYNC, lambda route: route.fulfill(status=413, body=""))
    page.evaluate("dispatchEvent(new Event('online'))")
    page.goto("/learn/me/")
    page.get_by_text("could not be sent").wait_for()
    page.unroute(SYNC)
    page.get_by_role("button", name="Try again").click()
    page.get_by_text("could not be sent").wait_for(state="detached")

    page.get_by_role("link", name="What anti-racism means").wait_for()


def test_it_is_in_french_too(page, newcomer, saved):
    page.evaluate("localStorage.setItem('language', 'fr')")
    page.reload()

    page.get_by_role("button", name="Enregistrer le travail non envoyé dans un fichier").wait_for()
    page.get_by_role("button", name="Envoyer un fichier").wait_for()
