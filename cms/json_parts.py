"""The parts of JSON that can't be read as a whole, so that a fault in one of them spoils no other. Pure rules."""

import re
from collections.abc import Iterator

import orjson

_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[\]{},:"]', re.DOTALL)
_OPENING, _CLOSING = b"[{", b"]}"
#: Of brackets, commas, names and texts. A megabyte of honest JSON has far fewer; a megabyte of brackets takes too long.
_MOST_TOKENS = 200_000


class NotInPartsError(ValueError):
    """Its brackets or quotation marks do not match, so nobody can say where a part ends."""


def elements(text: bytes) -> list[bytes]:
    """The elements of an array, each as it stands there. Raises NotInPartsError."""
    found = list(_parts(text.strip(), b"[]"))
    return [] if found == [b""] else found


def members(text: bytes) -> dict[str, bytes]:
    """The members of an object by name, each value as it stands there. Raises NotInPartsError."""
    found = list(_parts(text.strip(), b"{}"))
    return {} if found == [b""] else dict(map(_member, found))


def _parts(text: bytes, brackets: bytes) -> Iterator[bytes]:
    """What stands between the commas. Does not recurse: nothing is nested too deep for it."""
    if text[:1] + text[-1:] != brackets:
        raise NotInPartsError
    depth = begin = 0
    for number, token in enumerate(_TOKEN.finditer(text)):
        sign = token.group()
        if sign == b'"' or (depth == 0 and begin) or number > _MOST_TOKENS:
            raise NotInPartsError
        depth += (sign in _OPENING) - (sign in _CLOSING) if len(sign) == 1 else 0
        if depth == 0 or (sign == b"," and depth == 1):
            yield text[begin : token.start()].strip()
            begin = token.end()
        elif begin == 0:
            begin = token.end()
    if depth:
        raise NotInPartsError


def _member(part: bytes) -> tuple[str, bytes]:
    name, colon = _TOKEN.match(part), None
    if name is not None:
        colon = _TOKEN.search(part, name.end())
    if name is None or colon is None or colon.group() != b":" or part[name.end() : colon.start()].strip():
        raise NotInPartsError
    try:
        return orjson.loads(name.group()), part[colon.end() :].strip()
    except orjson.JSONDecodeError:
        raise NotInPartsError from None
