"""What a learner may write. Pure rules; none changes a character."""

import re

from academy.errors import NothingWritten, NotText, TooLong

#: NUL, which PostgreSQL can't hold, and halves of a character, which UTF-8 can't.
_NO_TEXT = re.compile("[\0\ud800-\udfff]")


def check_text(text: str, *, most: int) -> None:
    """Raises what is wrong with a text: nothing to read in it, over `most` characters, or characters that none are."""
    if not text.strip():
        raise NothingWritten
    if len(text) > most:
        raise TooLong(most)
    if _NO_TEXT.search(text):
        raise NotText
