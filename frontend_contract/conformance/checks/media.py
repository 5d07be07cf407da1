"""Files are asked for at `media_base` plus the address in the document: they may lie on another machine."""

from collections.abc import Iterator
from typing import Any

from ..check import Breach, Occasions
from ..wire import Wire

GUIDE = "images-and-files"


def look(wire: Wire) -> Occasions:
    given: set[str] = set()
    for one in wire.exchanges:
        if one.is_media:
            is_given = one.target in given
            yield None if is_given else Breach("no document names this file", one)
        elif one.path.startswith("/media/"):
            yield Breach("it was asked at the API's address, not at media_base", one)
        given.update(_files(one.answer))


def _files(value: Any) -> Iterator[str]:
    if isinstance(value, str) and value.startswith("/media/"):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _files(part)
