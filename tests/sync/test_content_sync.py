"""Sync over HTTP: what is new and nothing else, and cursors that are not good."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from cms.models import StandardPage
from cms.sync import answers, reading
from tests.conftest import add, drain
from tests.sync.device import CONTENT, LEARNING, Device

TITLES = {"Home", "Academy", "Talking about race", "Beginning", "Listening", "Speaking up"}


def titles(device):
    return {document["title"] for document in device.kept.values()}


def publish(page, title):
    page.title = title
    page.save_revision().publish()
    drain()


def test_it_brings_everything_at_first(device):
    assert titles(device) == TITLES


def test_it_brings_the_bytes_that_are_stored(device, tree, api_client):
    publish(tree.other, "Heard")
    page = api_client.get(f"/api/v1/content/pages/{tree.other.translation_key}/").content

    assert b'{"upsert":' + page + b"}" in api_client.get(f"{CONTENT}?cursor={device.cursor}").content


def test_it_brings_only_what_has_changed(device, tree):
    publish(tree.other, "Heard")
    items = device.ask()["items"]

    assert [item["upsert"]["title"] for item in items] == ["Heard"]


def test_it_says_why_a_document_goes(device, tree):
    key = str(tree.other.translation_key)
    tree.other.delete()

    assert device.sync() == [{"key": key, "locale": "en-GB", "type": "lesson", "reason": "deleted"}]


def test_it_says_nothing_of_a_page_that_came_and_went(device, tree):
    page = add(tree.home, StandardPage(title="For a minute"))
    page.delete()
    drain()

    assert device.ask()["items"] == []


def test_it_says_nothing_of_a_page_that_changed_and_changed_back(device, tree):
    publish(tree.other, "Heard")
    tree.other.title = "Speaking up"
    tree.other.save_revision().publish()
    tree.other.refresh_from_db()
    changed = device.ask()["items"]

    assert [item["upsert"]["title"] for item in changed] == ["Speaking up"]  # published later, which it says


def test_a_document_whose_bytes_are_the_same_is_not_sent_again(device, tree):
    tree.other.move(tree.lesson, pos="left")
    drain()
    sent = [item["upsert"]["title"] for item in device.ask()["items"]]

    assert "Speaking up" not in sent
    assert "Listening" not in sent


def test_what_has_nothing_new_keeps_its_cursor_and_is_304(device, api_client):
    path = f"{CONTENT}?cursor={device.cursor}"
    answer = api_client.get(path)

    assert answer.json()["cursor"] == device.cursor
    assert api_client.get(path, headers={"if-none-match": answer["ETag"]}).status_code == 304


def test_the_first_answer_is_304_while_nothing_changes(device, api_client, tree):
    etag = api_client.get(CONTENT)["ETag"]
    same = api_client.get(CONTENT, headers={"if-none-match": etag}).status_code
    publish(tree.other, "Heard")

    assert same == 304
    assert api_client.get(CONTENT, headers={"if-none-match": etag}).status_code == 200


def test_an_empty_site_is_an_empty_snapshot(api_client, db):
    Page.objects.filter(depth=2).delete()
    answer = api_client.get(CONTENT).json()

    assert (answer["items"], answer["more"], answer["snapshot"]) == ([], False, True)


def test_learners_must_sign_in(api_client, db):
    assert api_client.get(LEARNING).status_code == 401


def test_it_answers_in_pages(api_client, tree, monkeypatch):
    monkeypatch.setattr(reading, "MOST_KEYS", 2)
    drain()
    device = Device(api_client)
    counts = []
    while (answer := device.ask())["more"]:
        counts.append(len(answer["items"]))

    assert (counts, len(answer["items"]), titles(device)) == ([2, 2], 2, TITLES)


def test_a_document_that_is_larger_than_an_answer_comes_alone(api_client, tree, monkeypatch):
    monkeypatch.setattr(answers, "MOST_BYTES", 10)
    drain()
    device = Device(api_client)
    counts = [len(device.ask()["items"]) for _ in range(6)]

    assert counts == [1] * 6
    assert titles(device) == TITLES


def test_what_changes_behind_the_first_round_comes_at_once(api_client, tree, monkeypatch):
    monkeypatch.setattr(reading, "MOST_KEYS", 2)
    drain()
    device = Device(api_client)
    for page in (tree.other, tree.lesson, tree.module):
        device.ask()
        publish(page, f"New {page.pk}")
    device.sync()

    assert titles(device) == {"Home", "Academy", "Talking about race"} | {
        f"New {page.pk}" for page in (tree.other, tree.lesson, tree.module)
    }


def test_it_takes_head_and_options(api_client, device):
    head = api_client.head(CONTENT)

    assert (head.status_code, head.content, head["ETag"]) == (200, b"", api_client.get(CONTENT)["ETag"])
    assert api_client.options(CONTENT).status_code == 204
    assert api_client.post(CONTENT).status_code == 405


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_compression_leaves_its_etag_alone(api_client, device, encoding):
    plain, packed = api_client.get(CONTENT), api_client.get(CONTENT, headers={"accept-encoding": encoding})

    assert packed["Content-Encoding"] == encoding
    assert packed["ETag"] == plain["ETag"]


def test_caches_may_keep_what_visitors_get_and_not_what_learners_get(api_client, learners_device):
    assert api_client.get(CONTENT)["Cache-Control"].startswith("public")
    assert api_client.get(LEARNING)["Cache-Control"] == "private, no-cache"


def test_a_signed_in_visitor_of_the_public_address_is_a_visitor(signed_in, members_page):
    device = Device(signed_in)
    device.sync()

    assert "For members" not in titles(device)


def test_the_entry_point_names_both(api_client, db):
    links = api_client.get("/api/v1/").json()["links"]

    assert (links["content_sync"], links["learning_content_sync"]) == (CONTENT, LEARNING)


def test_an_unknown_parameter_is_refused(api_client, db):
    assert api_client.get(f"{CONTENT}?limit=3").json()["parameter"] == "limit"


def test_no_cache_keeps_an_answer_beyond_the_expiry_of_a_page_in_it(api_client, tree):
    tree.other.expire_at = timezone.now() + timedelta(seconds=45)
    tree.other.save_revision().publish()
    drain()
    answer = api_client.get(CONTENT)
    again = api_client.get(CONTENT, headers={"If-None-Match": answer["ETag"]})

    for one in (answer, again):
        age, stale = (int(part.split("=")[1]) for part in one["Cache-Control"].split(", ")[1:])
        assert age + stale <= 45


def test_what_went_and_came_back_while_an_answer_was_made_is_not_lost(api_client, tree, monkeypatch):
    drain()
    read = reading.bodies

    def hidden_meanwhile(*given):
        monkeypatch.undo()
        PageViewRestriction.objects.create(page=tree.other, restriction_type=PageViewRestriction.LOGIN)
        return read(*given)

    monkeypatch.setattr(reading, "bodies", hidden_meanwhile)
    device = Device(api_client)
    device.ask()
    PageViewRestriction.objects.all().delete()
    drain()
    device.sync()

    assert titles(device) == TITLES
