"""Which files are kept from whom."""

from collections.abc import Iterable

from django.db.models import Q
from wagtail.models import CollectionViewRestriction

from cms.documents import audience
from cms.documents.audience import Principal
from cms.documents.facts import clause_of
from cms.media.models import Document, Rendition


def withheld_files(names: Iterable[str], reader: Principal) -> set[str]:
    """Those of these names in storage that `MediaFile` would not send to this reader, for their collection's sake."""
    restrictions = CollectionViewRestriction.objects.select_related("collection").prefetch_related("groups")
    closed = [one for one in restrictions if not audience.admits(audience.combine([clause_of(one)]), reader)]
    if not closed:
        return set()
    wanted, paths = set(names), [one.collection.path for one in closed]
    documents = Document.objects.filter(_inside("collection", paths), file__in=wanted)
    renditions = Rendition.objects.filter(_inside("image__collection", paths), file__in=wanted)
    return {*documents.values_list("file", flat=True), *renditions.values_list("file", flat=True)}


def _inside(collection: str, paths: list[str]) -> Q:
    inside = Q()
    for path in paths:
        inside |= Q(**{f"{collection}__path__startswith": path})
    return inside
