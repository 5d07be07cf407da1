"""`manage.py work`: run tasks, publish on schedule, until told to stop. Start as many as you like."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.worker import work


class Command(BaseCommand):
    help = "Run background tasks, and what is due each minute, until stopped. A task that has begun is finished first."

    def handle(self, *args: Any, **options: Any) -> None:
        work()
