"""Freezing quizzes when a unit is published, and finding the frozen version of what a document shows."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import orjson

from academy.models.quizzes import QuizVersion
from academy.quizzes.content import QuizContent, answers_of, quiz_content
from academy.quizzes.translation import in_words
from cms.documents.build import Build, locale_name

#: The rich text editor marks paragraphs for itself, and anew at times. It is no change of what somebody wrote.
_MARKS = re.compile(rb' data-block-key=\\"[^"\\]*\\"')


@dataclass(frozen=True)
class QuizOnPage:
    """
    A quiz as a page shows it. `digest` is the same as long as nothing that an editor wrote in it has changed.
    """

    unit: UUID
    block: str
    locale: str
    digest: str
    fallback: str
    content: QuizContent


def quizzes_on(page, build: Build) -> list[QuizOnPage]:
    """The quizzes of a unit, in order: those of the page in the source language, in the words of this one."""
    return build.once(("quizzes", page.pk), lambda: list(_quizzes(page, build)))


def _quizzes(page, build: Build) -> Iterator[QuizOnPage]:
    locale = locale_name(page.original.locale.language_code)
    rules_page = page.rules_of(build)
    words = {child.id: child.value for child in page.body if child.block_type == "quiz"}
    for child in rules_page.body:
        if child.block_type == "quiz":
            value = child.value if rules_page is page else in_words(child.block, child.value, words.get(child.id, {}))
            yield QuizOnPage(
                unit=page.tracked_key,
                block=child.id,
                locale=locale,
                digest=_digest(locale, child, value),
                fallback=child.block.fallback(value),
                content=quiz_content(value, build),
            )


def freeze_quizzes(page, build: Build) -> None:
    """Keep each quiz of a unit as it is now, if it is not kept yet. In the transaction that publishes the page."""
    for quiz in quizzes_on(page, build):
        QuizVersion.objects.get_or_create(
            unit=quiz.unit,
            block=quiz.block,
            digest=quiz.digest,
            defaults={"locale": quiz.locale, "content": quiz.content.public, "keys": quiz.content.keys},
        )


def published_quizzes(page, build: Build) -> dict[str, dict[str, Any]]:
    """The quiz blocks of a unit, by block id in order, each with the version that is frozen for it if there is one."""
    quizzes = quizzes_on(page, build)
    versions = _versions(quizzes)
    return {
        quiz.block: {
            "type": "quiz",
            "id": quiz.block,
            "fallback": quiz.fallback,
            "version": versions.get((quiz.block, quiz.digest)),
            **quiz.content.public,
            "answers": answers_of(quiz.content),
        }
        for quiz in quizzes
    }


def _versions(quizzes: list[QuizOnPage]) -> dict[tuple[str, str], str]:
    if not quizzes:
        return {}
    rows = QuizVersion.objects.filter(unit=quizzes[0].unit, digest__in=[quiz.digest for quiz in quizzes])
    return {(block, digest): str(pk) for pk, block, digest in rows.values_list("id", "block", "digest")}


def _digest(locale: str, source, value) -> str:
    """Of all that an editor wrote, in both languages if there are two."""
    raw = [locale, source.block.get_prep_value(source.value)]
    if value is not source.value:
        raw.append(source.block.get_prep_value(value))
    written = orjson.dumps(raw, option=orjson.OPT_SORT_KEYS, default=str)
    return hashlib.sha256(_MARKS.sub(b"", written)).hexdigest()
