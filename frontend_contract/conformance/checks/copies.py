"""Content that one has a copy of is asked for with the copy's ETag in `If-None-Match`: a 304 costs next to nothing."""

from ..check import Breach, Occasions
from ..wire import Exchange, Wire

GUIDE = "keeping-copies"


def look(wire: Wire) -> Occasions:
    content = [one for one in wire.asked() if one.method == "GET" and "/content/" in one.path]
    for one in content:
        earlier = [copy for copy in content if _is_copy(copy, one)]
        if earlier:
            yield _judged(one, max(earlier, key=lambda copy: copy.ended))


def _is_copy(copy: Exchange, one: Exchange) -> bool:
    is_same = (copy.target, copy.learner) == (one.target, one.learner)
    return is_same and copy.status in (200, 304) and copy.ended <= one.started and copy is not one


def _judged(one: Exchange, copy: Exchange) -> Breach | None:
    etag, sent = copy.answer_headers["ETag"], one.headers.get("if-none-match", "")
    if etag in [known.strip() for known in sent.split(",")]:
        return None
    return Breach(f"its ETag was known, {etag}, and " + (f"{sent} was sent" if sent else "not sent along"), one)
