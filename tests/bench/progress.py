"""A line every two seconds for whatever takes longer, on the error stream so that results stay apart."""

import sys
import time


class Progress:
    """Counts steps of one piece of work."""

    def __init__(self, what: str, of: int):
        self._what, self._of = what, of
        self._done = 0
        self._said_at = time.monotonic()

    def step(self, count: int = 1) -> None:
        self._done += count
        if time.monotonic() - self._said_at >= 2:
            self._said_at = time.monotonic()
            say(f"{self._what}: {self._done} of {self._of}")


def say(line: str) -> None:
    sys.stderr.write(f"  {line}\n")
    sys.stderr.flush()
