"""What a change of structure does to learners, in words for whoever is about to make it."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils import timezone
from wagtail.models import Page

from academy.disclosure import Disclosed
from academy.progress.course_changes import CourseChange
from academy.progress.drafts import CourseEffect
from academy.progress.figures import enrolled_figure
from academy.wording import people_in_words

COURSE_RULE_WORDS = {
    "enough": "how many modules are enough",
    "sequence": "the order of the course",
    "prerequisites": "courses to do first",
    "prerequisite_rule": "whether other courses have to be completed first",
    "lessons": "how many lessons of a module are enough",
}
UNIT_RULE_WORDS = {
    "asks_seen": "whether all of the page has to be seen",
    "quiz_rule": "what has to be done with its quizzes",
    "quizzes": "which quizzes count",
    "checkpoints": "which checkpoints are required",
}


def told(effects: Iterable[CourseEffect]) -> list[tuple[str, list[str]]]:
    """For each course its title, and sentences about what happens to its learners."""
    return [(effect.title, list(_sentences(effect))) for effect in effects]


def in_one_line(effects: Iterable[CourseEffect]) -> str:
    return " ".join(f"“{title}”: {' '.join(sentences)}" for title, sentences in told(effects))


def change_in_words(change: CourseChange, titles: Mapping[str, str]) -> list[str]:
    """Sentences about a change; `titles` of units by key."""
    (done, of), (done_then, of_then) = change.before, change.after
    found = [
        change.added and f"Counts from now on: {_listed(change.added, titles)}.",
        change.removed and f"Counts no longer: {_listed(change.removed, titles)}.",
        change.removed and "What is removed goes on counting for those who have done it.",
        change.rules and f"Changes: {', '.join(COURSE_RULE_WORDS[rule] for rule in change.rules)}.",
        "Those who have completed the course stay completed" + (", and see what is new." if change.added else "."),
        (done, of) != (done_then, of_then)
        and f"For example, whoever has done {done} of {of} units will have done {done_then} of {of_then}.",
    ]
    return [sentence for sentence in found if sentence]


def enrolled_in_words(enrolled: Disclosed | None) -> list[str]:
    """Nothing while too few have enrolled for a figure."""
    return [f"{people_in_words(enrolled.people).capitalize()} have enrolled."] if enrolled and enrolled.people else []


def _sentences(effect: CourseEffect) -> list[str]:
    enrolled = enrolled_in_words(enrolled_figure(effect.course, at=timezone.now()))
    if effect.change is None:
        return [*enrolled, "Nobody can go on with the course. What learners did, and who completed it, stays recorded."]
    titles = _titles({*effect.change.added, *effect.change.removed})
    return [*enrolled, *change_in_words(effect.change, titles)]


def _titles(keys: Iterable[str]) -> dict[str, str]:
    pages = Page.objects.filter(translation_key__in=[UUID(key) for key in keys]).order_by("-locale_id", "pk")
    return {str(page.translation_key): page.title for page in pages}


def _listed(keys: Iterable[str], titles: Mapping[str, str]) -> str:
    return ", ".join(f"“{titles.get(key, 'a page')}”" for key in keys)
