"""
Who may see a page: all the restrictions of the page and its ancestors, together.

An audience is a conjunction of clauses. A clause is a set of group ids, of which a person must be in one; the
empty clause asks only that somebody is signed in. Written as text, `""` is everyone, `"login"` anyone signed in,
`"3|7&12"` those in group 3 or 7 who are also in 12, and `"nobody"` is satisfied by no one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

EVERYONE = ""
LOGIN = "login"
NOBODY = "nobody"

Clause = frozenset[int]


@dataclass(frozen=True)
class Principal:
    """Somebody who asks. `groups` holds group ids; a superuser passes every group."""

    signed_in: bool = False
    superuser: bool = False
    groups: frozenset[int] = field(default_factory=frozenset)


VISITOR = Principal()


def combine(clauses: Iterable[Clause | None]) -> str:
    """The audience of a page with these restrictions; None stands for one that nobody can satisfy."""
    found = set(clauses)
    if None in found:
        return NOBODY
    kept = {clause for clause in found if clause is not None and not _implied(clause, found)}
    return "&".join(sorted(_write(clause) for clause in kept))


def admits(audience: str, principal: Principal) -> bool:
    """Whether this person satisfies every clause."""
    if audience == NOBODY:
        return False
    clauses = read(audience)
    if not clauses:
        return True
    if not principal.signed_in:
        return False
    return principal.superuser or all(not clause or clause & principal.groups for clause in clauses)


def within(inner: str, outer: str) -> bool:
    """Whether everyone whom `inner` admits is admitted by `outer` too."""
    if inner == NOBODY:
        return True
    if outer == NOBODY:
        return False
    have = read(inner)
    return all(any(_stricter(mine, clause) for mine in have) for clause in read(outer))


def read(audience: str) -> list[Clause]:
    if audience in (EVERYONE, NOBODY):
        return []
    return [
        frozenset() if part == LOGIN else frozenset(int(group) for group in part.split("|"))
        for part in audience.split("&")
    ]


def _write(clause: Clause) -> str:
    return "|".join(str(group) for group in sorted(clause)) if clause else LOGIN


def _stricter(mine: Clause, clause: Clause) -> bool:
    """Whether satisfying `mine` satisfies `clause`: it asks for less, or for one of more groups."""
    return not clause or (bool(mine) and mine <= clause)


def _implied(clause: Clause, clauses: set) -> bool:
    return any(other is not None and other != clause and _stricter(other, clause) for other in clauses)
