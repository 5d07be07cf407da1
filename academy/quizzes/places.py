"""Where the quizzes of the source language stand in the body of a translation. Pure rules."""

from collections.abc import Sequence


def placed(own: Sequence[str], source: Sequence[str], quizzes: Sequence[str]) -> list[str]:
    """
    The block ids of a body, in order. `own` are those that it has, `source` those of the body in the source language,
    `quizzes` those of the source that must be there: each that is missing comes after the block that it follows in the
    source, or else before the one that it precedes there, or at the end.
    """
    found = list(own)
    for quiz in quizzes:
        if quiz not in found:
            found.insert(_place(found, source, source.index(quiz)), quiz)
    return found


def _place(found: list[str], source: Sequence[str], at: int) -> int:
    for before in reversed(source[:at]):
        if before in found:
            return found.index(before) + 1
    for after in source[at + 1 :]:
        if after in found:
            return found.index(after)
    return len(found)
