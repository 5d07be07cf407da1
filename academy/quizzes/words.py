"""When two texts say the same. Pure rules."""

import unicodedata

#: What phones and word processors put in place of the plain sign, each for one letter.
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-"})


def folded(text: str) -> str:
    """
    The same words without case, accents, invisible signs and more than single spaces, so that habits of spelling
    cost nothing. Folding twice changes nothing more.
    """
    letters = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(letter for letter in letters.translate(_PLAIN) if _is_written(letter))
    return " ".join(plain.split())


def _is_written(letter: str) -> bool:
    """Neither an accent nor something that is there and not seen, such as a soft hyphen."""
    return not unicodedata.combining(letter) and unicodedata.category(letter) != "Cf"


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


def accepts(forms: list[str], text: str) -> bool:
    """Whether a text says the same as one of the accepted forms; what says nothing is accepted by none."""
    return bool(folded(text)) and folded(text) in map(folded, forms)
