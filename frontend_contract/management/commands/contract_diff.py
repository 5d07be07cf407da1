import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from frontend_contract.diff import changes
from frontend_contract.diffing.change import Change
from frontend_contract.diffing.rules import Level
from frontend_contract.diffing.telling import told
from frontend_contract.releases import current_schema, newest_release, version
from frontend_contract.versions import objection


class Command(BaseCommand):
    help = (
        "Say how the contract has changed since the newest release, and what that does to apps in use. Ends with 1 if "
        "its version does not say so: the major one for what would break them, the minor one for anything else."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--old", type=Path, metavar="FILE", help="OpenAPI document; the newest release's if not given."
        )
        parser.add_argument("--new", type=Path, metavar="FILE", help="OpenAPI document; the code's own if not given.")

    def handle(self, *args: Any, old: Path | None = None, new: Path | None = None, **options: Any) -> None:
        old = old or newest_release()
        if old is None:
            self.stdout.write("There is no release yet, so nothing to compare with.")
            return
        before, after = _read(old), _read(new) if new else current_schema()
        found = changes(before, after)
        self.stdout.write(told(found, since=f"{version(before)} ({old})"))
        self._judge(found, was=version(before), now=version(after))

    def _judge(self, found: list[Change], *, was: str, now: str) -> None:
        if reason := objection(found, was=was, now=now):
            raise CommandError(reason)
        if any(change.level is Level.BREAKING for change in found):
            self.stdout.write(f"\nThe major version goes up, from {was} to {now}, so the contract may break.")


def _read(path: Path) -> dict[str, Any]:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CommandError(f"{path} can't be read as JSON: {error}", returncode=2) from None
