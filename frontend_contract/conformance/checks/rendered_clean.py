"""A person reads no leftovers of programs: what is missing is null or empty, and shown as nothing."""

import re

from ..check import Breach, Occasions
from ..reading import lessons, rendered
from ..wire import Wire

GUIDE = "pages"
LEFTOVERS = re.compile(
    r"\b(?:null|undefined|NaN|None)\b|\[object Object\]|</?(?:p|a|li|ul|ol|em|strong|br)\b[^>]*>|&(?:amp|lt|quot|#\d+);"
)


def look(wire: Wire) -> Occasions:
    for lesson in lessons() if wire.rendered else ():
        text = rendered(wire.rendered, lesson) if wire.rendered else None
        if text is not None:
            found = LEFTOVERS.search(text)
            where = text[max(0, found.start() - 30) : found.end() + 30] if found else ""
            yield Breach(f"“{lesson['title']}”: {found[0]!r} in “{where}”") if found else None
