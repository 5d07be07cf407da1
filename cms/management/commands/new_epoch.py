from typing import Any

from django.core.management.base import BaseCommand

from cms.documents.changes import begin_epoch


class Command(BaseCommand):
    help = "After a restore: give the change log a new epoch, so that clients throw away what they keep."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"The change log has a new epoch: {begin_epoch()}.")
