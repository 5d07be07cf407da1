"""JSON from outside, read strictly: nothing that one database, or Python itself, would stumble over later."""

from typing import Any

import orjson

_DEEPEST = 20
#: What every language reads as the same number (RFC 8259, section 6).
_LARGEST = 2**53 - 1


class BadJSONError(ValueError):
    """Says what is wrong, in words for the developer of a client."""


def read_json(body: bytes) -> Any:
    """The value, if it is JSON in UTF-8 without lone surrogates, NUL, deep nesting, or numbers that few can hold."""
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise BadJSONError("This is not JSON in UTF-8.") from error
    _check(value, 0)
    return value


def _check(value: Any, depth: int) -> None:
    if depth > _DEEPEST:
        raise BadJSONError(f"This is nested deeper than {_DEEPEST} levels.")
    if isinstance(value, dict):
        for name, member in value.items():
            _check(name, depth)
            _check(member, depth + 1)
    elif isinstance(value, list):
        for member in value:
            _check(member, depth + 1)
    elif isinstance(value, str) and "\0" in value:
        raise BadJSONError("NUL is not a character of texts.")
    elif isinstance(value, int | float) and not -_LARGEST <= value <= _LARGEST:
        raise BadJSONError(f"Numbers go from -{_LARGEST} to {_LARGEST}.")
