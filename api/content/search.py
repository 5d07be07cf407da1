"""Search: which pages hold the words, and in which block."""

from dataclasses import replace

from api import parameters as p
from api.content.pages import TYPE, pages_in
from api.reading import ReadingView, first_end, json_answer
from cms.documents.models import PublishedDocument
from cms.documents.search import hits
from cms.documents.words import Section, excerpt, matching, query_words


class Search(ReadingView):
    """Pages that hold all the words, best first."""

    component = "SearchHitList"
    parameters = {
        "q": replace(p.QUERY, required=True),
        "locale": p.LOCALE,
        "type": TYPE,
        "limit": p.LIMIT,
    }
    cacheable = False  # The index follows a moment after the change log.

    def answer(self, principal, known, q: str, locale: str, type: list[str] | None, limit: int):
        documents = pages_in(principal, locale)
        if type:
            documents = documents.filter(type__in=type)
        ids = hits(q, documents, most=limit)
        rows = documents.filter(pk__in=ids).defer("body", "words").in_bulk(ids)
        words = query_words(q)
        return json_answer(
            {"items": [_hit(rows[pk], words) for pk in ids if pk in rows]}, until=first_end(rows.values())
        )


def _hit(document: PublishedDocument, words: list[str]) -> dict:
    sections = [Section(*stored) for stored in document.sections]
    section = matching(sections, words) or Section(None, document.title)
    return {
        "page": {
            "key": str(document.key),
            "type": document.type,
            "title": document.title,
            "path": document.path,
        },
        "locale": document.locale,
        "block": section.block,
        "excerpt": excerpt(section.excerpt_source, words),
    }
