"""Whose cursors are good, and what is said of the others."""

from uuid import uuid4

import pytest

from cms.documents.changes import begin_epoch
from tests.sync.device import CONTENT, LEARNING

TITLES = {"Home", "Academy", "Talking about race", "Beginning", "Listening", "Speaking up"}


@pytest.mark.parametrize(
    "cursor",
    ["x", "%20", "AAAA", "A" * 200, "ä", "VO4P=", "a.b:c"],
)
def test_a_made_up_cursor_is_refused(api_client, db, cursor):
    answer = api_client.get(f"{CONTENT}?cursor={cursor}")

    assert (answer.status_code, answer.json()["code"]) == (400, "bad-cursor")


def test_a_cursor_with_one_changed_character_is_refused(device, api_client):
    for place in range(0, len(device.cursor), 7):
        other = "A" if device.cursor[place] != "A" else "B"
        changed = device.cursor[:place] + other + device.cursor[place + 1 :]

        assert api_client.get(f"{CONTENT}?cursor={changed}").status_code == 400


def test_a_cursor_may_come_with_its_own_parameters(api_client, tree):
    cursor = api_client.get(f"{CONTENT}?locale=fr&type=lesson,course").json()["cursor"]

    assert api_client.get(f"{CONTENT}?type=course,lesson&locale=fr&cursor={cursor}").status_code == 200


@pytest.mark.parametrize("other", ["locale=fr", "type=lesson", "subtree=6f9619ff-8b86-4011-b42d-00c04fc964ff"])
def test_a_cursor_with_other_parameters_is_refused(device, api_client, other):
    answer = api_client.get(f"{CONTENT}?{other}&cursor={device.cursor}")

    assert (answer.status_code, answer.json()["code"]) == (400, "bad-cursor")


def refused(client, address, cursor):
    answer = client.get(f"{address}?cursor={cursor}")

    assert (answer.status_code, answer.json()["code"]) == (410, "cursor-ended")
    return answer.json()["restart"]


def test_a_visitors_cursor_is_no_learners(device, signed_in):
    assert refused(signed_in, LEARNING, device.cursor) == f"{LEARNING}?locale=en-GB"


def test_a_learners_cursor_is_no_visitors(learners_device, api_client):
    assert refused(api_client, CONTENT, learners_device.cursor) == f"{CONTENT}?locale=en-GB"


def test_a_learners_cursor_is_no_other_learners(learners_device, api_client, django_user_model):
    api_client.force_login(django_user_model.objects.create_user(email="bo@example.org"))

    refused(api_client, LEARNING, learners_device.cursor)


def test_a_cursor_ends_with_its_epoch(api_client, tree):
    cursor = api_client.get(f"{CONTENT}?type=lesson&subtree={tree.course.translation_key}").json()["cursor"]
    begin_epoch()
    restart = refused(api_client, CONTENT, cursor)

    assert restart == f"{CONTENT}?locale=en-GB&type=lesson&subtree={tree.course.translation_key}"
    assert api_client.get(restart).status_code == 200


def test_a_cursor_does_not_tell_that_a_hidden_subtree_is_there(api_client, members_page):
    hidden, nowhere = (
        api_client.get(f"{CONTENT}?subtree={key}").json()["cursor"] for key in (members_page.translation_key, uuid4())
    )

    assert len(hidden) == len(nowhere)
