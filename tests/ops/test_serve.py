"""One command, two processes, and none left behind."""

import os
import select
import signal
import socket
import time

import pytest
from django.core.management.base import CommandError

from cms.management.commands.serve import refuse_taken, welcome
from cms.serving.children import Children
from cms.serving.ready import readiness


@pytest.fixture
def children():
    children = Children()
    yield children
    children.stop()


def sleep_with_a_child_of_its_own(begun: int) -> None:
    if os.fork() == 0:
        os.write(begun, b"!")
    time.sleep(60)


def ignore_everything(begun: int) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    os.write(begun, b"!")
    time.sleep(60)


def test_it_says_plainly_that_a_port_is_taken():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(CommandError, match=r"Address already in use\. Stop what uses it"):
            refuse_taken(other.getsockname()[1])


def test_it_tells_which_child_ended(children):
    children.start("worker", lambda: os._exit(3))

    assert children.wait_for_any() == "The worker ended by itself (exit code 3)."


@pytest.mark.parametrize("work", [sleep_with_a_child_of_its_own, ignore_everything])
def test_it_leaves_no_process_behind(children, monkeypatch, work):
    monkeypatch.setattr("cms.serving.children._PATIENCE", 0.5)
    watched, held = os.pipe()
    children.start("stubborn", lambda: work(held))
    os.read(watched, 1)
    children.stop()
    os.close(held)

    assert select.select([watched], [], [], 5)[0]  # closed: nobody who had it is left
    assert os.read(watched, 1) == b""


def test_it_tells_that_nothing_answers():
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))

        assert readiness(f"http://127.0.0.1:{unused.getsockname()[1]}") == "no answer from the web server"


def test_it_shows_the_demo_accounts(settings, tmp_path):
    settings.VAR_DIR = tmp_path
    (tmp_path / "demo_accounts.txt").write_text("editor\teditor@example.org\ta-password\n")

    assert "editor@example.org      a-password" in welcome("http://127.0.0.1:8000")
