"""`kill -9` of the web server while several phones are sending: what was answered is kept, what was not can be sent."""

from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from itertools import count
from threading import Event
from uuid import uuid4

import pytest

from academy.models import Attempt
from tests.attempts.frozen import freeze
from tests.phone.phone import Phone, submission
from tests.phone.server import Server

PHONES = 8
#: How many receipts have been read when the server is killed.
ENOUGH = (40, 90)


class Stream:
    """One phone that hands in one attempt after another until nobody answers."""

    def __init__(self, phone: Phone, version: str, responses: dict):
        self.phone, self.version, self.responses = phone, version, responses
        self.receipts: list[tuple[dict, dict]] = []
        self.unanswered: list[dict] = []

    def run(self, answered: count, enough: int, is_enough: Event) -> None:
        while not self.unanswered:
            item = submission(self.version, str(uuid4()), self.responses)
            try:
                (receipt,) = self.phone.send_once(item)
            except (OSError, HTTPException):
                self.unanswered.append(item)
                self.phone.line.close()
            else:
                self.receipts.append((item, receipt))
                if next(answered) >= enough:
                    is_enough.set()


def stream_until_killed(server: Server, phone: Phone, quiz, enough: int) -> list[Stream]:
    """What each phone sent and read, before the server was killed in the middle of it."""
    streams = [Stream(phone.another(), str(quiz.version.pk), quiz.right()) for _ in range(PHONES)]
    answered, is_enough = count(1), Event()
    with ThreadPoolExecutor(PHONES) as threads:
        running = [threads.submit(stream.run, answered, enough, is_enough) for stream in streams]
        assert is_enough.wait(60)
        server.kill()
        for thread in running:
            thread.result(timeout=60)
    return streams


@pytest.fixture(scope="module")
def phone(server) -> Phone:
    phone = Phone(server.port, server.mail, "kit@example.org")
    phone.sign_up()
    return phone


@pytest.mark.parametrize("enough", ENOUGH)
def test_it_loses_nothing_and_doubles_nothing(server, phone, enough):
    quiz = freeze()
    streams = stream_until_killed(server, phone, quiz, enough)
    server.start()
    kept = [pair for stream in streams for pair in stream.receipts]
    cut_off = [item for stream in streams for item in stream.unanswered]
    again = phone.another()

    assert (len(kept) >= enough, len(cut_off)) == (True, PHONES)
    for item, receipt in kept:
        assert again.send_once(item) == [{**receipt, "replayed": True}]
    for item in cut_off:
        assert again.send_once(item)[0]["status"] == "accepted_late"
    assert there_are(quiz) == sorted(item["attempt"] for item in [*(item for item, _ in kept), *cut_off])


def there_are(quiz) -> list[str]:
    """The ids of all attempts at a quiz, each as often as it is there."""
    return sorted(str(key) for key in Attempt.objects.filter(unit=quiz.version.unit).values_list("key", flat=True))
