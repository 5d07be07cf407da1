"""What apps that keep everything ask for: the first round against Wagtail's API, and growth with the site."""

from dataclasses import dataclass

from tests.bench import databases
from tests.bench.report import Row, at_most
from tests.bench.servers import inside


@dataclass(frozen=True)
class Size:
    courses: int
    documents: int
    rounds: int


FULL = Size(courses=8, documents=20_000, rounds=25)
QUICK = Size(courses=1, documents=60, rounds=1)


def measured(few: str, size: Size) -> list[Row]:
    few = databases.apart(few, "sync")
    inside(few, "fill", size.courses)
    many = databases.copy(few)
    inside(many, "grow", size.documents)
    small, large = (inside(database, "sync_speed", size.rounds) for database in (few, many))
    demo = inside(databases.apart(few, "demo"), "sync_demo", min(size.rounds, 3))
    return [
        at_most("first sync of the demo", demo["sync_seconds"], "v3, page by page", demo["v3_seconds"], 1 / 50, "s"),
        at_most(
            "bytes of that, compressed", demo["sync_bytes"], "v3, as it comes", demo["v3_plain_bytes"], 1 / 5, "bytes"
        ),
        at_most("bytes of that, compressed", demo["sync_bytes"], "v3, compressed too", demo["v3_bytes"], 1, "bytes"),
        at_most("delta of one change", small["delta_bytes"], "the document", small["document_bytes"], 1.3, "bytes"),
        at_most("first answer of sync, many documents", large["first"], "few", small["first"], 1.3),
        at_most("delta of one change, many documents", large["delta"], "few", small["delta"], 1.3),
    ]
