"""Freezing what a unit asks for when it is published, and finding the frozen version of what a document shows."""

import hashlib
from typing import Any

import orjson

from academy.models.progress import UnitVersion
from cms.documents.build import Build
from cms.shapes import array, boolean, enum, nullable, obj, string, uuid

COMPLETION = obj(
    {
        "version": nullable(uuid(description="Name it with whatever the learner does here. Null in a draft.")),
        "asks_seen": boolean(description="Whether all of `blocks` have to be seen."),
        "blocks": array(string(), description="Ids of the blocks to be seen. A passage that was skipped counts."),
        "checkpoints": array(string(), description="Ids of the checkpoints that have to be ticked."),
        "other_checkpoints": array(string(), description="Ids of those that may be ticked."),
        "quizzes": array(string(), description="Ids of the quizzes that count."),
        "quiz_rule": enum("none", "submitted", "passed", description="What has to be done with each of `quizzes`."),
    },
    description="When a unit is complete. If it asks for nothing, finishing it completes it.",
)


def completion_of(page: Any, build: Build) -> dict[str, Any]:
    """
    What a unit asks for: the `Completion` component without its version. Rules come from the page in the source
    language; a translation that lags behind asks for nothing that it does not show.
    """
    rules = page.rules_of(build)
    shown = {child.id for child in page.body}
    blocks = [child for child in rules.body if child.id in shown]
    checkpoints = [child for child in blocks if child.block_type == "checkpoint"]
    return {
        "asks_seen": rules.asks_seen,
        "blocks": [child.id for child in blocks if child.block_type not in ("quiz", "checkpoint")],
        "checkpoints": [child.id for child in checkpoints if child.value.get("required")],
        "other_checkpoints": [child.id for child in checkpoints if not child.value.get("required")],
        "quizzes": [child.id for child in rules.body if child.block_type == "quiz" and _counts(child.value, rules)],
        "quiz_rule": rules.quiz_rule,
    }


def _counts(quiz: Any, rules: Any) -> bool:
    """Nobody can pass a practice quiz, so none has to be passed."""
    return rules.quiz_rule != "passed" or quiz.get("feedback") != "practice"


def freeze_unit(page: Any, build: Build) -> None:
    """Keep what a unit asks for now, if it is not kept yet. In the transaction that publishes the page."""
    content = completion_of(page, build)
    UnitVersion.objects.get_or_create(unit=page.tracked_key, digest=digest_of(content), defaults={"content": content})


def published_completion(page: Any, build: Build) -> dict[str, Any]:
    """The `Completion` component of a unit, with the version that is frozen for it if there is one."""
    return build.once(("completion", page.pk), lambda: _published(page, build))


def _published(page: Any, build: Build) -> dict[str, Any]:
    content = completion_of(page, build)
    frozen = UnitVersion.objects.filter(unit=page.tracked_key, digest=digest_of(content))
    version = frozen.values_list("pk", flat=True).first()
    return {"version": str(version) if version else None, **content}


def digest_of(content: dict[str, Any]) -> str:
    return hashlib.sha256(orjson.dumps(content, option=orjson.OPT_SORT_KEYS)).hexdigest()
