"""What a draft would change about quizzes that are published."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from academy.models.quizzes import QuizVersion
from academy.quizzes.changes import Frozen, QuestionChange, RuleChange, changes_between, rules_changed
from academy.quizzes.freeze import quizzes_on
from cms.documents.build import Build
from cms.documents.models import PublishedDocument


@dataclass(frozen=True)
class QuizChange:
    """How one quiz of a draft differs from what is published. `is_removed`: the draft has it no more."""

    block: str
    title: str
    published: QuizVersion
    questions: list[QuestionChange]
    rules: list[RuleChange]
    is_removed: bool = False

    @property
    def reworded(self) -> list[QuestionChange]:
        """Questions of which the editor has to say whether they still mean the same."""
        return [one for one in self.questions if "wording" in one.kinds]


def quiz_changes(page: Any) -> list[QuizChange]:
    """The published quizzes that a draft of a live unit, a page instance with draft values, would change."""
    drafts = {quiz.block: quiz for quiz in quizzes_on(page, Build())}
    found = [_change(version, drafts.get(version.block)) for version in published_versions(page.pk)]
    return [change for change in found if change is not None]


def published_versions(page_id: int) -> list[QuizVersion]:
    """The version of each quiz that the page's document shows now, in order."""
    outline = PublishedDocument.objects.filter(page_id=page_id).values_list("outline", flat=True).first() or {}
    shown = [pk for _block, pk in outline.get("quizzes", []) if pk]
    rows = {str(row.pk): row for row in QuizVersion.objects.filter(pk__in=shown)}
    return [rows[pk] for pk in shown if pk in rows]


def give_new_ids(page: Any, chosen: set[tuple[str, str]]) -> None:
    """Make these questions, as (block, question), new ones: what was answered before does not count for them."""
    for child in page.body:
        for question in child.value["questions"] if child.block_type == "quiz" else []:
            if (child.id, question.id) in chosen:
                question.id = str(uuid4())


def _change(version: QuizVersion, draft: Any) -> QuizChange | None:
    title = version.content["title"]
    if draft is None:
        return QuizChange(version.block, title, version, [], [], is_removed=True)
    old, new = Frozen(version.content, version.keys), Frozen(draft.content.public, draft.content.keys)
    questions, rules = changes_between(old, new), rules_changed(old, new)
    return QuizChange(version.block, title, version, questions, rules) if questions or rules else None
