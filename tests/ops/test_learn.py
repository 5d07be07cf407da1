"""The learner's web page as this server sends it."""

import pytest


@pytest.fixture
def page(settings, tmp_path):
    """Where the page would be."""
    settings.LEARN_PAGE = tmp_path / "index.html"
    return settings.LEARN_PAGE


@pytest.mark.parametrize("address", ["/learn/", "/learn/en-GB/academy/", "/learn/account/sign-in/"])
def test_every_address_below_it_is_the_page(client, page, address):
    page.write_text("<!doctype html><title>Learn</title>")

    assert client.get(address).content == b"<!doctype html><title>Learn</title>"


def test_its_policy_lets_nothing_run_but_its_own_files(client, page):
    page.write_text("<!doctype html>")
    policy = client.get("/learn/").headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy


def test_it_is_asked_for_again_each_time(client, page):
    page.write_text("<!doctype html>")

    assert client.get("/learn/").headers["Cache-Control"] == "public, no-cache"


def test_a_page_that_was_built_anew_waits_for_the_next_start(client, page):
    for text in ("old", "new"):
        page.write_text(text)
        answer = client.get("/learn/")

    assert answer.content == b"old"


def test_where_it_was_not_built_it_says_how(client, page):
    answer = client.get("/learn/")

    assert answer.status_code == 503
    assert b".ci/client" in answer.content


def test_it_takes_nothing(client, page):
    assert client.post("/learn/").status_code == 405
