"""Every address of the admin, with something plausible in each gap."""

import re
from collections.abc import Iterator
from itertools import product
from typing import Any

from django.contrib.admindocs.views import simplify_regex
from django.contrib.contenttypes.models import ContentType
from django.urls import URLPattern, get_resolver
from django.urls.resolvers import RoutePattern

_GAP = re.compile(r"<(?:\w+:)?(\w+)>")


def addresses(row, learner, page) -> list[str]:
    """For each pattern, addresses in which every gap holds the row's key, the learner's, or the page's."""
    fixed = {
        "app_label": "academy",
        "app_name": "academy",
        "model_name": "reflection",
        "content_type_app_name": "academy",
        "content_type_model_name": "reflection",
        "content_type_id": str(ContentType.objects.get_for_model(row).pk),
    }
    keys = (row.pk, learner.pk, page.pk)
    filled = {_filled(pattern, fixed, str(key)) for pattern, key in product(patterns(), keys)}
    return sorted(filled - {"/admin/logout/"})


def _filled(pattern: str, fixed: dict[str, str], key: str) -> str:
    return "/" + _GAP.sub(lambda gap: fixed.get(gap[1], key), pattern)


def patterns() -> Iterator[str]:
    admin = next(entry for entry in get_resolver().url_patterns if str(entry.pattern) == "admin/")
    yield from _below(admin, "")


def _below(entry: Any, above: str) -> Iterator[str]:
    written = above + _readable(entry.pattern)
    if isinstance(entry, URLPattern):
        yield written
        return
    for inner in entry.url_patterns:
        yield from _below(inner, written)


def _readable(pattern: Any) -> str:
    return str(pattern) if isinstance(pattern, RoutePattern) else simplify_regex(str(pattern)).lstrip("/")
