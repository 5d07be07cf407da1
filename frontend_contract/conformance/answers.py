"""What the mock server answers: the recorded examples and fixtures. It stores nothing and judges nothing."""

import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import NAMESPACE_URL, uuid5

GENERATED = Path(__file__).resolve().parent.parent / "generated"
VARIANTS = ("empty", "long", "right_to_left")
#: Addresses and the example that each answers with; pages and `sync/` are below.
EXAMPLES = {
    r"/api/v1/": "entry",
    r"/api/v1/(learning/)?content/resolve/": "resolve",
    r"/api/v1/(learning/)?content/courses/[^/]+/outline/": "outline",
    r"/api/v1/(learning/)?content/search/": "search",
    r"/api/v1/(learning/)?content/glossary/": "glossary",
    r"/api/v1/(learning/)?content/support/": "support",
    r"/api/v1/(learning/)?content/locales/": "locales",
    r"/api/v1/(learning/)?content/site/": "site",
    r"/api/v1/learning/standing/": "standing",
    r"/api/v1/learning/receipts/": "receipts",
    r"/api/v1/learning/enrolments/": "enrolments",
    r"/api/v1/learning/attempts/": "attempts",
    r"/api/v1/learning/attempts/[^/]+/": "attempt",
    r"/api/v1/learning/reflections/": "reflections",
    r"/api/v1/learning/me/": "me",
    r"/api/v1/preview/exchange/": "preview_grant",
    r"/api/v1/preview/content/pages/[^/]+/": "preview_draft",
    r"/api/v1/preview/quizzes/[^/]+/mark/": "preview_mark",
}
PAGES = re.compile(r"/api/v1/(learning/)?content/pages/")
PAGE = re.compile(r"/api/v1/(learning/)?content/pages/([^/]+)/")


def example(name: str) -> Any:
    """A copy to change, by its path below `generated/`."""
    return json.loads((GENERATED / f"{name}.json").read_text(encoding="utf-8"))


@cache
def pages() -> list[dict[str, Any]]:
    """A lesson of all blocks and questions in each variant, then the recorded pages."""
    recorded = sorted((GENERATED / "examples/pages").glob("*.json"))
    return [*map(trial, VARIANTS), *(json.loads(path.read_text(encoding="utf-8")) for path in recorded)]


def trial(variant: str) -> dict[str, Any]:
    """A lesson that shows everything there is, and what nobody knows, in one variant of the fixtures."""
    blocks = [example(f"fixtures/blocks/{name}/{variant}") for name in _kinds("blocks") if name != "quiz"]
    questions = [example(f"fixtures/questions/{name}/{variant}") for name in _kinds("questions")]
    quiz = {**example("examples/blocks/quiz"), "questions": [*questions, example("fixtures/questions/unknown")]}
    lesson = example("examples/pages/lesson")
    return {
        **lesson,
        "key": _id(variant),
        "path": f"/en-GB/{variant.replace('_', '-')}/",
        "title": f"Everything, {variant.replace('_', ' ')}",
        "completion": {**lesson["completion"], "version": _id(f"{variant}/unit")},
        "body": [
            *(_hiding(_pictured(block, variant), variant) for block in _each_its_id(blocks)),
            {**quiz, "version": _id(f"{variant}/quiz")},
            example("fixtures/blocks/unknown"),
        ],
    }


def _id(name: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"https://contract.example/{name}"))


def _pictured(block: dict[str, Any], variant: str) -> dict[str, Any]:
    """A picture with an alt text that stands nowhere else, so that one can see whether it is there."""
    if not block.get("image"):
        return block
    return {**block, "image": {**block["image"], "alt": f"What a picture shows ({variant.replace('_', ' ')})."}}


def _hiding(block: dict[str, Any], variant: str) -> dict[str, Any]:
    """A passage with words in it that stand nowhere else, so that one can see whether they are held back."""
    if block["type"] != "passage" or variant == "empty":
        return block
    words = f"These words wait until the reader chose ({variant.replace('_', ' ')})."
    hidden = {"type": "rich_text", "id": _id(f"{variant}/hidden"), "fallback": words, "text": f"<p>{words}</p>"}
    return {**block, "blocks": [*block["blocks"], hidden]}


def _kinds(family: str) -> list[str]:
    return sorted(path.name for path in (GENERATED / "fixtures" / family).iterdir() if path.is_dir())


def _each_its_id(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Stand-ins repeat from file to file; within a page, an id is there once."""
    return [{**block, "id": str(uuid5(NAMESPACE_URL, f"block/{at}"))} for at, block in enumerate(blocks)]


def word_on(receipts: list[dict[str, Any]]) -> dict[str, Any]:
    """What `sync/` answers, with these receipts."""
    return {"receipts": receipts, "epoch": example("examples/answers/entry")["epoch"], "device": None, "standing": None}


def unknown_page() -> dict[str, Any]:
    """Of a type, and with a member, that nobody knows."""
    known = example("examples/pages/standard")
    return {**known, "type": "hologram", "key": _id("hologram"), "title": "A page of tomorrow", "hologram": [1, 2]}


def answer(address: str, *, more: Iterable[dict[str, Any]] = (), most: int = 100) -> tuple[int, Any]:
    """Status and JSON of a GET. Of all parameters, only `type`, `limit` and `cursor` make a difference."""
    path, query = urlsplit(address).path, parse_qs(urlsplit(address).query)
    every = [*pages(), *more]
    if PAGES.fullmatch(path):
        return _listed(every, query, most)
    if found := PAGE.fullmatch(path):
        page = next((page for page in every if page["key"] == found[2]), None)
        return (200, page) if page else (404, example("examples/problems/not-found"))
    name = next((name for pattern, name in EXAMPLES.items() if re.fullmatch(pattern, path)), None)
    return (200, _whole(example(f"examples/answers/{name}"))) if name else (404, example("examples/problems/not-found"))


def _whole(recorded: dict[str, Any]) -> dict[str, Any]:
    """A list that was recorded has all that it has; another cursor would only lead to the same again."""
    return {**recorded, "next": None, "previous": None} if "next" in recorded else recorded


def _listed(every: list[dict[str, Any]], query: dict[str, list[str]], most: int) -> tuple[int, Any]:
    """A list in pieces, with cursors that say nothing to anyone else."""
    kinds = query.get("type", [""])[0].split(",")
    wanted = [page for page in every if kinds == [""] or page["type"] in kinds]
    starts = {_id(f"from {at}"): at for at in range(len(wanted))}
    cursor = query.get("cursor", [_id("from 0")])[0]
    if cursor not in starts:
        return 400, example("examples/problems/bad-cursor")
    size, at = min(int(query.get("limit", ["20"])[0]), most), starts[cursor]
    piece = {
        "next": _query(query, at + size) if at + size < len(wanted) else None,
        "previous": _query(query, max(0, at - size)) if at else None,
    }
    return 200, {**piece, "items": wanted[at : at + size]}


def _query(query: dict[str, list[str]], at: int) -> str:
    return "?" + urlencode({**{name: values[0] for name, values in query.items()}, "cursor": _id(f"from {at}")})
