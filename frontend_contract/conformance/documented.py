"""Which addresses there are, and what they take: from `openapi.json`, and `accounts.d.ts` for the accounts' part."""

import json
import re
from functools import cache
from typing import Any

from .answers import GENERATED

Operation = dict[str, Any]

#: Told by the entry point, and no part of the schema themselves.
_BESIDE = re.compile(r"/api/v1/(schema/|docs/(accounts/)?|auth/openapi\.json)")
_PATH = re.compile(r'^    "(/[^"]*)": \{\n(.*?)^    \};', re.MULTILINE | re.DOTALL)
_METHOD = re.compile(r"^        (get|put|post|delete|patch): ", re.MULTILINE)


def operation(method: str, path: str) -> Operation | None:
    """What the contract says of a request; None if there is no such."""
    method = "get" if method == "HEAD" else method.lower()
    if method == "get" and _BESIDE.fullmatch(path):
        return {}
    return next((found[method] for pattern, found in _paths() if method in found and pattern.fullmatch(path)), None)


def component(taken: Operation) -> str | None:
    """Of the JSON that an operation takes."""
    content = taken.get("requestBody", {}).get("content", {}).get("application/json", {})
    return content.get("schema", {}).get("$ref", "").rpartition("/")[2] or None


def parameters(taken: Operation) -> dict[str, Any]:
    """Those of the query, by name."""
    return {one["name"]: one for one in taken.get("parameters", []) if one["in"] == "query"}


@cache
def _paths() -> list[tuple[re.Pattern[str], dict[str, Operation]]]:
    ours = json.loads((GENERATED / "openapi.json").read_text(encoding="utf-8"))["paths"]
    accounts = (GENERATED / "accounts.d.ts").read_text(encoding="utf-8")
    theirs: dict[str, dict[str, Operation]] = {
        path: {method: {} for method in _METHOD.findall(block)} for path, block in _PATH.findall(accounts)
    }
    return [(_pattern(path), found) for path, found in {**ours, **theirs}.items()]


def _pattern(path: str) -> re.Pattern[str]:
    told = path.replace("{client}", "(app|browser)")
    return re.compile(re.sub(r"\{\w+\}", "[^/]+", told))
