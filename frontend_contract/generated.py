"""What the contract is made of: every generated file, and whether those on disk are up to date."""

from pathlib import Path
from typing import Any

import orjson

from cms.accounts.contract import accounts_schema
from frontend_contract.demo_site import demo_site
from frontend_contract.example import Example
from frontend_contract.fixtures import UNKNOWN, fixtures
from frontend_contract.preview_examples import preview_examples
from frontend_contract.problem_examples import problem_examples
from frontend_contract.profiles import documents, strict, tolerant
from frontend_contract.question_examples import question_examples
from frontend_contract.reading_examples import reading_examples
from frontend_contract.releases import current_schema
from frontend_contract.sending_examples import sending_examples
from frontend_contract.stand_ins import StandIns
from frontend_contract.typescript import types

FOLDER = Path(__file__).parent / "generated"
Files = dict[str, bytes]


def generated() -> Files:
    """All of it, by path below `generated/`."""
    openapi = written_schema()
    components = openapi["components"]["schemas"]
    files: dict[str, Any] = {"openapi.json": openapi}
    for name, profile in {"strict": strict, "tolerant": tolerant}.items():
        every = documents(components, profile=profile)
        files.update({f"schemas/{name}/{component}.json": schema for component, schema in every.items()})
    examples = recorded()
    files.update({f"examples/{example.name}.json": _tidied(example) for example in examples})
    files.update(_fixtures(examples, components))
    files["examples/index.json"] = {f"{example.name}.json": example.component for example in examples}
    written = {path: _bytes(content) for path, content in sorted(files.items())}
    return {**written, "contract.d.ts": types(openapi), "accounts.d.ts": types(accounts_schema())}


def written_schema() -> dict[str, Any]:
    """The OpenAPI document, as `/api/v1/schema/` sends it, without the guide, which is in `docs/`."""
    schema = current_schema()
    schema["info"].pop("description", None)
    return schema


def recorded() -> list[Example]:
    """Examples of everything, from a demo site of their own."""
    with demo_site() as site:
        return [
            *reading_examples(site),
            *question_examples(),
            *sending_examples(site),
            *preview_examples(site),
            *problem_examples(site),
        ]


def differences(new: Files, folder: Path = FOLDER) -> list[str]:
    """One line for each file that is missing, out of date, or there without need."""
    old = {str(path.relative_to(folder)): path.read_bytes() for path in _on_disk(folder)}
    return [
        *(f"missing: {path}" for path in new.keys() - old.keys()),
        *(f"out of date: {path}" for path in sorted(new.keys() & old.keys()) if new[path] != old[path]),
        *(f"not generated any more: {path}" for path in sorted(old.keys() - new.keys())),
    ]


def write(files: Files, folder: Path = FOLDER) -> None:
    for path in [path for path in _on_disk(folder) if str(path.relative_to(folder)) not in files]:
        path.unlink()
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)


def _on_disk(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.suffix in (".json", ".ts")]


def _fixtures(examples: list[Example], components: dict[str, Any]) -> dict[str, Any]:
    """Of each block and question, and one of a type that nobody knows."""
    found = {f"fixtures/{name}.json": value for name, value in UNKNOWN.items()}
    for example in examples:
        if example.name.startswith(("blocks/", "questions/")):
            made = fixtures(example.name, example.component, _tidied(example), components)
            found.update({f"fixtures/{name}.json": value for name, value in made})
    return found


def _tidied(example: Example) -> Any:
    return StandIns().put(orjson.loads(orjson.dumps(example.value)))


def _bytes(content: Any) -> bytes:
    return orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)
