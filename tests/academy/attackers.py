"""
Attackers who know the rules, know who took part and when, and reason perfectly.

A *world* is what the people of each group answered: for every group a count for each cell. Nothing tells the people of
one group apart. Attackers strike out all worlds in which something else would have been shown. An answer is *given
away* if, in all worlds that are left, a person whose answer they do not know beforehand can be in one cell only.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import product

from academy.disclosure import Disclosed, disclosed
from academy.tables import Table

Counts = tuple[int, ...]
World = tuple[Counts, ...]


def partitions(people: int, cells: int) -> Iterator[Counts]:
    """All ways in which people can fall into cells, each into one."""
    if cells == 1:
        yield (people,)
        return
    for first in range(people + 1):
        for others in partitions(people - first, cells - 1):
            yield (first, *others)


def ticks(people: int, options: int) -> Iterator[Counts]:
    """All ways in which people can tick options, each as many as they like."""
    return product(range(people + 1), repeat=options)


def table(counts: Sequence[int], *, people: int | None = None, **more) -> Table:
    """A raw table with cells a, b, c …; with `people`, one person may be in several."""
    cells = dict(zip("abcdefgh", counts, strict=False))
    return Table(people=sum(counts) if people is None else people, cells=cells, overlapping=people is not None, **more)


def seen(shown: Disclosed) -> tuple:
    """What is shown, as something to compare."""
    cells = tuple(share and (share.number, share.of) for share in shown.cells.values())
    return shown.people, cells, tuple((name, seen(cohort)) for name, cohort in sorted(shown.cohorts.items()))


@cache
def seen_of(counts: Counts) -> tuple:
    return seen(disclosed(table(counts)))


def alike(worlds: Iterable, show: Callable) -> list[list]:
    """The worlds in sets that nobody can tell apart by what is shown."""
    sets = defaultdict(list)
    for world in worlds:
        sets[show(world)].append(world)
    return list(sets.values())


def given_away(worlds: Iterable[World], show: Callable[[World], object], known: Iterable[Counts]) -> list[tuple]:
    """
    Whom friends find out who tell each other their answers. `known` has all that these may be: a count for each cell of
    each group. Comes as (a world, what they know, the group of the person).
    """
    known = list(known)
    found = []
    for same in alike(worlds, show):
        for friends in known:
            left = [world for world in same if all(n >= k for n, k in zip(sum(world, ()), friends, strict=True))]
            found += [(left[0], friends, group) for group in _found_out(left, friends)]
    return found


def _found_out(left: list[World], known: Counts) -> Iterator[int]:
    """The groups in which all whose answer is not known must be in the same cell."""
    start = 0
    for group, counts in enumerate(left[0] if left else ()):
        cells = range(len(counts))
        before = known[start : start + len(counts)]
        if len({cell for world in left for cell in cells if world[group][cell] > before[cell]}) == 1:
            yield group
        start += len(counts)


#: A table over states: for each of its cells, which states are in it.
Cells = tuple[tuple[int, ...], ...]


def merged(counts: Counts, cells: Cells) -> Counts:
    return tuple(sum(counts[state] for state in cell) for cell in cells)


def given_away_in_a_table(worlds: Iterable[Counts], tables: Sequence[Cells], show: Callable) -> list[tuple]:
    """
    Whom nine friends find out, who know each other's states, from several tables about the same people. Comes as (a
    world, what they know, the table). For somebody to be found out in a table, there must be a world in which all
    who are in other cells are friends: only such friends are tried.
    """
    found = []
    for same in alike(worlds, show):
        for cells in tables:
            friends = {known: world for world in same for cell in cells for known in _all_but(world, cell)}
            found += [(world, known, cells) for known, world in friends.items() if _all_in_one(same, known, cells)]
    return found


def _all_but(world: Counts, cell: tuple[int, ...]) -> Iterator[Counts]:
    """What nine friends can know who are everybody outside a cell, and whoever else within."""
    outside = sum(count for state, count in enumerate(world) if state not in cell)
    for inside in partitions(9 - outside, len(cell)) if outside <= 9 else ():
        own = dict(zip(cell, inside, strict=True))
        known = tuple(own.get(state, count) for state, count in enumerate(world))
        if all(k <= n for k, n in zip(known, world, strict=True)):
            yield known


def _all_in_one(same: list[Counts], known: Counts, cells: Cells) -> bool:
    found = set()
    for world in same:
        left = [n - k for n, k in zip(world, known, strict=True)]
        if min(left) >= 0:
            found |= {cell for cell in cells if any(left[state] for state in cell)}
        if len(found) > 1:
            return False
    return True


def learnt_by_polling(answers: Sequence[int], cells: int, show: Callable[[Counts], object]) -> int:
    """
    How many of these answers a poller learns who looks after each, at all that has been answered until then.

    Forwards, the poller keeps every table that fits all looks so far; then, backwards, strikes out those from which no
    way leads to the later looks. An answer is learnt if all ways that are left agree on it.
    """
    looks, counts = [], [0] * cells
    for answer in answers:
        counts[answer] += 1
        looks.append(show(tuple(counts)))
    ways = [{(0,) * cells}]
    for look in looks:
        ways.append({after for before in ways[-1] for _, after in _steps(before) if show(after) == look})
    learnt, ends = 0, ways[-1]
    for before in reversed(ways[:-1]):
        steps = [(start, answer) for start in before for answer, after in _steps(start) if after in ends]
        learnt += len({answer for _, answer in steps}) == 1
        ends = {start for start, _ in steps}
    return learnt


def learnt_by_knowing_all_others(counts: Counts, show: Callable[[Counts], object]) -> int:
    """How many of these people would be found out by somebody who knows what each of the others answered."""
    learnt = 0
    for cell, people in enumerate(counts):
        others = (*counts[:cell], counts[cell] - 1, *counts[cell + 1 :])
        if people and sum(show(after) == show(counts) for _, after in _steps(others)) == 1:
            learnt += people
    return learnt


def _steps(counts: Counts) -> list[tuple[int, Counts]]:
    return [(cell, (*counts[:cell], counts[cell] + 1, *counts[cell + 1 :])) for cell in range(len(counts))]
