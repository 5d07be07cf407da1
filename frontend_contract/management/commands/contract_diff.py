import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from frontend_contract.diff import changes
from frontend_contract.diffing.change import Change
from frontend_contract.diffing.rules import Level
from frontend_contract.releases import current_schema, newest_release, numbers, version


class Command(BaseCommand):
    help = (
        "Say how the contract has changed since the newest release, and what that does to apps in use. Ends with 1 if "
        "something would break them, unless the contract's major version has gone up."
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
        self._tell(found, f"{version(before)} ({old})")
        self._judge([change for change in found if change.level is Level.BREAKING], before, after)

    def _tell(self, found: list[Change], since: str) -> None:
        self.stdout.write(f"Changes since {since}:" if found else f"Nothing has changed since {since}.")
        for level in Level:
            of_level = [change for change in found if change.level is level]
            if of_level:
                self.stdout.write(f"\n{level.capitalize()}: {len(of_level)}")
            for change in of_level:
                self.stdout.write(f"- {change.what} {change.why}\n  {change.pointer} [{change.rule}]")

    def _judge(self, breaking: list[Change], before: dict[str, Any], after: dict[str, Any]) -> None:
        if not breaking:
            return
        was, now = version(before), version(after)
        if numbers(now)[0] > numbers(was)[0]:
            self.stdout.write(f"\nThe major version goes up, from {was} to {now}, so the contract may break.")
            return
        many = f"{len(breaking)} changes" if len(breaking) > 1 else "1 change"
        raise CommandError(
            f"{many} would break apps in use, and the major version does not go up ({was}, now {now}). "
            "Keep what there is and add the new beside it; see docs/contract.md."
        )


def _read(path: Path) -> dict[str, Any]:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CommandError(f"{path} can't be read as JSON: {error}", returncode=2) from None
