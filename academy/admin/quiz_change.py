"""What a draft changes about its quizzes, in words, and the one thing about it that only an editor can say."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils import timezone

from academy.admin.words import ATTEMPT_WORDS, KIND_WORDS, RULE_WORDS, VALUE_WORDS
from academy.quizzes.changes import QuestionChange, RuleChange
from academy.quizzes.drafts import QuizChange
from academy.quizzes.figures import attempts_figure

SAME, NEW = "same", "new"
MEANINGS = [(SAME, "Same meaning: a typo or clearer words"), (NEW, "A new question: counts start afresh")]
MISSING = "Choose one: nobody but you can say whether it means the same."


class MeaningForm(forms.Form):
    """For each reworded question whether it still means the same. No choice is made beforehand."""

    def __init__(self, changes: list[QuizChange], data: Any = None):
        super().__init__(data)
        self.reworded = {_field(change, one): (change.block, one.question) for change, one in _reworded(changes)}
        for name in self.reworded:
            self.fields[name] = forms.ChoiceField(
                label="Does it still mean the same?",
                choices=MEANINGS,
                widget=forms.RadioSelect,
                error_messages={"required": MISSING, "invalid_choice": MISSING},
            )

    def new_questions(self) -> set[tuple[str, str]]:
        """The reworded questions that the editor called new ones, as (block, question)."""
        return {question for name, question in self.reworded.items() if self.cleaned_data[name] == NEW}


def shown_change(change: QuizChange, form: MeaningForm) -> dict[str, Any]:
    """A change in words, for the template."""
    version = change.published
    return {
        "title": change.title,
        "figure": attempts_figure(version.unit, version.block, at=timezone.now()),
        "labels": ATTEMPT_WORDS,
        "is_removed": change.is_removed,
        "rules": [rule_in_words(rule) for rule in change.rules],
        "has_corrected_key": any(one.is_correction for one in change.questions),
        "questions": [_shown_question(change, one, form) for one in change.questions],
    }


def rule_in_words(rule: RuleChange) -> str:
    before, after = (VALUE_WORDS.get((rule.name, value), value) for value in (rule.before, rule.after))
    return f"{RULE_WORDS[rule.name]} {before} → {after}"


def _shown_question(change: QuizChange, one: QuestionChange, form: MeaningForm) -> dict[str, Any]:
    name = _field(change, one)
    return {
        "prompt": one.prompt,
        "kinds": [KIND_WORDS[kind] for kind in one.kinds],
        "differences": one.differences,
        "is_added": "added" in one.kinds,
        "is_removed": "removed" in one.kinds,
        "meaning": form[name] if name in form.fields else None,
    }


def _reworded(changes: list[QuizChange]) -> Iterator[tuple[QuizChange, QuestionChange]]:
    return ((change, one) for change in changes for one in change.reworded)


def _field(change: QuizChange, one: QuestionChange) -> str:
    return f"{change.block}:{one.question}"
