"""Questions whose keys, explanations and feedback can be told from all that may be public."""

from academy.quizzes.registry import question_types
from tests.questions.shared import raw_preview

#: Words that stand in feedback, explanations, consequences and keys alone.
SECRETS = ("quokka", "wombat")


def _secretive(member):
    """A question's raw value, in which whatever must be kept secret, and can be in words, is one of those words."""
    if isinstance(member, list):
        return [_secretive(item) for item in member]
    if not isinstance(member, dict):
        return member
    told = {name for name in member if name.startswith("feedback") or name in ("consequence", "explanation")}
    words = {name: "<p>Quokka.</p>" if name == "explanation" else "Quokka" for name in told}
    return {name: _secretive(inner) for name, inner in member.items()} | words


def secretive_questions() -> list[dict]:
    """One of each type, as the database holds it."""
    raws = {name: raw_preview(name) for name in question_types.classes()}
    raws["short_text"]["accepted"] = "wombat"
    raws["fill_gaps"] |= {"gaps": [{"accepted": "wombat", "feedback": ""}], "words": []}
    return [{"type": name, "value": _secretive({**raw, "explanation": ""})} for name, raw in raws.items()]


def gives_away(text: str) -> list[str]:
    """The secrets that a text holds."""
    return [secret for secret in SECRETS if secret in text.lower()]
