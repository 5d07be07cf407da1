"""What clients read: rates, growth with the number of documents, queries, and what publishing costs."""

import sys
from dataclasses import dataclass

from tests.bench import databases, rounds
from tests.bench.report import Row, at_most, count_at_most
from tests.bench.servers import THREADS, inside, server


@dataclass(frozen=True)
class Size:
    """How much is measured."""

    courses: int
    documents: int
    rounds: int
    requests: int
    each: int
    publishes: int


FULL = Size(courses=8, documents=20_000, rounds=7, requests=1500, each=15, publishes=30)
QUICK = Size(courses=1, documents=60, rounds=1, requests=80, each=2, publishes=2)


def measured(few: str, size: Size) -> list[Row]:
    known = inside(few, "fill", size.courses)
    many = databases.copy(few)
    known_many = inside(many, "grow", size.documents)
    rows = query_rows(inside(few, "queries"))
    with server(many) as port:
        given_up = rounds.hopeless(port, known_many)
    known_many = {name: address for name, address in known_many.items() if name not in given_up}
    with server(few) as port:
        rows = rounds.rates(port, known, rounds=size.rounds, count=size.requests) + rows
        with server(many) as other:
            rows += rounds.growth((port, known), (other, known_many), rounds=size.rounds, count=size.each)
    rows += rounds.hopeless_rows(given_up)
    published = inside(few, "publishing", size.publishes)
    ours, stock = 1000 * published["ours"], 1000 * published["stock"]
    sys.stdout.write(
        f"{published['database']}; one granian process each, {THREADS} threads; 127.0.0.1; no compression asked for\n"
    )
    sys.stdout.write(f"{25 * size.courses + 2} pages; many documents: {size.documents}\n\n")
    return [*rows, at_most("publishing a full lesson", ours, "stock Wagtail", stock, 1.5)]


def query_rows(counts: dict[str, int]) -> list[Row]:
    most = {"detail": 2, "304": 2, "list of 1": 3, "list of 100": 3}
    return [count_at_most(f"{name}, nothing kept", counts[name], target) for name, target in most.items()]
