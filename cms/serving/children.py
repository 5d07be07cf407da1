"""Child processes that live no longer than this one."""

import ctypes
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.context import ForkProcess

from django.db import connections

_PATIENCE = 10.0
_PR_SET_PDEATHSIG = 1
_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Children:
    """
    Forked, so that none of them has to load the code again. Each is in a process group of its own: a Ctrl-C reaches
    them through `stop` alone, and then all of them.
    """

    def __init__(self) -> None:
        self._running: dict[str, ForkProcess] = {}

    def start(self, name: str, work: Callable[[], None]) -> None:
        connections.close_all()  # two processes must not share one
        sys.stdout.flush()
        process = multiprocessing.get_context("fork").Process(name=name, target=_begin, args=(work,))
        process.start()
        self._running[name] = process

    def ended(self) -> str | None:
        """A sentence about the first child that has ended, if one has."""
        for name, process in self._running.items():
            if process.exitcode is not None:
                return f"The {name} ended by itself (exit code {process.exitcode})."
        return None

    def wait_for_any(self) -> str:
        while (sentence := self.ended()) is None:
            time.sleep(0.2)
        return sentence

    def stop(self) -> None:
        """Ask all to end, wait, and kill what is left of their groups."""
        for process in self._running.values():
            process.terminate()
        deadline = time.monotonic() + _PATIENCE
        for process in self._running.values():
            process.join(max(0.1, deadline - time.monotonic()))
        for process in self._running.values():
            if process.pid is not None:
                with suppress(ProcessLookupError, PermissionError):
                    os.killpg(process.pid, signal.SIGKILL)
            process.join()


def _begin(work: Callable[[], None]) -> None:
    os.setpgid(0, 0)
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_DFL)
    if sys.platform == "linux":  # should the parent be killed outright, the kernel ends this process too
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    work()
