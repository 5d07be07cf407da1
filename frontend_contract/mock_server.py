#!/usr/bin/env python3
"""
A server that answers with the recorded examples and fixtures, to build a client against: `python mock_server.py PORT`.
Needs Python 3.11 and this folder, nothing else. It stores nothing and judges nothing: every item is accepted.
"""

import json
import re
import sys
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import NAMESPACE_URL, uuid5

GENERATED = Path(__file__).resolve().parent / "generated"
VARIANTS = ("empty", "long", "right_to_left")
_TOKENS = {"access_token": "mock", "refresh_token": "mock"}
#: Whatever is asked about accounts; `tokens/refresh` has its tokens in `data`.
SIGNED_IN = {
    "status": 200,
    "data": {"user": {"id": "mock"}, "methods": [], **_TOKENS},
    "meta": {"is_authenticated": True, **_TOKENS},
}

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
    return json.loads((GENERATED / f"{name}.json").read_text(encoding="utf-8"))


def pages() -> list[dict[str, Any]]:
    """A lesson of all blocks and questions in each variant, then the recorded pages."""
    recorded = sorted((GENERATED / "examples/pages").glob("*.json"))
    return [*map(trial, VARIANTS), *(json.loads(path.read_text(encoding="utf-8")) for path in recorded)]


def trial(variant: str) -> dict[str, Any]:
    """A lesson that shows everything there is, and what nobody knows, in one variant of the fixtures."""
    blocks = [example(f"fixtures/blocks/{name}/{variant}") for name in _kinds("blocks") if name != "quiz"]
    questions = [example(f"fixtures/questions/{name}/{variant}") for name in _kinds("questions")]
    quiz = {**example("examples/blocks/quiz"), "questions": [*questions, example("fixtures/questions/unknown")]}
    words = variant.replace("_", " ")
    return {
        **example("examples/pages/lesson"),
        "key": str(uuid5(NAMESPACE_URL, f"https://contract.example/{variant}")),
        "path": f"/en-GB/{variant.replace('_', '-')}/",
        "title": f"Everything, {words}",
        "body": [*_each_its_id(blocks), quiz, example("fixtures/blocks/unknown")],
    }


def _kinds(family: str) -> list[str]:
    return sorted(path.name for path in (GENERATED / "fixtures" / family).iterdir() if path.is_dir())


def _each_its_id(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Stand-ins repeat from file to file; within a page, an id is there once."""
    return [{**block, "id": str(uuid5(NAMESPACE_URL, f"block/{at}"))} for at, block in enumerate(blocks)]


def receipts(batch: Any) -> dict[str, Any]:
    """Each item is accepted; a real server looks at it."""
    common = {"status": "accepted", "code": None, "reason": None, "detail": None, "replayed": False, "result": None}
    return {"receipts": [{"id": item.get("id"), "kind": item.get("kind"), **common} for item in batch["items"]]}


def answer(address: str, body: Any = None) -> tuple[int, Any]:
    """Status and JSON of a request; `body` is that of a POST. Of all parameters, only `type` makes a difference."""
    path, query = urlsplit(address).path, parse_qs(urlsplit(address).query)
    if path.startswith("/api/v1/auth/"):
        return 200, SIGNED_IN
    if body is not None and path == "/api/v1/learning/sync/":
        return 200, receipts(body)
    if PAGES.fullmatch(path):
        kinds = query.get("type", [""])[0].split(",")
        wanted = [page for page in pages() if kinds == [""] or page["type"] in kinds]
        return 200, {"next": None, "previous": None, "items": wanted}
    if found := PAGE.fullmatch(path):
        page = next((page for page in pages() if page["key"] == found[2]), None)
        return (200, page) if page else (404, example("examples/problems/not-found"))
    name = next((name for pattern, name in EXAMPLES.items() if re.fullmatch(pattern, path)), None)
    return (200, example(f"examples/answers/{name}")) if name else (404, example("examples/problems/not-found"))


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._send(*answer(self.path))

    def do_POST(self) -> None:
        sent = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            self._send(*answer(self.path, json.loads(sent or b"{}")))
        except (ValueError, KeyError, AttributeError):
            self._send(400, example("examples/problems/bad-body"))

    def _send(self, status: int, content: Any) -> None:
        body = json.dumps(content, ensure_ascii=False).encode()
        etag = f'"{sha256(body).hexdigest()[:32]}"'
        if status == 200 and self.headers.get("If-None-Match") == etag:
            status, body = 304, b""
        self.send_response(status)
        self.send_header("Content-Type", "application/json" if status < 400 else "application/problem+json")
        self.send_header("ETag", etag)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8010
    sys.stdout.write(f"http://127.0.0.1:{port}/api/v1/  (Ctrl-C ends it)\n")
    sys.stdout.flush()
    ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
