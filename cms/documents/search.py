"""Search over the words of published documents, with Wagtail's own backend."""

from django.db import connection
from django.db.models import QuerySet
from wagtail.search.backends import get_search_backend
from wagtail.search.query import PlainText

from cms.documents.models import PublishedDocument
from cms.documents.words import query_words


def hits(query: str, documents: QuerySet[PublishedDocument], *, most: int) -> list[int]:
    """Ids of those of these documents that hold all the words, best first; none for a query without words."""
    words = query_words(query)
    if not words:
        return []
    if connection.vendor == "sqlite":
        from cms.documents.search_on_sqlite import by_title  # can be loaded on no other database

        return by_title(words, documents)[:most]
    among = PublishedDocument.objects.filter(pk__in=documents.values("pk"))
    text = PlainText(" ".join(words), operator="and")
    return [document.pk for document in get_search_backend().search(text, among.only("pk"))[:most]]
