"""Which workers are alive, told through the database so that it holds across machines."""

from datetime import datetime, timedelta

from django.db import models


class WorkerHeartbeat(models.Model):
    """One worker process and when it last said that it gets on with its work."""

    worker = models.CharField(max_length=64, unique=True)
    seen_at = models.DateTimeField(db_index=True)

    def __str__(self):
        return f"{self.worker} at {self.seen_at:%Y-%m-%d %H:%M:%S}"


def beat(worker: str, *, at: datetime) -> None:
    """Say that `worker` is alive; forget workers that have been silent for a day."""
    WorkerHeartbeat.objects.update_or_create(worker=worker, defaults={"seen_at": at})
    WorkerHeartbeat.objects.filter(seen_at__lt=at - timedelta(days=1)).delete()
