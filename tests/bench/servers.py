"""Real servers on this machine, ended by their own process id."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

from tests.bench.client import Connection
from tests.bench.progress import say

#: As `manage.py serve` starts it.
THREADS = os.environ.get("WEB_THREADS", "8")


def environment(database: str) -> dict[str, str]:
    """Of every process of the benchmark, for the database with this address."""
    return {**os.environ, "DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": "tests.bench.settings"}


@contextmanager
def server(database: str, *, processes: int = 1) -> Iterator[int]:
    """A running server; gives its port. Raises RuntimeError if it does not answer within a minute."""
    port = _free_port()
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(port)]
    command += [
        "--workers",
        str(processes),
        "--blocking-threads",
        THREADS,
        "--log-level",
        "error",
        "cms.wsgi:application",
    ]
    process = subprocess.Popen([*command, "cms.wsgi:application"], env=environment(database))
    try:
        _wait(port, process)
        yield port
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(port: int, process: subprocess.Popen) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with closing(Connection(port)) as connection:
                connection.get("/bare/1/")
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("A server did not start.")


def inside(database: str, step: str, *numbers: int) -> dict:
    """The result of a step, in a process of its own for this database."""
    say(f"{step} …")
    command = [sys.executable, "-m", "tests.bench.inside", step, *map(str, numbers)]
    done = subprocess.run(command, env=environment(database), stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout.splitlines()[-1])
