"""The words of a document by block, so that search can say where it found something. Pure rules."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
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
    "published_on",
    "starts_on",
    "ends_on",
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
#: What a word counts that is held as it is.
_WHOLLY = 2
_LONGEST_WORD = 60


@dataclass(frozen=True)
class Section:
    """
    Some words of a document, and the id of the block that holds them; None for the page's own fields. Where a content
    note stands before the words, `shown` is what may be shown of them to a reader who has not chosen to read on.
    """

    block: str | None
    text: str
    shown: str | None = None

    @property
    def excerpt_source(self) -> str:
        return self.text if self.shown is None else self.shown


def sections_of(document: dict[str, Any]) -> list[Section]:
    """
    The page's own words first, then each block's in order. A block that wraps others leaves the words to them; but all
    that stands behind a content note is one section, that of the block with the note.
    """
    own = " ".join(_prose({name: member for name, member in document.items() if name != "title"}))
    return [Section(None, own), *_blocks(document.get("body") or [])]


def matching(sections: list[Section], words: list[str]) -> Section | None:
    """The section that holds most of the words, or words that begin alike; the first of equals; None if none does."""
    best, found = 0, None
    for section in sections:
        text = fold(section.text)
        score = sum(_held(word, text) for word in words)
        if score > best:
            best, found = score, section
        if best == _WHOLLY * len(words):
            break  # none holds more
    return found


def query_words(query: str) -> list[str]:
    """What a reader typed, as words that any search backend can take; at most twelve, none over 60 letters."""
    text = unicodedata.normalize("NFC", query).lower()
    return [word[:_LONGEST_WORD] for word in re.findall(r"[^\W_]+", text)[:_LONGEST_QUERY]]


def fold(text: str) -> str:
    """The same text without case and accents, letter for letter."""
    return "".join(map(_plain_letter, unicodedata.normalize("NFC", text)))


@lru_cache(maxsize=4096)
def _plain_letter(letter: str) -> str:
    return unicodedata.normalize("NFD", letter.lower())[0]


def _held(word: str, text: str) -> int:
    """`_WHOLLY` if the folded text holds the word, 1 if one begins as it does: backends search by stems of words."""
    word = fold(word)
    if word in text:
        return _WHOLLY
    return int(len(word) > 4 and word[: max(4, len(word) - 3)] in text)


def excerpt(text: str, words: list[str], *, length: int = 160) -> str:
    """A piece of the text around the first word found, cut at spaces."""
    text = unicodedata.normalize("NFC", text)
    folded = fold(text)
    hits = [at for word in words if (at := folded.find(fold(word))) >= 0]
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
        if isinstance(inner, list) and "content_note" in block:
            shown = plain(block.get("fallback", ""))
            words = [shown, *(section.text for section in _blocks(inner))]
            yield Section(block["id"], " ".join(words), shown)
        elif isinstance(inner, list):
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
