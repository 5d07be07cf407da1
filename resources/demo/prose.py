"""
Prose as the demo's authors write it, to the HTML that Wagtail stores. Paragraphs are set apart by an empty line; a
paragraph of lines that begin with `- ` or `1. ` is a list; `**bold**` and `*italic*`; and links `[words](target)`,
where the target is an address or `page:`, `term:` or `file:` and a name.
"""

import re
from collections.abc import Callable
from html import escape

Link = Callable[[str], str]
_INLINE = [(re.compile(r"\*\*(.+?)\*\*"), r"<b>\1</b>"), (re.compile(r"\*(.+?)\*"), r"<i>\1</i>")]
_LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")


def to_html(prose: str, link: Link) -> str:
    """`link` gives the attributes of the `<a>` for a target."""
    paragraphs = re.split(r"\n\s*\n", prose.strip())
    return "".join(_paragraph([line.strip() for line in paragraph.splitlines()], link) for paragraph in paragraphs)


def _paragraph(lines: list[str], link: Link) -> str:
    for mark, tag in (("- ", "ul"), ("1. ", "ol")):
        if lines[0].startswith(mark):
            items = " ".join(lines).removeprefix(mark).split(f" {mark}")
            return f"<{tag}>{''.join(f'<li>{_inline(item, link)}</li>' for item in items)}</{tag}>"
    return f"<p>{_inline(' '.join(lines), link)}</p>"


def _inline(words: str, link: Link) -> str:
    html = escape(words, quote=False)
    for pattern, replacement in _INLINE:
        html = pattern.sub(replacement, html)
    return _LINK.sub(lambda found: f"<a {link(found[2])}>{found[1]}</a>", html)
