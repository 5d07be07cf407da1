"""A web server and a worker in processes of their own, which can be killed at any moment and started again."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from http.client import HTTPConnection, HTTPException

from django.conf import settings

_PATIENCE = 60  # seconds


class Processes:
    """Listen on a free port of this machine; the same one after they were started again."""

    def __init__(self, environment: dict[str, str], *, workers: int = 1, with_tasks: bool = False):
        self.port = free_port()
        self.environment = {**os.environ, "PYTHONWARNINGS": "ignore", **environment}
        web = ["-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port)]
        size = ["--workers", str(workers), "--blocking-threads", "4", "--log-level", "error"]
        self.commands = [[*web, *size, "cms.wsgi:application"], *([["manage.py", "work"]] if with_tasks else [])]
        self.running: list[subprocess.Popen] = []

    def start(self) -> None:
        """Returns once the server answers; raises RuntimeError if it does not within a minute."""
        self.running = [
            subprocess.Popen(
                [sys.executable, *command], env=self.environment, cwd=settings.BASE_DIR, start_new_session=True
            )
            for command in self.commands
        ]
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline and all(process.poll() is None for process in self.running):
            if self._answers():
                return
            time.sleep(0.05)
        self.kill()
        raise RuntimeError("The server did not start.")

    def kill(self) -> None:
        """`kill -9` for all processes at once: none of them can finish or tidy up anything."""
        for process in self.running:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        for process in self.running:
            process.wait()

    def _answers(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/livez")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
