"""A code is good once and for two minutes; a grant for a quarter of an hour, and only as long as its editor may."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.contrib.auth.models import Group
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.utils import timezone

from cms.preview.grants import KEPT, PreviewEnded, exchange_code, forget_previews
from cms.preview.models import PreviewGrant
from tests.conftest import a_tree
from tests.editors.people import member_of
from tests.preview.conftest import EXCHANGE, look, look_beside, with_grant


@pytest.fixture
def writer(tree):
    """Somebody who may edit pages because of one group, and no more."""
    return member_of("Editors")


@pytest.fixture
def granted(tree, front_end, writer, client):
    client.force_login(writer)
    return front_end.grant(code=look(client, tree.lesson))


def is_over(front_end, granted) -> bool:
    """Whether the grant opens nothing, and what is published is not sent in place of the draft."""
    answer = front_end.draft(granted)
    if answer.status_code == 200:
        return False
    assert (answer.status_code, answer.json()["code"]) == (401, "preview-ended")
    assert answer["WWW-Authenticate"].startswith("Preview")
    return True


def test_a_code_is_good_once(tree, desk, front_end):
    code = look(desk, tree.lesson)
    front_end.grant(code=code)
    again = front_end.exchange(code=code)

    assert (again.status_code, again.json()["code"]) == (401, "preview-ended")


@pytest.mark.parametrize(
    ("later", "status"), [(timedelta(seconds=119), 200), (timedelta(seconds=120), 401)], ids=["in time", "too late"]
)
def test_a_code_is_good_for_two_minutes(tree, desk, front_end, later, status):
    code = look(desk, tree.lesson)
    PreviewGrant.objects.update(expires_at=PreviewGrant.objects.get().expires_at - later)

    assert front_end.exchange(code=code).status_code == status


def test_a_grant_is_good_for_a_quarter_of_an_hour(granted, front_end):
    left = PreviewGrant.objects.get().expires_at - timezone.now()
    before = is_over(front_end, granted)
    PreviewGrant.objects.update(expires_at=timezone.now())

    assert timedelta(minutes=14) < left <= timedelta(minutes=15)
    assert (before, is_over(front_end, granted)) == (False, True)


def test_a_code_is_no_grant_and_a_grant_no_code(tree, desk, front_end):
    code = look(desk, tree.lesson)

    assert is_over(front_end, {"grant": code, "key": tree.lesson.translation_key})
    granted = front_end.grant(code=code)
    assert front_end.exchange(code=granted["grant"]).status_code == 401


@pytest.mark.parametrize(
    "header",
    ["", "Preview", "Preview a b", "Bearer {}", "Preview x{}", "Preview " + "x" * 101, "Preview \xe9"],
    ids=["none", "empty", "two words", "another scheme", "another grant", "too long", "no ASCII"],
)
def test_nothing_else_opens_it(granted, front_end, header):
    answer = front_end.get(
        f"/api/v1/preview/content/pages/{granted['key']}/", HTTP_AUTHORIZATION=header.format(granted["grant"])
    )

    assert (answer.status_code, answer.json()["code"]) == (401, "preview-ended")


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(lambda writer, client: client.logout(), id="signing out"),
        pytest.param(lambda writer, client: Session.objects.all().delete(), id="the session is ended elsewhere"),
        pytest.param(lambda writer, client: Session.objects.update(expire_date=timezone.now()), id="it expires"),
        pytest.param(lambda writer, client: type(writer).objects.update(is_active=False), id="deactivated"),
        pytest.param(lambda writer, client: writer.groups.clear(), id="no right to the page any more"),
        pytest.param(lambda writer, client: _new_password(writer), id="another password"),
        pytest.param(lambda writer, client: writer.delete(), id="the account is gone"),
    ],
)
def test_it_ends_at_once_with(end, granted, front_end, writer, client):
    assert not is_over(front_end, granted)
    end(writer, client)

    assert is_over(front_end, granted)


def _new_password(writer) -> None:
    writer.set_password("another-for-this-test")
    writer.save()


def test_it_does_not_end_with_another_session(granted, front_end, writer):
    elsewhere = Client()
    elsewhere.force_login(writer)
    elsewhere.logout()

    assert not is_over(front_end, granted)


def test_it_ends_when_the_page_is_deleted(granted, front_end, tree):
    tree.lesson.delete()

    assert is_over(front_end, granted)


def test_whoever_may_not_edit_gets_no_code(tree, front_end, client):
    stranger = member_of("Editors")
    stranger.groups.set([Group.objects.create(name="Nothing")])
    client.force_login(stranger)
    client.get(f"/admin/pages/{tree.lesson.pk}/view_draft/")

    assert not PreviewGrant.objects.exists()


def test_the_database_holds_no_code_and_no_grant(tree, desk, front_end):
    code = look(desk, tree.lesson)
    before = str(PreviewGrant.objects.values().get())
    granted = front_end.grant(code=code)

    assert code not in before
    assert granted["grant"] not in str(PreviewGrant.objects.values().get())


def test_a_panel_keeps_only_its_latest(tree, desk, front_end):
    old = front_end.grant(code=look(desk, tree.lesson))
    latest = [look_beside(desk, tree.lesson, title=f"Number {number}") for number in range(KEPT + 2)]
    statuses = [front_end.exchange(code=code).status_code for code in latest]

    assert statuses == [401, 401, 200, 200, 200, 200]
    assert not is_over(front_end, old), "a tab of its own is not the panel's to end"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({}, "/code"),
        ({"code": 7}, "/code"),
        ({"code": ""}, "/code"),
        ({"code": "x" * 101}, "/code"),
        ({"code": "x", "mode": "learner"}, "/mode"),
        ({"code": "x", "review": "y"}, "/code"),
        ({"review": "y", "mode": "plain"}, "/mode"),
        ({"review": None}, "/review"),
        ([], ""),
    ],
)
def test_it_says_what_is_wrong_with_the_body(db, front_end, body, pointer):
    answer = front_end.post(EXCHANGE, body, content_type="application/json")

    assert (answer.status_code, answer.json()["code"], answer.json()["pointer"]) == (400, "bad-body", pointer)


def test_it_takes_no_parameters(granted, front_end):
    for address in (f"/api/v1/preview/content/pages/{granted['key']}/?grant=x", f"{EXCHANGE}?code=x"):
        method = front_end.post if "exchange" in address else front_end.get
        answer = method(address, content_type="application/json", **with_grant(granted))
        assert answer.json()["code"] == "unknown-parameter"


def test_what_has_expired_is_deleted(granted):
    forget_previews(timezone.now())
    assert PreviewGrant.objects.count() == 1
    forget_previews(timezone.now() + timedelta(minutes=15))

    assert not PreviewGrant.objects.exists()


def test_of_two_who_exchange_a_code_at_once_one_gets_a_grant(real_database, settings, client, django_user_model):
    settings.FRONT_END_URL = "https://learn.example"
    tree = a_tree()
    client.force_login(django_user_model.objects.create_superuser("editor@example.org"))
    codes = [look(client, tree.lesson, mode) for mode in ("learner", "passed", "visitor")]
    with ThreadPoolExecutor(8) as pool:
        grants = list(pool.map(_exchanged, codes * 8))

    assert sorted(set(grants) - {""}) == ["learner", "passed", "visitor"]
    assert len([grant for grant in grants if grant]) == 3


def _exchanged(code: str) -> str:
    """The mode of the grant, if there was one."""
    try:
        return exchange_code(code, at=timezone.now())[1].mode
    except PreviewEnded:
        return ""
    finally:
        connection.close()
