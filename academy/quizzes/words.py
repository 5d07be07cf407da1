"""When two answers in words are the same. Pure rules."""

import re
import unicodedata


def folded(text: str) -> str:
    """The same words without case, accents, and more than single spaces, so that spelling habits cost nothing."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"\s+", " ", plain.replace("’", "'")).strip()


def repeated(texts: list[str]) -> str | None:
    """The first text that says the same as an earlier one; None if each is its own."""
    seen: set[str] = set()
    for text in texts:
        if folded(text) in seen:
            return text
        seen.add(folded(text))
    return None


def forms_in(lines: str) -> list[str]:
    """The accepted forms that an editor wrote, one on each line."""
    return [line.strip() for line in lines.splitlines() if line.strip()]
