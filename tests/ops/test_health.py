"""What `/livez` and `/readyz` say."""

from datetime import timedelta

import pytest
from django.core.cache import caches
from django.db import DatabaseError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from cms.health import checks
from cms.health.models import WorkerHeartbeat, beat


@pytest.fixture
def worker(db):
    beat("one", at=timezone.now())


def test_it_lives_without_a_database(client):
    assert client.get("/livez").json() == {"status": "alive"}


def test_it_is_ready(client, worker):
    response = client.get("/readyz")

    assert response.status_code == 200
    assert response.json() == {"status": "ready", "unready": [], "degraded": []}


def test_it_is_unready_without_a_database(client, worker, monkeypatch):
    def fail(*args):
        raise DatabaseError("password authentication failed for user secret")

    with monkeypatch.context() as broken:
        broken.setattr(connection, "cursor", fail)
        response = client.get("/readyz")

    assert response.status_code == 503
    assert response.json() == {"status": "unready", "unready": ["database"], "degraded": []}


def test_it_is_unready_while_a_migration_waits(client, worker):
    MigrationRecorder(connection).record_unapplied("accounts", "0001_initial")

    assert client.get("/readyz").json()["unready"] == ["migrations"]


def test_it_is_unready_without_room_on_the_disk(client, worker, settings):
    settings.MIN_FREE_BYTES = 10**18

    assert client.get("/readyz").json()["unready"] == ["disk"]


def test_it_is_unready_when_the_worker_is_silent(client, db):
    beat("one", at=timezone.now() - timedelta(minutes=4))

    assert client.get("/readyz").json()["unready"] == ["worker"]


def test_it_is_unready_when_no_worker_was_ever_heard(client, db):
    assert client.get("/readyz").status_code == 503


def test_it_is_ready_while_one_of_two_workers_is_heard(client, worker):
    beat("two", at=timezone.now() - timedelta(hours=1))

    assert client.get("/readyz").status_code == 200


def test_it_is_degraded_and_not_unready_without_a_cache(client, worker, monkeypatch):
    monkeypatch.setattr(caches["default"], "get", lambda *args, **kwargs: None)
    response = client.get("/readyz")

    assert response.status_code == 200
    assert response.json() == {"status": "degraded", "unready": [], "degraded": ["cache"]}


def test_it_is_degraded_when_redis_is_down(client, worker, settings):
    settings.CACHES = {"default": {"BACKEND": "django_redis.cache.RedisCache", "LOCATION": "redis://127.0.0.1:1/0"}}

    assert client.get("/readyz").json()["status"] == "degraded"


@pytest.mark.parametrize("address", ["/livez", "/readyz"])
def test_it_is_never_cached(client, worker, address):
    assert client.get(address)["Cache-Control"] == "no-store"


def test_it_forgets_workers_of_yesterday(worker):
    beat("two", at=timezone.now() + timedelta(hours=25))

    assert list(WorkerHeartbeat.objects.values_list("worker", flat=True)) == ["two"]


def test_it_knows_every_migration(db):
    assert checks.known_migrations() <= set(MigrationRecorder(connection).applied_migrations())
    assert ("cms", "0001_initial") in checks.known_migrations()
