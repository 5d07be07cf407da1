"""The worker: runs tasks as they come and, beside them, what is due each minute. Nothing that fails ends it."""

import logging
import os
import socket
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event, Thread

from django.core.management import call_command
from django.db import close_old_connections, connection
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult
from wagtail.admin.models import FormState

from cms.accounts import forgetting
from cms.documents import tasks
from cms.documents.pruning import forget_redactions, prune_changes
from cms.health.checks import SILENT_AFTER
from cms.health.models import WorkerHeartbeat, beat
from cms.preview.grants import forget_previews
from cms.schedule import expire_due, publish_due

log = logging.getLogger(__name__)

_MINUTE = 60
#: A task that takes longer than this has stopped the worker: it no longer says that it is alive.
_LONGEST_TASK = timedelta(minutes=15)
_KEPT_RESULTS = timedelta(days=14)


class SteadyWorker(Worker):
    """The database backend's worker; it looks for work without a lock and outlives errors."""

    def __init__(self, *, interval: float = 1):
        super().__init__(
            queue_names=["*"],
            excluded_queue_names=[],
            interval=interval,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=None,
            worker_id=f"{socket.gethostname()[:40]}-{os.getpid()}",
        )
        self.last_turn = time.monotonic()

    def run_until_stopped(self) -> None:
        while self.running:
            self.last_turn = time.monotonic()
            try:
                close_old_connections()
                if DBTaskResult.objects.ready().exists():
                    self.run()
            except Exception:
                log.exception("The worker could not go on; it tries again")
                connection.close()
            if self.running:
                time.sleep(self.interval)

    def run_task(self, db_task_result: DBTaskResult) -> None:
        self.last_turn = time.monotonic()
        super().run_task(db_task_result)

    @property
    def gets_on(self) -> bool:
        return time.monotonic() - self.last_turn < _LONGEST_TASK.total_seconds()


class Clock(Thread):
    """Once a minute, beside the tasks, so that a long one delays nothing."""

    def __init__(self, worker: SteadyWorker):
        super().__init__(name="clock", daemon=True)
        self.worker = worker
        self.stopped = Event()

    def run(self) -> None:
        while not self.stopped.is_set():
            close_old_connections()
            if self.worker.gets_on:
                _try(lambda: beat(self.worker.worker_id, at=timezone.now()))
            tick(timezone.now())
            self.stopped.wait(_MINUTE)
        connection.close()

    def stop(self) -> None:
        """Let what has begun end, for a few seconds."""
        self.stopped.set()
        self.join(timeout=5)


def work() -> None:
    """Run tasks and what is due each minute until a signal asks to end. A task that has begun is finished first."""
    worker = SteadyWorker()
    worker.configure_signals()
    clock = Clock(worker)
    clock.start()
    try:
        worker.run_until_stopped()
    finally:
        clock.stop()


def tick(now: datetime) -> None:
    """Everything that is due by the clock. What fails is logged; the rest goes on."""
    _try(lambda: expire_due(now))
    _try(lambda: publish_due(now))
    _try(tasks.tick)
    _try(lambda: take_up_abandoned(now))
    _try(lambda: forget(now))


def take_up_abandoned(now: datetime) -> int:
    """Put tasks back in the queue whose worker has died over them; returns how many. Ours may run twice."""
    alive = set(WorkerHeartbeat.objects.filter(seen_at__gte=now - _LONGEST_TASK).values_list("worker", flat=True))
    running = DBTaskResult.objects.running().filter(started_at__lt=now - SILENT_AFTER)
    abandoned = [task.pk for task in running if not alive.intersection(task.worker_ids)]
    return DBTaskResult.objects.running().filter(pk__in=abandoned).update(status=TaskResultStatus.READY)


def forget(now: datetime) -> None:
    """Delete results of old tasks, sessions that have expired, and what these leave behind."""
    DBTaskResult.objects.finished().filter(finished_at__lt=now - _KEPT_RESULTS).delete()
    call_command("clearsessions", verbosity=0)
    forgetting.forget(now)
    forget_previews(now)
    forget_redactions(now)
    prune_changes(now)
    FormState.objects.stale().delete()  # Wagtail does it only when somebody looks at a preview


def _try(step: Callable[[], object]) -> None:
    try:
        step()
    except Exception:
        log.exception("A step of the minute's work failed; it is tried again in a minute")
