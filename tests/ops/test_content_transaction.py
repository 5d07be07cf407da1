"""A change in the admin is made as a whole or not at all."""

from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Group
from django.contrib.sessions.backends.db import SessionStore
from django.db import OperationalError
from django.test import RequestFactory, override_settings

from cms.accounts.models import User
from cms.busy import busy_response, lock_was_busy
from cms.middleware import content
from tests.ops.changing_urls import locked

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.ops.changing_urls")]


@pytest.fixture
def admin(client):
    client.force_login(User.objects.create_superuser("ada@example.org"))
    client.raise_request_exception = False
    return client


@pytest.fixture
def transactions(monkeypatch):
    """The transactions that were begun, each as whether it was exclusive."""
    begun = []

    @contextmanager
    def begin(*, exclusive):
        begun.append(exclusive)
        yield

    monkeypatch.setattr(content, "content_transaction", begin)
    return begun


def test_it_keeps_what_went_well(admin):
    admin.post("/admin/change/well/")

    assert Group.objects.filter(name="changed").exists()


@pytest.mark.parametrize(
    ("ending", "status"),
    [
        pytest.param("badly", 500, id="answered with an error"),
        pytest.param("raised", 500, id="an exception"),
        pytest.param("missing", 404, id="not found halfway"),
        pytest.param("denied", 403, id="forbidden halfway"),
        pytest.param("locked", 503, id="no lock to be had"),
    ],
)
def test_it_undoes(admin, ending, status):
    assert admin.post(f"/admin/change/{ending}/").status_code == status
    assert not Group.objects.filter(name="changed").exists()


def test_it_says_when_to_try_again_without_a_lock(admin):
    assert admin.post("/elsewhere/change/locked/")["Retry-After"] == "5"


def test_it_says_so_as_a_problem_below_the_api(admin):
    answer = admin.post("/api/change/locked/")

    assert (answer.status_code, answer["Content-Type"]) == (503, "application/problem+json")
    assert (answer.json()["code"], answer["Retry-After"]) == ("busy", "1")


@pytest.mark.parametrize("path", ["/api/visit/", "/elsewhere/visit/"])
def test_it_is_busy_too_when_the_session_can_not_be_kept(admin, monkeypatch, path):
    monkeypatch.setattr(SessionStore, "save", lambda *args, **kwargs: locked())

    assert admin.get(path).status_code == 503


def test_it_says_so_plainly_on_a_site_with_no_page_of_its_own_for_it():
    with override_settings(ROOT_URLCONF="cms.health.urls"):
        answer = busy_response(RequestFactory().get("/api/"))

    assert (answer.status_code, answer["Retry-After"]) == (503, "5")


def test_it_is_busy_when_the_transaction_can_not_begin(admin, monkeypatch):
    def locked(*, exclusive):
        raise OperationalError("database is locked")

    monkeypatch.setattr(content, "content_transaction", locked)

    assert admin.post("/admin/pages/3/delete/").status_code == 503


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_it_covers_every_unsafe_method(admin, transactions, method):
    getattr(admin, method)("/admin/pages/3/delete/")

    assert transactions == [True]


@pytest.mark.parametrize(
    ("path", "begun"),
    [
        pytest.param("/admin/pages/3/edit/", [False], id="editing one page runs beside others"),
        pytest.param("/admin/pages/add/academy/lessonpage/7/", [False], id="so does adding one"),
        pytest.param("/admin/pages/3/move/4/confirm/", [True], id="moving waits for others"),
        pytest.param("/admin/bulk/wagtailcore/page/publish/", [True], id="so do bulk actions"),
        pytest.param("/admin/pages/3/edit/preview/", [], id="a preview changes nothing"),
        pytest.param("/admin/editing-sessions/5/", [], id="a ping changes nothing"),
        pytest.param("/admin/login/", [], id="signing in"),
        pytest.param("/api/v1/learning/sync/", [], id="the API has its own"),
    ],
)
def test_it_begins(admin, transactions, path, begun):
    admin.post(path)

    assert transactions == begun


def test_it_begins_none_to_read(admin, transactions):
    admin.get("/admin/pages/3/delete/")

    assert transactions == []


def test_it_begins_none_for_a_stranger(client, transactions):
    client.post("/admin/pages/3/delete/")

    assert transactions == []


@pytest.mark.parametrize(
    ("message", "sqlstate", "busy"),
    [
        pytest.param("database is locked", None, True, id="SQLite"),
        pytest.param("canceling statement due to lock timeout", "55P03", True, id="waited too long"),
        pytest.param("deadlock detected", "40P01", True, id="deadlock"),
        pytest.param("server closed the connection", "08006", False, id="gone"),
        pytest.param("no such table: cms_change", None, False, id="another error"),
    ],
)
def test_it_knows_a_busy_lock(message, sqlstate, busy):
    error = OperationalError(message)
    error.__cause__ = type("Cause", (Exception,), {"sqlstate": sqlstate})() if sqlstate else None

    assert lock_was_busy(error) is busy


def test_it_reads_an_upload_before_the_transaction(admin, monkeypatch):
    read = SimpleNamespace(done=False)

    @contextmanager
    def begin(*, exclusive):
        assert read.done
        yield

    monkeypatch.setattr(content, "read_body", lambda request: setattr(read, "done", True))
    monkeypatch.setattr(content, "content_transaction", begin)

    assert admin.post("/admin/images/add/").status_code == 200
