"""The export as a page that works by itself: no scripts, nothing from elsewhere, everything escaped."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.template.loader import render_to_string
from django.views.decorators.debug import sensitive_variables

from cms.accounts.adapters import programme_name
from cms.accounts.declaring import DELETED, Personal, exported
from cms.shapes import Schema

STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
th, td { border: 1px solid #767676; padding: .4rem .6rem; text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; white-space: pre-line; }
tbody th { width: 14rem; font-weight: normal; background: #f3f3f3; }
"""
NOTHING = "–"
#: Columns that a table may have and still be read on a telephone.
_WIDEST = 5


def policy() -> str:
    """The page's Content-Security-Policy: it may do nothing but look as it does."""
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@dataclass(frozen=True)
class Section:
    """One part of the export, with rows of cells of lines."""

    title: str
    about: str
    erasure: str
    withheld: list[dict[str, str]]
    columns: list[str]
    rows: list[list[list[str]]]

    @property
    def records(self) -> list[list[tuple[str, list[str]]]]:
        """The rows one below the other, each cell with its column: for what is too wide to be read in lines."""
        wide = len(self.columns) > _WIDEST
        return [list(zip(self.columns, row, strict=True)) for row in self.rows] if wide else []


@sensitive_variables()
def readable_export(export: dict[str, Any]) -> str:
    """HTML, from what `export_of` returns. Parts of which nothing is kept are only named."""
    parts = export["parts"]
    kinds = [kind for kind in exported() if parts[kind.name]["items"]]
    content = {
        "programme": programme_name(),
        "made_at": moment(export["made_at"]),
        "sections": [_section(kind, parts[kind.name], export["titles"]) for kind in kinds],
        "empty": [part["title"] for part in parts.values() if not part["items"]],
        "kept": export["kept"],
        "style": STYLE,
        "policy": policy(),
    }
    return render_to_string("account/export.html", content)


def _section(kind: type[Personal], part: dict[str, Any], titles: dict[str, str]) -> Section:
    words = kind.words()
    schemas = kind.schema()["properties"]
    items = [kind.readable(item) for item in part["items"]]
    rows = [[lines(item[name], schemas[name], titles) for name in words] for item in items]
    erasure = "" if part["erasure"] == DELETED else part["erasure"]
    return Section(part["title"], part["about"], erasure, part["withheld"], list(words.values()), rows)


def lines(value: Any, schema: Schema, titles: dict[str, str]) -> list[str]:
    """A value as lines of plain text: what the schema says that it is decides how."""
    if value is None or value in ("", [], {}):
        return [NOTHING]
    if isinstance(value, str) and schema.get("format") == "date-time":
        return [moment(value)]
    if isinstance(value, dict):
        return [f"{titles.get(name, name)}: {'; '.join(lines(one, {}, titles))}" for name, one in value.items()]
    if isinstance(value, list):
        return ["; ".join(lines(one, {}, titles)) for one in value]
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    return [titles.get(value, value) if isinstance(value, str) else str(value)]


def moment(text: str) -> str:
    """`2026-03-04T10:00:00Z` as “4 March 2026, 10:00 UTC”."""
    at = datetime.fromisoformat(text)
    return f"{at.day} {at:%B %Y, %H:%M} UTC"
