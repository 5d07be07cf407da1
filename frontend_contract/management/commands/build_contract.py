"""`manage.py build_contract [--check]`"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from frontend_contract.generated import differences, generated, write
from frontend_contract.typescript import NoGenerator


class Command(BaseCommand):
    help = "Write frontend_contract/generated/: schemas, and examples recorded from a demo site of their own."

    def add_arguments(self, parser):
        parser.add_argument("--check", action="store_true", help="Write nothing; fail if something is out of date.")

    def handle(self, *args: Any, check: bool, **options: Any) -> None:
        self.stdout.write("Publishing a demo site to record from; this takes a minute …")
        try:
            files = generated()
        except NoGenerator as error:
            raise CommandError("openapi-typescript is missing: run .ci/client, which installs it.") from error
        found = differences(files)
        if check and found:
            listed = "\n  ".join(found)
            raise CommandError(f"The contract is out of date. Run `manage.py build_contract`.\n  {listed}")
        if not check:
            write(files)
        self.stdout.write(f"{len(files)} files; {len(found)} of them {'differ' if check else 'changed'}.")
