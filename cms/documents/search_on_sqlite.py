"""Search on SQLite, where Wagtail's index is good and its way of asking is not; its query loads nowhere else."""

from collections.abc import Iterator
from functools import reduce
from itertools import islice
from operator import and_

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.search.backends.database.sqlite.query import Lexeme, MatchExpression, SearchQueryExpression
from wagtail.search.models import SQLiteFTSIndexEntry

from cms.documents.models import PublishedDocument
from cms.documents.words import fold

#: As many matches are ranked here at most: the database can't rank them at a bearable price.
_MOST_RANKED = 200
_AT_A_TIME = 200


def by_title(words: list[str], documents: QuerySet[PublishedDocument]) -> list[int]:
    """Of the matches that were indexed last, those with the most words in the title first."""
    found = list(islice(_matches(words, documents), _MOST_RANKED))
    scored = [(-sum(word in fold(title) for word in words), pk) for pk, title in found]
    return [pk for _score, pk in sorted(scored)]


def _matches(words: list[str], documents: QuerySet[PublishedDocument]) -> Iterator[tuple[int, str]]:
    """
    Id and title, as many as are asked for. Wagtail's SQLite backend first lists every document that may be seen and
    every match in the index, and ranks by matching the whole index again for each row: minutes where a word is on
    every one of 20,000 pages. Here matches are read from its index a few at a time, until there are enough.
    """
    text = SearchQueryExpression(reduce(and_, map(Lexeme, words)))
    kind = ContentType.objects.get_for_model(PublishedDocument)
    entries = SQLiteFTSIndexEntry.objects.filter(MatchExpression(["title", "body"], text))
    matches = entries.filter(index_entry__content_type=kind).order_by("-pk").values_list("pk", "index_entry__object_id")
    some = list(matches[:_AT_A_TIME])
    while some:
        yield from documents.filter(pk__in=[pk for _entry, pk in some]).values_list("pk", "title")
        some = list(matches.filter(pk__lt=some[-1][0])[:_AT_A_TIME]) if len(some) == _AT_A_TIME else []
