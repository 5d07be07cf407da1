"""The worker goes on whatever happens, and does what is due by the clock."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from django_tasks import task
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page

from cms import schedule, worker
from cms.health.models import WorkerHeartbeat, beat
from cms.worker import Clock, SteadyWorker

NOW = timezone.now()


@task()
def succeed():
    return "done"


@task()
def fail():
    raise ValueError("no good")


@pytest.fixture(autouse=True)
def one_connection(monkeypatch):
    """A test's transaction lives in its connection, which a worker between two tasks would close."""
    for module in (worker, db_worker):
        monkeypatch.setattr(module, "close_old_connections", lambda: None)
    monkeypatch.setattr(worker.connection, "close", lambda: None)


@pytest.fixture
def home(db):
    return Page.objects.get(depth=2)


def run_once(steady: SteadyWorker) -> None:
    steady.interval = 0
    steady.run()


def test_it_runs_what_waits(db):
    succeed.enqueue()
    run_once(SteadyWorker())

    assert DBTaskResult.objects.get().status == TaskResultStatus.SUCCESSFUL


def test_it_goes_on_after_a_task_that_fails(db):
    fail.enqueue()
    succeed.enqueue()
    run_once(SteadyWorker())

    assert DBTaskResult.objects.successful().count() == 1


def test_it_goes_on_after_an_error_of_its_own(db, monkeypatch):
    steady, errors = SteadyWorker(interval=0), iter([RuntimeError("gone")])

    def run():
        steady.running = False
        raise next(errors)

    monkeypatch.setattr(steady, "run", run)
    succeed.enqueue()
    steady.run_until_stopped()

    assert list(errors) == []


def test_it_says_that_it_is_alive(db, monkeypatch):
    steady = SteadyWorker()
    clock = Clock(steady)
    monkeypatch.setattr(worker, "tick", lambda now: clock.stopped.set())
    clock.run()

    assert WorkerHeartbeat.objects.get().worker == steady.worker_id


def test_it_does_not_say_so_when_a_task_never_ends(db, monkeypatch):
    steady = SteadyWorker()
    steady.last_turn -= 16 * 60

    assert not steady.gets_on


def test_it_does_every_step_though_one_fails(db, monkeypatch):
    done = []
    monkeypatch.setattr(worker, "expire_due", lambda now: 1 / 0)
    monkeypatch.setattr(worker, "publish_due", lambda now: done.append("published"))
    worker.tick(NOW)

    assert done == ["published"]


def test_it_takes_up_what_a_dead_worker_left(db):
    succeed.enqueue()
    DBTaskResult.objects.update(status="RUNNING", worker_ids=["dead"], started_at=NOW - timedelta(minutes=10))
    worker.take_up_abandoned(NOW)

    assert DBTaskResult.objects.get().status == TaskResultStatus.READY


def test_it_leaves_what_a_living_worker_runs(db):
    beat("alive", at=NOW)
    succeed.enqueue()
    DBTaskResult.objects.update(status="RUNNING", worker_ids=["alive"], started_at=NOW - timedelta(minutes=10))

    assert worker.take_up_abandoned(NOW) == 0


def test_it_forgets_old_results_and_sessions(db):
    succeed.enqueue()
    DBTaskResult.objects.update(status="SUCCESSFUL", finished_at=NOW - timedelta(days=15))
    Session.objects.create(session_key="old", expire_date=NOW - timedelta(days=1))
    worker.forget(NOW)

    assert not DBTaskResult.objects.exists()
    assert not Session.objects.exists()


def test_it_publishes_what_is_due(home):
    page = home.add_child(instance=Page(title="Later", live=False))
    page.save_revision(approved_go_live_at=NOW - timedelta(minutes=1))
    schedule.publish_due(NOW)

    assert Page.objects.get(pk=page.pk).live


def test_it_publishes_nothing_early(home):
    page = home.add_child(instance=Page(title="Later", live=False))
    page.save_revision(approved_go_live_at=NOW + timedelta(minutes=1))

    assert schedule.publish_due(NOW) == 0


def test_it_expires_what_is_due(home):
    page = home.add_child(instance=Page(title="Soon gone", expire_at=NOW - timedelta(minutes=1)))
    schedule.expire_due(NOW)
    page.refresh_from_db()

    assert (page.live, page.expired) == (False, True)


def test_it_publishes_the_others_when_one_fails(home, monkeypatch):
    for title in ("Broken", "Sound"):
        page = home.add_child(instance=Page(title=title, live=False))
        page.save_revision(approved_go_live_at=NOW - timedelta(minutes=1))
    publish = schedule._publish

    def publish_unless_broken(revision):
        publish(revision)
        if revision.object_str == "Broken":
            raise ValueError("no good")

    monkeypatch.setattr(schedule, "_publish", publish_unless_broken)
    schedule.publish_due(NOW)

    assert list(home.get_children().live().values_list("title", flat=True)) == ["Sound"]
