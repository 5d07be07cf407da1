"""Which version of a quiz is published now."""

from academy.models.quizzes import QuizVersion
from cms.documents.models import PublishedDocument


def is_published(version: QuizVersion) -> bool:
    """Whether the unit's document, in any language, shows this version now."""
    outlines = PublishedDocument.objects.filter(key=version.unit, is_live=True).values_list("outline", flat=True)
    return any([version.block, str(version.pk)] in outline.get("quizzes", []) for outline in outlines)
