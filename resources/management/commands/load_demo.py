"""`manage.py load_demo [--reset]`"""

from typing import Any

from django.core.management.base import BaseCommand

from cms.documents.transactions import content_transaction
from resources.demo.parts import PARTS


class Command(BaseCommand):
    help = "Load the demo: a whole programme with its pages, files and accounts. Loading it again changes nothing."

    def add_arguments(self, parser):
        parser.add_argument(
            "--reset",
            action="store_true",
            help="Delete what the demo made, with every page that stands below its pages, and load it again.",
        )

    def handle(self, *args: Any, reset: bool, **options: Any) -> None:
        if reset:
            self.remove()
        loaded = self.load()
        self.stdout.write(f"Demo content: {loaded} parts loaded." if loaded else "Demo content: all there already.")

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

    def remove(self) -> None:
        for part in reversed(PARTS):
            self.stdout.write(f"Removing {part.title} …")
            with content_transaction():
                part.remove()
