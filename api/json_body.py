"""JSON that clients send: bounded in size, depth and numbers, and without characters that no text has."""

import re
from collections.abc import Iterable
from typing import Any

import orjson
from rest_framework.parsers import BaseParser

from api.errors import BadBody, TooLarge

LARGEST = 1024 * 1024
_DEEPEST = 12
_LARGEST_NUMBER = 2**53
#: NUL, which PostgreSQL can't hold, and halves of a character.
_NO_TEXT = re.compile("[\0\ud800-\udfff]")


class StrictJSONParser(BaseParser):
    """DRF's parser for `application/json`. Raises problems that say where the body is wrong."""

    media_type = "application/json"

    def parse(self, stream, media_type=None, parser_context=None) -> Any:
        body = stream.read(LARGEST + 1)
        if len(body) > LARGEST:
            raise TooLarge(f"Send at most {LARGEST} bytes at once.")
        try:
            value = orjson.loads(body)
        except orjson.JSONDecodeError:
            raise BadBody("This is not JSON in UTF-8.", pointer="") from None
        check_value(value, "", 0)
        return value


def check_value(value: Any, pointer: str, depth: int) -> None:
    """Raises `BadBody` at the first thing that may not be sent; `pointer` is its JSON pointer (RFC 6901)."""
    if depth > _DEEPEST:
        raise BadBody(f"Nothing may be nested deeper than {_DEEPEST} levels.", pointer=pointer)
    if isinstance(value, str):
        _check_text(value, pointer)
    elif isinstance(value, int | float) and abs(value) > _LARGEST_NUMBER:
        raise BadBody("A number is out of range: at most 2 to the power of 53 either way.", pointer=pointer)
    for name, member in _members(value):
        _check_text(name, pointer)
        check_value(member, f"{pointer}/{_escaped(name)}", depth + 1)


def _members(value: Any) -> Iterable[tuple[str, Any]]:
    if isinstance(value, dict):
        return value.items()
    return ((str(at), member) for at, member in enumerate(value)) if isinstance(value, list) else ()


def _check_text(text: str, pointer: str) -> None:
    if _NO_TEXT.search(text):
        raise BadBody("A text holds NUL or half a character.", pointer=pointer)


def _escaped(name: str) -> str:
    return name[:60].replace("~", "~0").replace("/", "~1")


def members(value: Any, allowed: set[str]) -> dict[str, Any]:
    """The body, if it is an object with just these members."""
    if not isinstance(value, dict):
        raise BadBody("Send a JSON object.", pointer="")
    for name in value:
        if name not in allowed:
            known = ", ".join(sorted(allowed))
            raise BadBody(f"“{name[:60]}” is not a member here. There are: {known}.", pointer=f"/{_escaped(name)}")
    for name in sorted(allowed - value.keys()):
        raise BadBody(f"“{name}” is missing.", pointer=f"/{name}")
    return value
