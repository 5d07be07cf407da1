"""What stands on a prompt that a learner wrote on, as the page says it now."""

from uuid import UUID

from academy.models import Reflection
from cms.documents.build import source_locale
from cms.documents.visible import principal_of, visible_documents


def prompts_of(learner) -> dict[tuple[UUID, str], str]:
    """
    The words of each prompt that the learner wrote on, by unit and block, as far as they may see the page now. What
    stands behind a content note is left out. A fixed number of queries.
    """
    units = Reflection.objects.of(learner).values("unit")
    documents = visible_documents(principal_of(learner)).filter(key__in=units)
    rows = documents.values_list("key", "locale", "sections")
    in_order = sorted(rows, key=lambda row: row[1] == source_locale())  # the source language comes last, and counts
    return {
        (key, block): text for key, _locale, sections in in_order for block, text, shown in sections if shown is None
    }
