"""What a pack is made of: the answers of other endpoints, byte for byte, and the files that they lead to."""

import mimetypes
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from django.conf import settings
from django.db.models import Q

from api.content.outline import Outline
from api.content.pages import below, pages_in
from api.content.site import Glossary, Site, Support
from api.errors import NotFound
from api.packs.files import WIDEST, FileUse, files_in
from api.packs.manifest import Part
from api.reading import first_end
from cms.documents.audience import Principal
from cms.documents.models import PublishedDocument
from cms.documents.state import ancestor_paths
from cms.media.digests import digests_of
from cms.media.withheld import withheld_files

#: The pages that a pack can begin with: what one takes along as a whole.
PACKED = ("course", "module", "toolkit", "guide", "discussion_framework")


@dataclass(frozen=True)
class Asked:
    """One pack, for one person. `area` is where the addresses of its documents begin."""

    principal: Principal
    area: str
    key: UUID
    locale: str
    images: str


@dataclass(frozen=True)
class Contents:
    """`is_complete`: no file is still waiting to be measured. `until`: when the first thing in it ends."""

    root: PublishedDocument
    documents: list[Part]
    files: list[Part]
    is_complete: bool
    until: datetime | None


def contents_of(asked: Asked) -> Contents:
    """Raises NotFound where there is no page with that key, or none that can be taken along."""
    root, pages = _pages(asked)
    bodies = [(_page_part(asked, page), bytes(page.body)) for page in pages]
    bodies += list(_beside(asked, pages))
    uses = sorted({use for _part, body in bodies for use in files_in(orjson.loads(body), WIDEST[asked.images])})
    names = _given(uses, asked.principal)
    files = list(_measured(names))
    return Contents(root, [part for part, _body in bodies], files, len(files) == len(names), first_end(pages))


def _pages(asked: Asked) -> tuple[PublishedDocument, list[PublishedDocument]]:
    """The page that the pack begins with, and that with all below it and above it, in order."""
    visible = pages_in(asked.principal, asked.locale).defer("words", "sections")
    root = visible.filter(key=asked.key, type__in=PACKED).first()
    if root is None:
        raise NotFound(f"There is nothing to take along here. Packs begin with one of: {', '.join(PACKED)}.")
    trees = PublishedDocument.objects.filter(key=asked.key).exclude(page=None).values_list("tree_path", flat=True)
    above = {path for tree in trees for path in ancestor_paths(tree)}
    inside = below(visible, asked.key, asked.principal).values("id")
    return root, list(visible.filter(Q(tree_path__in=above) | Q(id__in=inside)).order_by("position", "id"))


def _page_part(asked: Asked, page: PublishedDocument) -> Part:
    return Part.of_json(f"{asked.area}pages/{page.key}/?locale={asked.locale}", "page", bytes(page.body))


def _beside(asked: Asked, pages: Iterable[PublishedDocument]) -> Iterator[tuple[Part, bytes]]:
    """What goes with every pack, whatever its pages say."""
    locale: dict[str, Any] = {"locale": asked.locale}
    answers: list[tuple[str, str, Callable[..., Any], dict[str, Any]]] = [
        ("support", f"support/?locale={asked.locale}", Support().answer, locale),
        ("glossary", f"glossary/?locale={asked.locale}", Glossary().answer, locale),
        ("site", "site/", Site().answer, {}),
    ]
    for page in pages:
        if page.type == "course":
            address = f"courses/{page.key}/outline/?locale={asked.locale}"
            answers.append(("outline", address, Outline().answer, {"key": page.key, **locale}))
    for role, address, answer, given in answers:
        with suppress(NotFound):  # a site without settings has nothing to say of itself
            body = answer(asked.principal, [], **given).body
            yield Part.of_json(asked.area + address, role, body), body


def _given(uses: list[FileUse], reader: Principal) -> dict[FileUse, str]:
    """The names in storage of those files that this reader may have, which may be fewer than the page's own readers."""
    names = {use: use.url.removeprefix(settings.MEDIA_URL) for use in uses}
    withheld = withheld_files(names.values(), reader)
    return {use: name for use, name in names.items() if name not in withheld}


def _measured(names: dict[FileUse, str]) -> Iterator[Part]:
    """What has been measured of these files, in their order."""
    known = digests_of(names.values())
    for use, name in names.items():
        if name in known:
            media_type = mimetypes.guess_type(name)[0] or "application/octet-stream"
            yield Part(use.url, use.role, known[name].sha256, known[name].bytes, media_type)
