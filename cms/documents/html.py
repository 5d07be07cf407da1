"""Rich text on its way out: links that clients can follow, and nothing that is not on the allow-list."""

import re
from html import escape

import nh3
from django.apps import apps
from wagtail.rich_text.rewriters import LinkRewriter

#: The features that editors have in rich text, and so the only ones that can come out of it.
RICH_TEXT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link", "glossary"]

_TAGS = {"a", "b", "br", "em", "i", "li", "ol", "p", "strong", "ul"}
_ATTRIBUTES = {"a": {"href", "data-key", "data-type"}}
_SCHEMES = {"http", "https", "mailto", "tel"}
#: A link that leads nowhere, once cleaned. Links don't nest.
_NO_LINK = re.compile(r"<a>(.*?)</a>", re.DOTALL)
_PLAIN_NAMES = {"<b>": "<strong>", "</b>": "</strong>", "<i>": "<em>", "</i>": "</em>"}


def clean_html(source: str, build) -> str:
    """
    Clean HTML from Wagtail's stored rich text. A link to what is gone, or to a page that a reader may not see, becomes
    plain text.
    """
    rules = {
        "page": lambda attrs: _page_link(attrs, build),
        "document": lambda attrs: _file_link(attrs, build),
        "glossary": lambda attrs: _glossary_link(attrs, build),
    }
    html = LinkRewriter(rules)(source or "")
    cleaned = nh3.clean(html, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, link_rel=None)
    for old, new in _PLAIN_NAMES.items():
        cleaned = cleaned.replace(old, new)
    return _NO_LINK.sub(r"\1", cleaned)


def _page_link(attrs: dict, build) -> str:
    reference = build.reference(_id(attrs))
    if reference is None:
        return "<a>"
    return _anchor(reference["path"], reference["key"], reference["type"])


def _file_link(attrs: dict, build) -> str:
    found = apps.get_model("cms.Document").objects.filter(pk=_id(attrs)).first()
    build.note("document", _id(attrs))
    if found is None:
        return "<a>"
    file = build.file(found)
    return _anchor(file["url"], file["key"], "file")


def _glossary_link(attrs: dict, build) -> str:
    build.note("glossaryterm", _id(attrs))
    return term_anchor(linked_term(attrs))


def linked_term(attrs: dict):
    """The glossary term that a stored link names; None if it is gone."""
    return apps.get_model("cms.GlossaryTerm").objects.filter(pk=_id(attrs)).first()


def term_anchor(term) -> str:
    """A term has a key, the same in all languages, and no address: clients show its definition where the word is."""
    return f'<a data-key="{term.translation_key}" data-type="glossary_term">' if term else "<a>"


def _id(attrs: dict) -> int:
    text = str(attrs.get("id", ""))
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0


def _anchor(href: str, key: str, kind: str) -> str:
    return f'<a href="{escape(href)}" data-key="{key}" data-type="{kind}">'
