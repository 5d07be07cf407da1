"""A backup is restored over work that was acknowledged. The phone sees the new epoch and sends again what it kept."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from tests.attempts.frozen import freeze
from tests.conftest import a_tree, drain
from tests.phone.phone import Phone, start, submission
from tests.progress.conftest import PublishedUnit

pytestmark = pytest.mark.skipif("sqlite" not in settings.DATABASE_URL, reason="copies a database's file")
DEVICE = "0d4f6a3e-6d0c-4c39-8a1e-0f5f6b1f7a01"
#: When the server got what the learner did: later, if it was lost in between.
_TIMES = {"changed_at", "completed_at", "started_at", "submitted_at", "written_at", "since", "id"}


class File:
    """The file of the server's database."""

    def __init__(self, address: str, copy: Path):
        self.path, self.copy = Path(address.removeprefix("sqlite://")), copy

    def back_up(self) -> None:
        with closing(sqlite3.connect(self.path)) as live, closing(sqlite3.connect(self.copy)) as copy:
            live.backup(copy)

    def restore(self) -> None:
        """As docs/operating.md says, with the server stopped."""
        connection.close()
        for beside in ("-wal", "-shm", "-journal"):
            Path(f"{self.path}{beside}").unlink(missing_ok=True)
        self.path.write_bytes(self.copy.read_bytes())
        call_command("new_epoch", verbosity=0)


class Story:
    """What the phone kept of what it sent, and what it was told before, right after, and in the end."""

    def __init__(self, phone: Phone):
        self.phone, self.kept = phone, []

    def do(self, *items: dict[str, Any]) -> None:
        numbered = [{**item, "sequence": len(self.kept) + number} for number, item in enumerate(items, 1)]
        self.kept += numbered
        self.answer = self.batch(numbered)

    def batch(self, items: list[dict[str, Any]]) -> dict[str, Any]:
        return self.phone.batch(items=items, device=DEVICE)

    def record(self) -> dict[str, Any]:
        paths = ("standing/", "attempts/", "reflections/", "enrolments/")
        return {path: without_times(self.phone.read(f"/api/v1/learning/{path}")) for path in paths}


def without_times(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_times(member) for name, member in value.items() if name not in _TIMES}
    return [without_times(one) for one in value] if isinstance(value, list) else value


def reflection(text: str) -> dict[str, Any]:
    return {"id": str(uuid4()), "kind": "reflection", "unit": str(uuid4()), "block": "b", "text": text}


@pytest.fixture(scope="module")
def story(server, transactional_db, tmp_path_factory) -> Story:
    tree, quiz = a_tree(), freeze(attempts_allowed=1)
    drain()
    phone = Phone(server.port, server.mail, "kit@example.org")
    phone.sign_up()
    story, file = Story(phone), File(transactional_db, tmp_path_factory.mktemp("backup") / "copy.sqlite3")
    version, attempts = str(quiz.version.pk), [str(uuid4()) for _ in range(2)]
    lesson, other = PublishedUnit(tree.lesson).seen(), PublishedUnit(tree.other).seen()
    story.do(*lesson, start(version, attempts[0]), reflection("Before."))
    file.back_up()
    story.do(submission(version, attempts[0], quiz.right()), *other, reflection("Behind."))
    story.do(submission(version, attempts[1], {}))
    story.before = story.record()
    story.epoch = story.answer["epoch"]
    server.kill()
    phone.line.close()
    file.restore()
    server.start()
    story.lost = story.record()
    story.told = story.batch(story.kept[:1])
    story.again = story.batch(story.kept)
    return story


def test_the_restored_server_knows_less(story):
    assert story.lost != story.before
    assert len(story.lost["attempts/"]["items"]) == 1


def test_the_phone_is_told(story):
    assert story.told["epoch"] != story.epoch
    assert story.told["device"]["highest"] < len(story.kept)


def test_what_it_has_is_a_replay_and_what_it_lost_counts(story):
    before = story.told["device"]["highest"]
    replayed = [receipt["replayed"] for receipt in story.again["receipts"]]

    assert replayed == [True] * before + [False] * (len(story.kept) - before)
    assert {receipt["status"][:8] for receipt in story.again["receipts"]} == {"accepted"}


def test_nothing_is_lost(story):
    assert story.record() == story.before
    assert story.again["device"] == {**story.answer["device"], "highest": len(story.kept), "missing": []}


def test_sending_it_once_more_changes_nothing(story):
    receipts = story.batch(story.kept)["receipts"]

    assert all(receipt["replayed"] for receipt in receipts)
    assert story.record() == story.before
