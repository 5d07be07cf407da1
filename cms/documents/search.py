"""Search over the words of published documents, with Wagtail's own backend."""

from django.db import connection
from django.db.models import QuerySet
from wagtail.search.backends import get_search_backend
from wagtail.search.query import PlainText

from cms.documents.models import PublishedDocument
from cms.documents.words import fold, query_words

#: As many matches are ranked here at most where the database can't rank them at a bearable price.
_MOST_RANKED = 500


def hits(query: str, documents: QuerySet[PublishedDocument], *, most: int) -> list[int]:
    """Ids of those of these documents that hold all the words, best first; none for a query without words."""
    words = query_words(query)
    if not words:
        return []
    among = PublishedDocument.objects.filter(pk__in=documents.values("pk"))
    text = PlainText(" ".join(words), operator="and")
    if connection.vendor == "sqlite":
        return _by_title(text, among, words)[:most]
    return [document.pk for document in get_search_backend().search(text, among.only("pk"))[:most]]


def _by_title(text: PlainText, among: QuerySet[PublishedDocument], words: list[str]) -> list[int]:
    """
    Matches with the most words in the title first. Wagtail's SQLite backend ranks by matching the whole index
    again for each row, which takes minutes where a word is on every one of 20,000 pages.
    """
    found = get_search_backend().search(text, among.only("pk", "title"), order_by_relevance=False)[:_MOST_RANKED]
    scored = [(-sum(word in fold(document.title) for word in words), document.pk) for document in found]
    return [pk for _score, pk in sorted(scored)]
