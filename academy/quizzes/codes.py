"""Codes by which answers are compared. Pure rules."""

import re

from academy.quizzes.words import folded

CODE = re.compile(r"[a-z][a-z0-9_]{1,39}")


def code_in(words: str) -> str:
    """
    The code that an editor's words stand for, such as `speaking_up` for “Speaking up!”: it begins with a letter and
    has at most 40 characters. Empty if the words hold no letter from a to z. A code stands for itself.
    """
    if CODE.fullmatch(words):
        return words
    joined = re.sub(r"[^a-z0-9]+", "_", folded(words).replace("'", ""))
    return joined.lstrip("_0123456789")[:40].rstrip("_")
