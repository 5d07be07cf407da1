"""Rows of the report: what was measured, against what, and whether it is enough."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import orjson


@dataclass(frozen=True)
class Row:
    """`ratio` is `value` over that of what it is held against; `target` a least ratio, a greatest one, or a count."""

    name: str
    value: float
    unit: str
    versus: str | None
    ratio: float | None
    target: float | None
    met: bool | None


def at_least(name: str, value: float, versus: str, other: float, target: float, unit: str = "requests/s") -> Row:
    ratio = value / other
    return Row(name, round(value, 1), unit, f"{versus}: {other:.1f}", round(ratio, 3), target, ratio >= target)


def at_most(name: str, value: float, versus: str, other: float, target: float, unit: str = "ms") -> Row:
    ratio = value / other
    return Row(name, round(value, 3), unit, f"{versus}: {other:.3f}", round(ratio, 3), target, ratio <= target)


def count_at_most(name: str, value: int, target: int, unit: str = "queries") -> Row:
    return Row(name, value, unit, None, None, target, value <= target)


def write(rows: Iterable[Row], file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(orjson.dumps([asdict(row) for row in rows], option=orjson.OPT_INDENT_2))


def table(rows: Iterable[Row]) -> str:
    lines = [("what", "value", "unit", "versus", "ratio", "target", "met")]
    for row in rows:
        ratio, target = (("" if number is None else f"{number:g}") for number in (row.ratio, row.target))
        met = "yes" if row.met else "NO"
        lines.append((row.name, f"{row.value:g}", row.unit, row.versus or "", ratio, target, met))
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines)
