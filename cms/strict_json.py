"""JSON from outside: bounded in depth and numbers, and without characters that no text has."""

import re
from collections.abc import Iterable
from typing import Any

import orjson

_DEEPEST = 12
_LARGEST_NUMBER = 2**53
#: NUL, which PostgreSQL can't hold, and halves of a character.
_NO_TEXT = re.compile("[\0\ud800-\udfff]")


class BadJSONError(ValueError):
    """Says what is wrong, in words for the developer of a client, and where: a JSON pointer (RFC 6901)."""

    def __init__(self, detail: str, pointer: str):
        super().__init__(detail)
        self.pointer = pointer


def read_json(body: bytes, *, pointer: str = "", depth: int = 0) -> Any:
    """
    The value. Raises BadJSONError at the first thing that may not be sent. `pointer` and `depth` say where it stands,
    if it is a part of something.
    """
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise BadJSONError("This is not JSON in UTF-8.", pointer) from None
    check_value(value, pointer, depth)
    return value


def check_value(value: Any, pointer: str, depth: int) -> None:
    if depth > _DEEPEST:
        raise BadJSONError(f"Nothing may be nested deeper than {_DEEPEST} levels.", pointer)
    if isinstance(value, str):
        _check_text(value, pointer)
    elif isinstance(value, int | float) and abs(value) > _LARGEST_NUMBER:
        raise BadJSONError("A number is out of range: at most 2 to the power of 53 either way.", pointer)
    for name, member in _members(value):
        _check_text(name, pointer)
        check_value(member, f"{pointer}/{escaped(name)}", depth + 1)


def _members(value: Any) -> Iterable[tuple[str, Any]]:
    if isinstance(value, dict):
        return value.items()
    return ((str(at), member) for at, member in enumerate(value)) if isinstance(value, list) else ()


def _check_text(text: str, pointer: str) -> None:
    if _NO_TEXT.search(text):
        raise BadJSONError("A text holds NUL or half a character.", pointer)


def escaped(name: str) -> str:
    """A name as a part of a JSON pointer."""
    return name[:60].replace("~", "~0").replace("/", "~1")
