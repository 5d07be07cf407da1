"""A real web server in processes of its own, on a database that it is given. Started as `manage.py serve` does."""

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from django.conf import settings


class Server:
    """Listens on a free port of this machine; the same one after it was started again."""

    def __init__(self, database: str, mail: Path, *, processes: int = 1):
        self.port = _free_port()
        self.mail = mail
        self.environment = {
            **os.environ,
            "DATABASE_URL": database,
            "DJANGO_SETTINGS_MODULE": "tests.phone.settings",
            "MAIL_FOLDER": str(mail),
        }
        self.command = [
            *(sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(self.port)),
            *("--workers", str(processes), "--blocking-threads", "4", "--log-level", "error", "cms.wsgi:application"),
        ]

    def start(self) -> None:
        """Returns once it answers; raises RuntimeError if it does not within a minute."""
        self.running = subprocess.Popen(
            self.command, env=self.environment, cwd=settings.BASE_DIR, start_new_session=True
        )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.running.poll() is None:
            if self._answers():
                return
            time.sleep(0.05)
        self.kill()
        raise RuntimeError("The server did not start.")

    def kill(self) -> None:
        """`kill -9` for all of its processes at once: none of them can finish or tidy up anything."""
        with suppress(ProcessLookupError):
            os.killpg(self.running.pid, signal.SIGKILL)
        self.running.wait()

    def _answers(self) -> bool:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=5)
        try:
            connection.request("GET", "/livez")
            return connection.getresponse().status == 200
        except (OSError, HTTPException):
            return False
        finally:
            connection.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
