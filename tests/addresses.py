"""Every address that there is, with something plausible in each gap."""

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any

from django.contrib.admindocs.views import simplify_regex
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.urls import URLPattern, get_resolver
from django.urls.resolvers import RoutePattern

_GAP = re.compile(r"<(?:\w+:)?(\w+)>")
_LOGGING_OUT = {"/admin/logout/", "/account/logout/"}


def addresses_of_the_admin(row: Model, keys: Iterable[Any]) -> list[str]:
    """For each pattern of the admin, addresses in which every gap holds one of these keys, or names the row's model."""
    return sorted(filled(patterns("admin/"), row, keys))


def filled(written: Iterable[str], row: Model, keys: Iterable[Any]) -> set[str]:
    """These patterns with one of the keys in every gap; gaps for a model name the row's."""
    model = row._meta.model_name or ""
    fixed = {
        "app_label": row._meta.app_label,
        "app_name": row._meta.app_label,
        "model_name": model,
        "content_type_app_name": row._meta.app_label,
        "content_type_model_name": model,
        "content_type_id": str(ContentType.objects.get_for_model(row).pk),
    }
    found = {
        "/" + _GAP.sub(lambda gap: fixed.get(gap[1], str(key)), pattern)  # noqa: B023 - used at once
        for pattern, key in product(written, keys)
    }
    return found - _LOGGING_OUT


def patterns(below: str = "") -> Iterator[str]:
    """How every address is written that begins so, with gaps such as `<int:page_id>`."""
    for entry in get_resolver().url_patterns:
        for written in _below(entry, ""):
            if written.startswith(below):
                yield written


def _below(entry: Any, above: str) -> Iterator[str]:
    written = above + _readable(entry.pattern)
    if isinstance(entry, URLPattern):
        yield written
        return
    for inner in entry.url_patterns:
        yield from _below(inner, written)


def _readable(pattern: Any) -> str:
    return str(pattern) if isinstance(pattern, RoutePattern) else simplify_regex(str(pattern)).lstrip("/")
