"""`manage.py load_demo [--cohort N] [--reset]`"""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from cms.documents.transactions import content_transaction
from resources.demo.learning.cohort import add_cohort, remove_cohort
from resources.demo.parts import PARTS


class Command(BaseCommand):
    help = "Load the demo: a whole programme with its pages, files and accounts. Loading it again changes nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "--reset",
            action="store_true",
            help="Delete what the demo made, with every page that stands below its pages, and load it again.",
        )

        parser.add_argument(
            "--cohort",
            type=int,
            default=0,
            metavar="N",
            help="Also see to N made-up learners with records of past weeks. They are labelled, and can't sign in.",
        )

    def handle(self, *args: Any, reset: bool, cohort: int, **options: Any) -> None:
        if reset:
            self.remove()
        loaded = self.load()
        self.stdout.write(f"Demo content: {loaded} parts loaded." if loaded else "Demo content: all there already.")
        if cohort:
            self.add_cohort(cohort)

    def load(self) -> int:
        """Load the parts that are not there, each whole or not at all. Returns how many that were."""
        loaded = 0
        for part in PARTS:
            with content_transaction():
                if not part.is_loaded():
                    self.stdout.write(f"Loading {part.title} …")
                    part.load()
                    loaded += 1
        return loaded

    def add_cohort(self, size: int) -> None:
        there = size
        for there in add_cohort(size, at=timezone.now()):
            self.stdout.write(f"\rMade-up learners: {there} of {size}", ending="")
            self.stdout.flush()
        self.stdout.write(f"\rMade-up learners: {there} of {size}.")

    def remove(self) -> None:
        with transaction.atomic():
            remove_cohort()
        for part in reversed(PARTS):
            self.stdout.write(f"Removing {part.title} …")
            with content_transaction():
                part.remove()
