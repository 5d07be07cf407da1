"""`manage.py release_contract`"""

import json
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from frontend_contract.diff import changes
from frontend_contract.diffing.telling import told
from frontend_contract.generated import Files, differences, generated
from frontend_contract.releases import newest_release, tampered, version, write_release
from frontend_contract.versions import objection

Document = dict[str, Any]


class Command(BaseCommand):
    help = (
        "Release the contract as it is: write frontend_contract/releases/<version>/openapi.json, which never changes "
        "again, and say what it contains. Refuses if its version does not say what has changed."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write("Publishing a demo site, to see whether what is generated is up to date …")
        files = generated()
        schema, newest = json.loads(files["openapi.json"]), newest_release()
        before = json.loads(newest.read_bytes()) if newest else None
        if reasons := [*_stale(files), *tampered(), *_version_objections(before, schema)]:
            raise CommandError("Nothing was released:\n- " + "\n- ".join(reasons))
        written = write_release(version(schema), files["openapi.json"])
        self.stdout.write(f"{written}\n{_contents(schema)}")
        if before is not None:
            self.stdout.write(told(changes(before, schema), since=version(before)))


def _stale(files: Files) -> Iterator[str]:
    if found := differences(files):
        listed = ", ".join(found[:5]) + (f" and {len(found) - 5} more" if len(found) > 5 else "")
        yield f"What is generated is out of date: {listed}. Run `manage.py build_contract` and commit what it writes."


def _version_objections(before: Document | None, after: Document) -> Iterator[str]:
    if before is None:
        return
    found, was, now = changes(before, after), version(before), version(after)
    if reason := objection(found, was=was, now=now):
        yield reason
    elif was == now:
        yield f"{now} is released already, and nothing has changed since but words."


def _contents(schema: Document) -> str:
    operations = sum(len(item) for item in schema["paths"].values())
    counts = {"operations": operations, **{what: len(of) for what, of in _unions(schema).items()}}
    return f"Version {version(schema)} contains: {', '.join(f'{what} {count}' for what, count in counts.items())}."


def _unions(schema: Document) -> dict[str, list[Any]]:
    named = {"Page": "types of page", "Block": "blocks", "Question": "types of question", "SyncItem": "kinds of item"}
    components = schema["components"]["schemas"]
    return {what: components[name]["oneOf"] for name, what in named.items() if name in components}
