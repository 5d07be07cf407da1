"""Cursors are used as the list gave them, with the same parameters: they mean nothing anywhere else."""

from urllib.parse import parse_qsl

from ..check import Breach, Occasions
from ..wire import Exchange, Wire

GUIDE = "lists"


def look(wire: Wire) -> Occasions:
    for one in wire.asked():
        if "cursor" in dict(one.query):
            earlier = [before for before in wire.asked() if before.path == one.path and before.ended <= one.started]
            is_given = dict(one.query) in [query for before in earlier for query in _given(before)]
            yield None if is_given else Breach("no answer of this list gave that cursor with these parameters", one)


def _given(before: Exchange) -> list[dict[str, str]]:
    """The queries that lead on from an answer."""
    links = [before.answer.get(way) for way in ("next", "previous")] if isinstance(before.answer, dict) else []
    return [dict(parse_qsl(link.removeprefix("?"), keep_blank_values=True)) for link in links if link]
