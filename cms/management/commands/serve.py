"""
`manage.py serve`, which `make run` calls: prepare the database, start the web server and one worker, and stay until
Ctrl-C or until one of the two ends. For one machine; servers start the two by themselves (docs/architecture.md).
"""

import os
import signal
import socket
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server as Granian

from cms.serving.children import Children
from cms.serving.prepare import prepare
from cms.serving.ready import wait_until_ready
from cms.worker import work

_HOST = "127.0.0.1"


class Command(BaseCommand):
    help = "Prepare the database, then run the web server (on $PORT or 8000) and one worker until Ctrl-C."
    requires_system_checks: list[str] = []  # the two children run them

    def handle(self, *args: Any, **options: Any) -> None:
        port = int(os.environ.get("PORT", "8000"))
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, stop)
        children = Children()
        try:
            refuse_taken(port)
            prepare(self.stdout)
            start(children, port)
            wait_until_ready(f"http://{_HOST}:{port}", children)
            self.stdout.write(welcome(f"http://{_HOST}:{port}"))
            self.stdout.flush()
            raise CommandError(f"{children.wait_for_any()} Stopping the rest.")
        except Stopped:
            self.stdout.write("\nStopping.")
        finally:
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(number, signal.SIG_IGN)
            children.stop()


class Stopped(BaseException):
    """Somebody pressed Ctrl-C or sent a signal that asks to end."""


def stop(number: int, frame: Any) -> None:
    raise Stopped


def refuse_taken(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((_HOST, port))
        except OSError as error:
            raise CommandError(
                f"Port {port} can't be used: {error.strerror}. Stop what uses it, or choose another: PORT=8001 make run"
            ) from error


def start(children: Children, port: int) -> None:
    # Each thread holds a database connection of its own.
    threads = int(os.environ.get("WEB_THREADS", "4"))
    server = Granian(
        "cms.wsgi:application",
        address=_HOST,
        port=port,
        interface=Interfaces.WSGI,
        blocking_threads=threads,
        log_level=LogLevels.error,
    )
    children.start("web server", server.serve)
    children.start("worker", work)


def welcome(address: str) -> str:
    accounts = settings.VAR_DIR / "demo_accounts.txt"
    lines = [
        "",
        "Ready.",
        f"  Learn     {address}/learn/",
        f"  API       {address}/api/v1/",
        f"  API docs  {address}/api/v1/docs/",
        f"  Admin     {address}/admin/",
    ]
    if accounts.exists():
        shown = [f"  {line.expandtabs(24)}" for line in accounts.read_text().splitlines()]
        lines += ["", "Demo accounts: role, e-mail address, password (made for this installation)", *shown]
    return "\n".join([*lines, "", "E-mails appear here. Stop with Ctrl-C."])
