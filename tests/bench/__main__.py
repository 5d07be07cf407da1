"""
`python -m tests.bench [--quick] [--only content|learning|sync]`: fill a database, start servers, measure, print a
table, write `build/bench.json`. Ends with 1 if a target was missed, unless `--quick`, whose few rounds prove only that
everything runs.
"""

import argparse
import sys

from tests.bench import content, databases, learning, report, sync

PARTS = {"content": content, "learning": learning, "sync": sync}


def main() -> int:
    options = argparse.ArgumentParser(prog="tests.bench", description=__doc__)
    options.add_argument("--quick", action="store_true", help="a few pages and rounds, to see that it runs")
    options.add_argument("--only", choices=PARTS, help="one part of it; only this part is then in bench.json")
    given = options.parse_args()
    database, rows = databases.first(), []
    for part in [PARTS[given.only]] if given.only else PARTS.values():
        rows += part.measured(database, part.QUICK if given.quick else part.FULL)
    sys.stdout.write(report.table(rows) + "\n")
    report.write(rows, databases.FOLDER.parent / "bench.json")
    return 0 if given.quick or all(row.met for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
