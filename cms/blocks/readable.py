"""
Any document as a plain page that a person can read: its members in order, by their shape alone. Knows no type of
block or page, so that a new one can be read too.
"""

import re
from dataclasses import dataclass
from typing import Any

import nh3
from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

#: What the page shows at its top, or not at all.
_HEAD = {
    "key", "type", "locale", "language", "path", "title", "alias_of", "parent", "ancestors", "translations",
    "introduction", "image", "published_at", "updated_at", "minutes", "completion", "optional",
}  # fmt: skip
#: What is no reader's business within a block or reference.
_HIDDEN = {"type", "id", "key", "fallback", "path", "seen_by", "answers"}
#: By which a question is known, whatever its type.
_OF_A_QUESTION = {"prompt", "points", "seen_by"}
#: Members that stand as a heading above the others, and those that are the thing itself and need no label.
_TITLES = {"title", "heading", "term", "name"}
_PROSE = {"text", "body", "blocks", "items", "points", "steps", "entries", "pairs", "services", "story", "prompt"}
#: The id of a place to write in.
_BLANK = "gap"
_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
_HTML = re.compile(r"<(a|b|br|em|i|li|ol|p|strong|ul)\b[^>]*>.*>$", re.DOTALL)
_CODE = re.compile(r"[a-z]+(_[a-z]+)+$")
_TAGS = {"a", "br", "em", "li", "ol", "p", "strong", "ul"}


@dataclass(frozen=True)
class Part:
    """Something to show: `kind` names its template, `level` is that of a heading in it."""

    kind: str
    value: Any = None
    label: str = ""
    level: int = 3
    parts: tuple["Part", ...] = ()

    @property
    def template(self) -> str:
        return f"cms/readable/parts/{self.kind}.html"


_WRITE = (Part("text", "…………"),)


def readable_context(document: dict[str, Any]) -> dict[str, Any]:
    """What `cms/readable/page.html` shows of a document: its head, and the parts of all the rest."""
    image = document.get("image")
    return {
        "document": document,
        "kind": _words(document["type"]),
        "picture": _part("image", image, 2) if image else None,
        "parts": _parts({name: member for name, member in document.items() if name not in _HEAD}, 2),
    }


def readable_block(block: dict[str, Any], level: int = 3) -> Part:
    """One block of a body, as clients get it."""
    if block.keys() >= {"text", "level"}:
        return Part("heading", block["text"], label=block.get("id") or "", level=block["level"])
    members = {name: member for name, member in block.items() if name not in _HIDDEN}
    kind = _words(block["type"]) if len(members) > 1 else ""
    return Part("block", block, label=kind, level=level, parts=_inner(members, level))


def _parts(members: dict[str, Any], level: int) -> tuple[Part, ...]:
    found = (_part(name, member, level) for name, member in members.items() if name not in _HIDDEN)
    return tuple(part for part in found if part)


def _inner(members: dict[str, Any], level: int) -> tuple[Part, ...]:
    if isinstance(members.get("columns"), list) and isinstance(members.get("rows"), list):
        return (Part("table", members),)
    return _parts(members, level)


def _part(name: str, member: Any, level: int) -> Part | None:
    """One member by its shape; None if there is nothing to show."""
    if member is None or member in ("", [], {}) or (isinstance(member, str) and _ID.match(member)):
        return None
    label = "" if name in _PROSE and not isinstance(member, int) else _words(name)
    if isinstance(member, dict):
        return _object(label, member, level)
    if isinstance(member, list):
        return _list(label, member, level)
    if isinstance(member, bool):
        return Part("text", "yes" if member else "no", label)
    return _string(name, str(member), label, level)


def _list(label: str, items: list[Any], level: int) -> Part:
    if all(isinstance(item, dict) and item.keys() == {"text", _BLANK} for item in items):
        words = (item["text"] + ("…………" if item[_BLANK] else "") for item in items)
        return Part("text", "".join(words))
    return Part("list", label=label, level=level, parts=tuple(_item(item, level) for item in items))


def _question(question: dict[str, Any], level: int) -> Part:
    """A question with what there is to choose from, or a place to write in."""
    shown = {name: member for name, member in question.items() if name not in (*_OF_A_QUESTION, "language")}
    asked = _parts({"prompt": question["prompt"]}, level)
    offered = _parts(shown, min(level + 1, 6))
    return Part("question", question, label=_words(question["type"]), level=level, parts=asked + (offered or _WRITE))


def _string(name: str, text: str, label: str, level: int) -> Part:
    if name in _TITLES:
        return Part("title", text, level=min(level, 6))
    if _HTML.match(text):
        return Part("html", _clean(text), label, level)
    if re.match(r"https?://\S+$", text):
        return Part("link", {"url": text, "title": text}, label)
    return Part("text", text.replace("_", " ") if _CODE.match(text) else text, label)


def _object(label: str, member: dict[str, Any], level: int) -> Part:
    if "sources" in member and "alt" in member:
        files = [file for source in member["sources"][-1:] for file in source["files"]]
        return Part("image", {**member, "file": files[-1] if files else None}, label)
    if "url" in member and "filename" in member:
        return Part("link", member, label)
    if member.keys() >= _OF_A_QUESTION:
        return _question(member, level)
    if "fallback" in member:
        return readable_block(member, min(level + 1, 6))
    if member.keys() == {"key", "type", "title", "path"}:
        return Part("reference", member, label)
    return Part("group", label=label, level=level, parts=_inner(member, min(level + 1, 6)))


def _item(item: Any, level: int) -> Part:
    return _part("text", item, level) or Part("text", "")


def _clean(html: str) -> SafeString:
    cleaned = nh3.clean(html, tags=_TAGS, attributes={"a": {"href"}}, attribute_filter=_followed)
    return mark_safe(cleaned)  # noqa: S308


def _followed(tag: str, attribute: str, value: str) -> str | None:
    """Links to pages lead nowhere while there is no front end."""
    return None if value.startswith("/") and not value.startswith(settings.MEDIA_URL) else value


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()
