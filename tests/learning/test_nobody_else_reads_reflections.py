"""A reflection is nowhere but in what its own learner gets."""

import logging
import re
import sys
from unittest import mock
from uuid import UUID

import pytest
from django.contrib.auth.models import Permission
from django.core.cache import caches
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.views.debug import ExceptionReporter
from wagtail.models import ReferenceIndex
from wagtail.snippets.models import get_snippet_models

from academy.models import Reflection
from academy.reflections import destroy_reflections, read_reflection, write_reflection
from api.response_cache import responses
from cms.accounts.models import User
from tests.addresses import addresses_of_the_admin
from tests.api.checked import schema
from tests.conftest import drain
from tests.learning.conftest import BLOCK, MONDAY, UNIT, write
from tests.learning.traces import CANARY, cached_bytes, database_bytes, holds_canary

ALL = "/api/v1/learning/reflections/"

pytestmark = pytest.mark.django_db


def client_of(user) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client


@pytest.fixture
def superuser(db):
    return User.objects.create_superuser(email="root@example.org")


@pytest.fixture
def row(learner, tree):
    return write(learner, CANARY)


@pytest.mark.parametrize(
    "data", [CANARY, f"…{CANARY}…".encode(), CANARY.encode().hex(), "eCBoZWxpb3Ryb3BlIHdhbHJ1cyA3ZjNhIHg="]
)
def test_the_search_for_traces_finds_one(data):
    assert holds_canary(data)


def test_the_database_does_not_hold_it(row, learner):
    held = database_bytes()

    assert str(row.pk).encode() in held or row.pk.hex.encode() in held
    assert not holds_canary(held)


def test_the_database_holds_nothing_of_it_once_it_is_destroyed(row, learner):
    sealed = bytes(row.sealed)
    destroy_reflections(learner, UNIT, BLOCK)
    held = database_bytes()

    assert sealed not in held
    assert sealed.hex().encode() not in held


def everything(learner, row) -> None:
    """Whatever happens to reflections, with the database's own words on it."""
    client = client_of(learner)
    write(learner, f"{CANARY} again")
    assert CANARY in client.get(ALL).content.decode()
    client.get(f"{ALL}?unit={UNIT}&limit=1")
    Reflection.objects.filter(pk=row.pk).update(key_id="lost")
    client.get(ALL)
    Reflection.objects.filter(pk=row.pk).update(key_id="test")
    call_command("rotate_keys")
    drain()
    client.delete(f"{ALL}{UNIT}/{BLOCK}/")


def test_no_log_has_it(row, learner, caplog, settings):
    connection.force_debug_cursor = True
    settings.SEALING_KEYS = {"new": bytes(32), **settings.SEALING_KEYS}
    with caplog.at_level(logging.DEBUG), caplog.at_level(logging.DEBUG, "django.db.backends"):
        everything(learner, row)
    connection.force_debug_cursor = False
    said = [f"{record.getMessage()} {record.__dict__}" for record in caplog.records]

    assert any("INSERT INTO" in line and "academy_reflection" in line for line in said)
    assert not holds_canary("\n".join(said))


def test_no_cache_has_it(row, learner):
    caches["default"].set("something", "else")
    everything(learner, row)

    assert b"else" in cached_bytes()
    assert not holds_canary(cached_bytes())
    assert not holds_canary(repr(responses._kept))


def broken_write(learner) -> None:
    """A write that the database refuses: there is no unit."""
    write_reflection(learner, None, BLOCK, CANARY, at=MONDAY)


def test_no_database_error_has_it(learner):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        broken_write(learner)

    assert not holds_canary(repr(refused.value) + str(refused.value))


def reported(act) -> str:
    """What Django would send to the operator, with every local variable; long ones put together again."""
    try:
        with transaction.atomic():
            act()
    except (IntegrityError, RuntimeError):
        report = ExceptionReporter(None, *sys.exc_info())
    return re.sub(r"(&#x27;|&quot;)\s+b?\1", "", report.get_traceback_html() + report.get_traceback_text())


def test_no_report_of_a_failed_write_has_it(learner):
    report = reported(lambda: broken_write(learner))

    assert "write_reflection" in report
    assert not holds_canary(report)


@pytest.mark.parametrize("place", ["api.learning.reflections.etag_of", "api.reading.conditional"])
def test_no_report_of_a_failed_answer_has_it(row, learner, monkeypatch, place):
    client = client_of(learner)
    client.raise_request_exception = True
    monkeypatch.setattr(place, mock.Mock(side_effect=RuntimeError))
    report = reported(lambda: client.get(ALL))

    assert "api/reading.py" in report
    assert not holds_canary(report)


def test_nothing_that_describes_a_row_has_it(row):
    row.refresh_from_db()
    read_reflection(row)

    assert not holds_canary(f"{row} {row!r} {vars(row)}")


def test_no_export_of_the_database_has_it(row, capsys):
    call_command("dumpdata", "academy.Reflection")
    exported = capsys.readouterr().out

    assert str(row.pk) in exported
    assert not holds_canary(exported)


@pytest.mark.parametrize("who", ["superuser", "other"])
def test_no_address_of_the_api_gives_it_to_anybody_else(who, row, tree, request, learner):
    client = client_of(request.getfixturevalue(who))
    known = {"key": tree.lesson.translation_key, "unit": UNIT, "block": BLOCK}
    templates = [path for path, methods in schema()["paths"].items() if "get" in methods]
    paths = [re.sub(r"{(\w+)}", lambda gap: str(known.get(gap[1], row.pk)), path) for path in templates]
    asked = [*paths, f"{ALL}?unit={UNIT}&block={BLOCK}", f"/api/v1/content/search/?q={CANARY}", f"{ALL}{row.pk}/"]

    assert len(asked) > 20
    assert not any(holds_canary(client.get(address).content) for address in asked)
    assert holds_canary(client_of(learner).get(ALL).content)


def test_no_page_of_the_admin_has_it(row, superuser, learner, tree):
    client = client_of(superuser)
    keys = (row.pk, learner.pk, tree.lesson.pk)
    answers = [client.get(address) for address in addresses_of_the_admin(row, keys)]
    shown = [b"".join(answer) for answer in answers if answer.status_code == 200]

    assert not any("/login/?next" in answer.get("Location", "") for answer in answers)
    assert len(shown) > 100
    assert not any(holds_canary(page) or str(row.pk).encode() in page for page in shown)


def test_wagtail_does_not_know_of_it():
    assert not ReferenceIndex.model_is_indexable(Reflection)
    assert Reflection not in get_snippet_models()
    assert not hasattr(Reflection, "search_fields")


def test_there_is_no_permission_to_give(db):
    assert not Permission.objects.filter(content_type__model="reflection").exists()


def test_an_account_does_not_lead_to_it(learner):
    assert not [name for name in dir(learner) if "reflection" in name.lower()]


def test_a_row_that_is_given_to_somebody_else_is_of_no_use_to_them(row, other):
    Reflection.objects.filter(pk=row.pk).update(learner=other)
    answer = client_of(other).get(ALL)

    assert answer.json()["items"][0]["text"] is None
    assert not holds_canary(answer.content)


def test_it_is_bound_to_learner_and_row(learner):
    row = Reflection(id=UUID("11111111-1111-4111-8111-111111111111"), learner=learner)

    assert row.bound_to == f"reflection:{learner.pk}:11111111-1111-4111-8111-111111111111"
