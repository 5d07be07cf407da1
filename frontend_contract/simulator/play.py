"""A simulation: devices, an editor and whatever goes wrong, all at once, for a while; then everything is checked."""

import json
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPException
from random import Random
from threading import Event, Lock, Thread
from time import monotonic, sleep
from uuid import UUID

from django.db import OperationalError
from django_tasks_db.models import DBTaskResult

from cms.documents.models import StaleMark
from frontend_contract.simulator.checks import broken_content, broken_records, broken_standings
from frontend_contract.simulator.device import Device
from frontend_contract.simulator.editor import Editor
from frontend_contract.simulator.world import World

#: What a line does when the other end is gone.
_CUT_OFF = (OSError, HTTPException, json.JSONDecodeError)


@dataclass
class Play:
    """
    `tell` is told how it goes. What is planned follows from the seed; in what order it happens, from the machine.
    `kills`: the server is killed now and then, and its database put back to an earlier copy.
    """

    world: World
    seed: int
    seconds: float
    kills: bool
    tell: Callable[[str], None]
    broken: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.devices = {
            learner.email: [self._device(learner, number) for number in range(2)] for learner in self.world.learners
        }
        self.over, self.database = Event(), Lock()
        self.killed = self.put_back = 0

    def run(self) -> list[str]:
        """A sentence for each promise that was broken."""
        self.world.processes.start()
        try:
            threads = [Thread(target=self._live, args=(device,), daemon=True) for device in self._all()]
            threads.append(Thread(target=self._edit, daemon=True))
            for thread in threads:
                thread.start()
            self._let_things_happen(Random(f"{self.seed}/accidents"))
            self.over.set()
            for thread in threads:
                thread.join()
            self.tell("Everything is sent; checking …")
            return [*self.broken, *self._findings()]
        finally:
            self.over.set()
            self.world.processes.kill()

    # --- while it lasts -------------------------------------------------------------------------------

    def _live(self, device: Device) -> None:
        """Works until it is over, and then until all has arrived."""
        self._trying(device, device.update)
        while not self.over.is_set():
            self._trying(device, device.act)
            sleep(device.random.random() / 20)
        settled = False
        while not settled:
            settled = self._trying(device, device.settle)

    def _trying(self, device: Device, act: Callable[[], None]) -> bool:
        try:
            act()
        except _CUT_OFF:
            device.line.close()
            sleep(0.1)
            return False
        except Exception:
            self.broken.append(f"A device met what it does not understand.\n{traceback.format_exc()}")
        return True

    def _edit(self) -> None:
        editor = Editor(Random(f"{self.seed}/editor"))
        while not self.over.is_set():
            with self.database:
                try:
                    editor.act()
                except OperationalError:
                    pass  # busy: an editor would see a page that says so
                except Exception:
                    self.broken.append(f"An editor's act failed.\n{traceback.format_exc()}")
            sleep(editor.random.random())

    def _let_things_happen(self, random: Random) -> None:
        """Once every device has content to work with."""
        while any(not device.content.kept for device in self._all()):
            sleep(0.1)
        end, said = monotonic() + self.seconds, monotonic()
        while (left := end - monotonic()) > 0:
            sleep(min(left, random.uniform(2, 6)))
            if self.kills and monotonic() < end:
                self._accident(random)
            if monotonic() - said > 10:
                said = monotonic()
                self.tell(f"{end - monotonic():.0f} s left: {self._so_far()}")

    def _accident(self, random: Random) -> None:
        """Kill; while the server is down, a copy of the database may be made, or one be put in its place."""
        with self.database:
            self.world.processes.kill()
            self.killed += 1
            what = random.random()
            if self.world.has_copy and what < 0.25:
                self.world.bring_back()
                self.put_back += 1
            elif what < 0.6:
                self.world.copy()
            self.world.processes.start()

    def _so_far(self) -> str:
        items = sum(len(device.sent) for device in self._all())
        return f"{items} items acknowledged, {self.killed} kills, {self.put_back} times put back to an earlier copy"

    # --- afterwards -----------------------------------------------------------------------------------

    def _findings(self) -> Iterator[str]:
        self._wait_for_tasks()
        self.tell(self._so_far())
        if not any(device.sent for device in self._all()):
            yield "No device sent anything, so nothing was tried."
        for learner in self.world.learners:
            devices = self.devices[learner.email]
            for device in devices:
                yield from device.promises.broken
                device.line.close()  # the server has closed what was silent for so long
                yield from broken_content(device)
            yield from broken_records(learner, devices)
        yield from broken_standings()

    def _wait_for_tasks(self) -> None:
        """Until documents are what they will be. What was killed half-way is taken up by the next tick."""
        end = monotonic() + 90
        while monotonic() < end and (StaleMark.objects.exists() or DBTaskResult.objects.ready().exists()):
            sleep(0.5)

    def _all(self) -> list[Device]:
        return [device for devices in self.devices.values() for device in devices]

    def _device(self, learner, number: int) -> Device:
        random = Random(f"{self.seed}/{learner.email}/{number}")
        return Device(self.world.processes.port, learner.email, str(UUID(int=random.getrandbits(128))), random)
