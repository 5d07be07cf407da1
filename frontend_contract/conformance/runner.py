"""`checklist.py`: starts the mock server, runs a client's command against it, and says what the client kept to."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Thread
from typing import Any

from .check import BROKEN, NOT_SEEN, Verdict, every_check, judged
from .server import MockServer
from .wire import Wire

_SHOWN = 5


def main(arguments: Sequence[str]) -> int:
    """The exit code: 1 if something is broken, or was required and not seen."""
    given = _given(arguments)
    wire = observed(given.command, faults=given.faults, rendered=given.rendered, timeout=given.timeout)
    verdicts = [judged(check, wire) for check in every_check()]
    failed = {verdict.check.name for verdict in verdicts if _fails(verdict, given.require)}
    sys.stdout.write("\n".join(told(verdicts, failed)) + "\n")
    if given.json:
        given.json.write_text(json.dumps([_as_json(verdict) for verdict in verdicts], indent=2), encoding="utf-8")
    return 1 if failed else 0


def observed(command: Sequence[str], *, faults: bool, rendered: Path | None, timeout: float) -> Wire:
    """What a command was seen to do, with the server's address in LEARN_API."""
    server = MockServer(faults=faults)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        server.wire.exit_code = _run(command, {**os.environ, "LEARN_API": server.address}, timeout)
    finally:
        server.shutdown()
        server.server_close()
    server.wire.rendered = rendered
    return server.wire


def _run(command: Sequence[str], environment: dict[str, str], timeout: float) -> int:
    try:
        return subprocess.run(command, env=environment, timeout=timeout, check=False).returncode
    except subprocess.TimeoutExpired:
        return 124
    except OSError as error:
        sys.stderr.write(f"{command[0]} can't be run: {error}\n")
        return 127


def told(verdicts: Sequence[Verdict], failed: set[str]) -> list[str]:
    """Lines for people: one for each check, and below it what was wrong."""
    lines = []
    for verdict in verdicts:
        is_missing = verdict.state == NOT_SEEN and verdict.check.name in failed
        lines.append(f"{verdict.state:<8}  {verdict.check.name}{' (required)' if is_missing else ''}")
        lines += [f"            {breach}" for breach in verdict.breaches[:_SHOWN]]
        if len(verdict.breaches) > _SHOWN:
            lines.append(f"            and {len(verdict.breaches) - _SHOWN} more")
        if verdict.state == BROKEN or is_missing:
            lines.append(f"            Why: {verdict.check.why} See the guide: docs/api.md#{verdict.check.guide}")
    return lines


def _fails(verdict: Verdict, required: set[str]) -> bool:
    return verdict.state == BROKEN or (verdict.state == NOT_SEEN and verdict.check.name in required)


def _as_json(verdict: Verdict) -> dict[str, Any]:
    breaches = [
        {"request": str(breach.exchange) if breach.exchange else None, "reason": breach.reason}
        for breach in verdict.breaches
    ]
    check = verdict.check
    return {"name": check.name, "state": verdict.state, "why": check.why, "guide": check.guide, "breaches": breaches}


def _given(arguments: Sequence[str]) -> argparse.Namespace:
    names = [check.name for check in every_check()]
    parser = argparse.ArgumentParser(
        prog="checklist.py",
        usage="checklist.py [options] -- COMMAND …",
        description="Runs a client against the mock server, whose address is in LEARN_API, and says what it kept to.",
        epilog=f"The checks: {', '.join(names)}.",
    )
    parser.add_argument("--require", type=_names(names), default=set(), metavar="NAME,…", help="must be seen; or `all`")
    parser.add_argument("--rendered", type=Path, metavar="FOLDER", help="where the client writes lessons as <key>.txt")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the checklist for machines, too")
    parser.add_argument("--timeout", type=float, default=600, metavar="SECONDS", help="for the command; 600")
    parser.add_argument("--faults", action=argparse.BooleanOptionalAction, default=True, help="let things go wrong")
    parser.add_argument("command", nargs="+", help=argparse.SUPPRESS)
    return parser.parse_args(arguments)


def _names(known: Sequence[str]) -> Any:
    def names(text: str) -> set[str]:
        found = set(known) if text == "all" else set(text.split(","))
        if unknown := found - set(known):
            raise argparse.ArgumentTypeError(f"there is no check {', '.join(sorted(unknown))}")
        return found

    return names
