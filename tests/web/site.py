"""The whole product with its demo, as `make run` starts it, in a folder and at a port of its own."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

ROOT = Path(__file__).parents[2]
PATIENCE = 180  # seconds, for the demo to be loaded


@dataclass
class Site:
    address: str
    folder: Path

    @property
    def log(self) -> str:
        """What the server printed, mails among it."""
        return (self.folder / "log").read_text()

    def password(self, who: str) -> str:
        """Of a demo account."""
        found = re.search(rf"{who}@demo\.example\s+(\S+)", self.log)
        assert found, f"no demo account {who}"
        return found[1]

    def keys(self, version: str) -> dict[str, Any]:
        """What is right in a quiz, by question; read where only the server can."""
        with sqlite3.connect(f"file:{self.folder / 'db.sqlite3'}?mode=ro", uri=True) as database:
            query = "SELECT keys FROM academy_quizversion WHERE id = ?"
            (keys,) = database.execute(query, [uuid.UUID(version).hex]).fetchone()
        return orjson.loads(keys)


@contextmanager
def running_site(folder: Path) -> Iterator[Site]:
    port = free_port()
    without = ("DATABASE_URL", "CACHE_URL", "DJANGO_SETTINGS_MODULE")
    environment = {name: value for name, value in os.environ.items() if name not in without}
    environment |= {"PORT": str(port), "VAR_DIR": str(folder)}
    with open(folder / "log", "wb") as log:
        command = [sys.executable, "manage.py", "serve"]
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True)
    site = Site(f"http://127.0.0.1:{port}", folder)
    try:
        wait_for(site, server)
        yield site
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(30)


def wait_for(site: Site, server: subprocess.Popen) -> None:
    until = time.monotonic() + PATIENCE
    while "Stop with Ctrl-C" not in site.log:
        assert server.poll() is None and time.monotonic() < until, site.log[-3000:]
        time.sleep(0.2)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
