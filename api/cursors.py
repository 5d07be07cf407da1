"""Opaque cursors: where in a list to go on, signed so that nobody has to defend against made-up ones."""

from dataclasses import dataclass

from django.core import signing

from api.errors import BadCursor

_SIGNER = signing.Signer(salt="api.cursor")  # without the time: the same page has the same links


@dataclass(frozen=True)
class Cursor:
    """After (or, going back, before) the row with this position and id, in the list called `of`."""

    of: str
    position: str
    row: int
    backwards: bool = False

    def write(self) -> str:
        return _SIGNER.sign_object([self.of, self.position, self.row, self.backwards], compress=True)


def read_cursor(text: str, *, of: str) -> Cursor:
    """The cursor that `write` gave, for the same list only."""
    try:
        name, position, row, backwards = _SIGNER.unsign_object(text)
    except (signing.BadSignature, ValueError, TypeError, UnicodeError):
        raise BadCursor("This cursor was not given out here. Begin again without one.", parameter="cursor") from None
    if name != of:
        raise BadCursor(
            "This cursor belongs to a list with other parameters. Begin again without one.", parameter="cursor"
        )
    return Cursor(name, position, row, backwards)
