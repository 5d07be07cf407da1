"""The words of a document by block, so that search can say where it found something. Pure rules."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any

#: Members whose strings are not prose.
_NOT_PROSE = {
    "type",
    "id",
    "key",
    "locale",
    "language",
    "path",
    "url",
    "filename",
    "media_type",
    "placeholder",
    "published_at",
    "updated_at",
    "ancestors",
    "parent",
    "translations",
    "sources",
    "fallback",
    "alias_of",
    "body",
}
_LONGEST_QUERY = 12


@dataclass(frozen=True)
class Section:
    """Some words of a document, and the id of the block that holds them; None for the page's own fields."""

    block: str | None
    text: str


def sections_of(document: dict[str, Any]) -> list[Section]:
    """The page's own words first, then each block's in order; a block that wraps others leaves the words to them."""
    own = " ".join(_prose({name: member for name, member in document.items() if name != "title"}))
    return [Section(None, own), *_blocks(document.get("body") or [])]


def matching(sections: list[Section], words: list[str]) -> Section | None:
    """The section that holds most of the words, the first of equals; None if none holds any."""
    scored = [(sum(word in fold(section.text) for word in words), section) for section in sections]
    best = max((score for score, _section in scored), default=0)
    return next((section for score, section in scored if score == best), None) if best else None


def query_words(query: str) -> list[str]:
    """What a reader typed, as words that any search backend can take; at most twelve."""
    return [fold(word) for word in re.findall(r"\w+", query)[:_LONGEST_QUERY]]


def fold(text: str) -> str:
    return text.casefold()


def excerpt(text: str, words: list[str], *, length: int = 160) -> str:
    """A piece of the text around the first word found, cut at spaces."""
    folded = fold(text)
    hits = [at for word in words if (at := folded.find(word)) >= 0]
    start = max(0, min(hits, default=0) - length // 3)
    if start:
        start = text.find(" ", start) + 1
    piece = text[start : start + length]
    if start + length < len(text) and " " in piece:
        piece = piece.rsplit(" ", 1)[0] + " …"
    return ("… " if start else "") + piece


def _blocks(body: list[dict[str, Any]]) -> Iterator[Section]:
    for block in body:
        inner = block.get("blocks")
        if isinstance(inner, list):
            yield from _blocks(inner)
        else:
            text = " ".join(filter(None, [block.get("fallback", ""), block.get("title", "")]))
            yield Section(block["id"], plain(text))


def _prose(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield plain(value)
    elif isinstance(value, list):
        for item in value:
            yield from _prose(item)
    elif isinstance(value, dict):
        for name, member in value.items():
            if name not in _NOT_PROSE:
                yield from _prose(member)


def plain(text: str) -> str:
    """Text without tags and with single spaces."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", text))).strip()
