"""A device that does all that docs/api.md asks of a client, over a line on which everything gets lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from random import Random
from time import sleep
from typing import Any

from frontend_contract.simulator.content import Content
from frontend_contract.simulator.line import Heard, Line
from frontend_contract.simulator.promises import Promises
from frontend_contract.simulator.work import Json, Learner
from frontend_contract.simulator.world import PASSWORD

LEARNING = "/api/v1/learning"
_SYNC = f"{LEARNING}/sync/"


class Device:
    """
    What waits to be sent is in `waiting`, by id; what the server has acknowledged, with its word, in `sent` and
    `receipts`. Both are kept: when the server's epoch changes, all of it is sent again.
    """

    def __init__(self, port: int, email: str, device: str, random: Random):
        self.line, self.email, self.id, self.random = Line(port), email, device, random
        self.learner = Learner(random, clock=random.randint(-(10**10), 10**10))
        self.content = Content()
        self.promises = Promises()
        self.waiting: dict[str, Json] = {}
        self.sent: dict[str, Json] = {}
        self.receipts: dict[str, Json] = {}
        self.token = ""
        self.epoch = ""

    def act(self) -> None:
        """One thing that a device does of its own accord."""
        works = [self.work, self.work, self.send, self.send, self.send_twice, self.send_badly, self.look, self.update]
        self.random.choice(works)()

    # --- what needs no network ------------------------------------------------------------------------

    def work(self) -> None:
        for course in self.content.of_type("course"):
            if self.random.random() < 0.1:
                self._put(self.learner.enrol(course))
        if units := self.content.units():
            unit = self.random.choice(units)
            for item in [*self.learner.do(unit), *self.learner.write(unit)]:
                self._put(item)

    def _put(self, item: Json) -> None:
        self.waiting[item["id"]] = item

    # --- what does ------------------------------------------------------------------------------------

    def send(self) -> None:
        """Some of what waits, in any order, and now and then something that was sent before."""
        batch = self._batch()
        if batch:
            self.take(batch, self._ask("POST", _SYNC, {"items": batch, "device": self.id}))

    def send_twice(self) -> None:
        """The same on two connections at once, as after a change from Wi-Fi to mobile data."""
        batch = self._batch()
        if batch:
            body, other = {"items": batch, "device": self.id}, Line(self.line.connection.port)
            with ThreadPoolExecutor(2) as both:
                answers = [both.submit(self._ask, "POST", _SYNC, body, line) for line in (self.line, other)]
            first, second = (answer.result() for answer in answers)
            self.promises.agree(first.content["receipts"], second.content["receipts"])
            self.take(batch, first)

    def send_badly(self) -> None:
        """The same, and the answer never comes; how much the server heard of it, nobody knows."""
        body: Any = {"items": self._batch(), "device": self.id}
        how: list[Callable[..., None]] = [
            self.line.hang_up,
            self.line.lose,
            lambda *request, **headers: self.line.cut_request(self.random.random(), *request, **headers),
            lambda *request, **headers: self.line.cut_answer(self.random.randint(1, 2000), *request, **headers),
        ]
        if body["items"]:
            self.random.choice(how)("POST", _SYNC, body, **self._signed())

    def take(self, batch: list[Json], answer: Heard) -> None:
        """A new epoch means that the server may have forgotten. What is acknowledged now waits no more."""
        self._heed_epoch(answer.content["epoch"])
        for item, receipt in zip(batch, answer.content["receipts"], strict=True):
            self.promises.heed(item, receipt)
            if receipt["code"] != "try-again":
                self.waiting.pop(item["id"], None)
                self.sent[item["id"]], self.receipts[item["id"]] = item, receipt

    def look(self) -> None:
        """At the standing, which only ever gets better."""
        standing = self._ask("GET", f"{LEARNING}/standing/").content
        if not self._heed_epoch(self._ask("GET", "/api/v1/").content["epoch"]):
            self.promises.look(standing)

    def update(self) -> None:
        """Bring the content up to date."""
        self.content.update(self.ask_for_content)

    def ask_for_content(self, path: str) -> Heard:
        """At an address below `content/`."""
        return self._ask("GET", f"{LEARNING}/content/{path}")

    def settle(self) -> None:
        """Send until nothing waits, and bring the content up to date."""
        self.look()
        while self.waiting:
            self.send()
        self.update()

    # --- underneath -----------------------------------------------------------------------------------

    def _batch(self) -> list[Json]:
        old = self.random.sample([*self.sent.values()], min(len(self.sent), self.random.choice([0, 0, 0, 3])))
        waiting = self.random.sample([*self.waiting.values()], len(self.waiting))
        batch = [*waiting[: self.random.choice([1, 5, 40, 200])], *old]
        self.random.shuffle(batch)
        return batch

    def _heed_epoch(self, epoch: str) -> bool:
        """Whether it is a new one: then the server may have forgotten, and gets everything again."""
        is_new = bool(self.epoch) and epoch != self.epoch
        if is_new:
            self.waiting = {**self.sent, **self.waiting}
            self.promises.forget()
        self.epoch = epoch
        return is_new

    def _ask(self, method: str, path: str, body: Any = None, line: Line | None = None) -> Heard:
        """Whatever the server says, in the end: a busy one is asked again, and an ended session begun anew."""
        while True:
            answer = (line or self.line).ask(method, path, body, **self._signed())
            if answer.status in (429, 503):
                sleep(min(float(answer.headers.get("retry-after", 1)), 2))
            elif answer.status == 401:
                self._sign_in()
            else:
                self.promises.status(method, path, answer)
                return answer

    def _signed(self) -> dict[str, str]:
        if not self.token:
            self._sign_in()
        return {"Authorization": f"Bearer {self.token}"}

    def _sign_in(self) -> None:
        account = {"email": self.email, "password": PASSWORD}
        answer = self.line.ask("POST", "/api/v1/auth/app/v1/auth/login", account)
        if answer.status == 200:
            self.token = answer.content["meta"]["access_token"]
        elif answer.status in (429, 503):
            sleep(1)
        else:
            self.promises.status("POST", "sign in", answer)
