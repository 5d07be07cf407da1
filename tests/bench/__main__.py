"""
`python -m tests.bench [--quick]`: fill a database, start servers, measure, print a table, write `build/bench.json`.
Ends with 1 if a target was missed, unless `--quick`, whose few rounds prove only that everything runs.
"""

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass

from tests.bench import databases, report, rounds
from tests.bench.progress import say
from tests.bench.report import Row, at_most, count_at_most
from tests.bench.servers import THREADS, environment, server


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


def main() -> int:
    options = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    options.add_argument("--quick", action="store_true", help="a few pages and rounds, to see that it runs")
    quick = options.parse_args().quick
    rows = measured(QUICK if quick else FULL)
    sys.stdout.write(report.table(rows) + "\n")
    report.write(rows, databases.FOLDER.parent / "bench.json")
    return 0 if quick or all(row.met for row in rows) else 1


def measured(size: Size) -> list[Row]:
    few = databases.first()
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


def inside(database: str, step: str, *numbers: int) -> dict:
    """The result of a step, in a process of its own for this database."""
    say(f"{step} …")
    command = [sys.executable, "-m", "tests.bench.inside", step, *map(str, numbers)]
    done = subprocess.run(command, env=environment(database), stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    sys.exit(main())
