import time

from django.core.management.base import BaseCommand, CommandError

from cms.documents.rebuild import differences, rebuild
from cms.documents.tasks import refresh_stale_documents
from cms.documents.transactions import content_transaction


class Command(BaseCommand):
    help = "Recompute every published document, or with --verify say which differ from a recomputation."

    def add_arguments(self, parser):
        parser.add_argument("--verify", action="store_true", help="Change nothing; exit 1 if anything differs.")

    def handle(self, *args, verify: bool = False, **options):
        if verify:
            self._verify()
        else:
            self._rebuild()

    def _rebuild(self):
        said = time.monotonic()
        done = total = 0
        with content_transaction():
            for done, total in rebuild():
                if time.monotonic() - said > 2:
                    self.stdout.write(f"{done} of {total} documents")
                    said = time.monotonic()
        refresh_stale_documents.call()
        self.stdout.write(f"{total} documents are up to date.")

    def _verify(self):
        found = list(differences())
        for difference in found:
            self.stdout.write(str(difference))
        if found:
            raise CommandError(f"{len(found)} differences.")
        self.stdout.write("Every document is what a full recomputation gives.")
