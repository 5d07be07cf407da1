"""Bodies of requests as clients send them over real lines; a wrapper around the WSGI application (PEP 3333)."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

#: Of a body without a length that is taken in, one byte more than any address below `/api/` takes.
MOST_CHUNKED = 1024 * 1024 + 1
#: Of a body that nobody wants, that is read all the same.
MOST_UNWANTED = 64 * 1024 * 1024
_PIECE = 1 << 16
#: Nobody is kept waiting for a body that never comes.
_BODILESS = {"GET", "HEAD", "OPTIONS"}

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Counted:
    """A body that knows how much of it was read."""

    def __init__(self, body: Any):
        self._body = body
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        return self._counted(self._body.read(size))

    def readline(self, size: int = -1) -> bytes:
        return self._counted(self._body.readline(size))

    def _counted(self, piece: bytes) -> bytes:
        self.count += len(piece)
        return piece


def whole_bodies(application: Application) -> Application:
    """
    The same application. Below `/api/` it takes bodies whose length is not said beforehand, which Django would take for
    empty; and what it refuses unread is read to the end: a client whose line is cut while it sends never sees a 413.
    """

    def answered(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] in _BODILESS:
            return application(environ, start_response)
        body = environ["wsgi.input"] = Counted(environ["wsgi.input"])
        if "chunked" in environ.get("HTTP_TRANSFER_ENCODING", "") and environ["PATH_INFO"].startswith("/api/"):
            taken = b"".join(_pieces(body, MOST_CHUNKED))
            environ |= {"wsgi.input": BytesIO(taken), "CONTENT_LENGTH": str(len(taken))}
            length = MOST_UNWANTED
        else:
            length = _length(environ)
        answer = application(environ, start_response)
        for _piece in _pieces(body, min(length, MOST_UNWANTED) - body.count):
            pass
        return answer

    return answered


def _length(environ: dict[str, Any]) -> int:
    said = environ.get("CONTENT_LENGTH") or ""
    return int(said) if said.isascii() and said.isdigit() else 0


def _pieces(body: Counted, most: int) -> Iterable[bytes]:
    """The next `most` bytes, or all that there are."""
    while most > 0 and (piece := body.read(min(most, _PIECE))):
        most -= len(piece)
        yield piece
