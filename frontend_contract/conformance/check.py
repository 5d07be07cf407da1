"""
A check looks at what a client did and tells of each occasion: `None` if it held, a `Breach` if not. Each is a file in
`checks/` with `look`, a docstring that says why, and the part of the guide (docs/api.md) that it follows.
"""

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from . import checks
from .wire import Exchange, Wire

HOLDS, BROKEN, NOT_SEEN = "holds", "broken", "not seen"


@dataclass(frozen=True)
class Breach:
    """What is wrong, and with which request, if it was one."""

    reason: str
    exchange: Exchange | None = None

    def __str__(self) -> str:
        return f"{self.exchange}: {self.reason}" if self.exchange else self.reason


Occasions = Iterator[Breach | None]


@dataclass(frozen=True)
class Check:
    name: str
    why: str
    guide: str
    look: Callable[[Wire], Occasions]


@dataclass(frozen=True)
class Verdict:
    """`state` is `holds`, `broken` or `not seen`: nothing of what the check is about came up."""

    check: Check
    state: str
    breaches: tuple[Breach, ...] = ()


def every_check() -> list[Check]:
    found = []
    for name in sorted(module.name for module in pkgutil.iter_modules(checks.__path__)):
        module = import_module(f"{checks.__name__}.{name}")
        found.append(Check(name.replace("_", "-"), " ".join(str(module.__doc__).split()), module.GUIDE, module.look))
    return found


def judged(check: Check, wire: Wire) -> Verdict:
    occasions = list(check.look(wire))
    breaches = tuple(occasion for occasion in occasions if occasion is not None)
    state = BROKEN if breaches else HOLDS if occasions else NOT_SEEN
    return Verdict(check, state, breaches)
