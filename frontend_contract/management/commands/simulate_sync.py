"""
Plays devices, an editor and accidents against a real server, and says which promise was broken. It is the conformance
test for clients too: `frontend_contract/simulator/device.py` is a client that does all that docs/api.md asks.
"""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from random import SystemRandom
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from frontend_contract.simulator.play import Play
from frontend_contract.simulator.world import World, place


def finished(child: subprocess.Popen) -> int:
    """Its exit code. Interrupted, it is given the time to end its server."""
    try:
        return child.wait()
    except KeyboardInterrupt:
        child.send_signal(signal.SIGINT)
        child.wait(60)
        raise


class Command(BaseCommand):
    help = (
        "Simulate learners' devices in a bad network against a server that is killed, edited and put back to a backup, "
        "in a database of its own that is removed afterwards. Exit code 1 if a promise was broken."
    )
    requires_system_checks: list[str] = []  # the server runs them

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--seconds", type=float, default=60, help="How long it goes on before all is checked.")
        parser.add_argument("--learners", type=int, default=4, help="Each has two devices.")
        parser.add_argument("--seed", type=int, help="What is planned follows from it. It is printed.")
        parser.add_argument("--no-kills", action="store_true", help="Let the server live.")
        parser.add_argument("--inside", action="store_true", help="Use this installation's database.")

    def handle(self, *args: Any, **options: Any) -> None:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.default_int_handler)
        if options["seed"] is None:
            options["seed"] = SystemRandom().randrange(10**6)
        if options["inside"]:
            self._play(**options)
        else:
            self._in_a_place_of_its_own(options)

    def _in_a_place_of_its_own(self, options: dict[str, Any]) -> None:
        names = ("seconds", "learners", "seed")
        given = [f"--{name}={options[name]}" for name in names] + ["--no-kills"] * options["no_kills"]
        command = [sys.executable, "manage.py", "simulate_sync", "--inside", *given]
        with tempfile.TemporaryDirectory() as folder, place(Path(folder)) as made:
            environment = {**os.environ, **made.environment}
            if finished(subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment)):
                raise CommandError(f"A promise was broken, or nothing could be tried. Seed: {options['seed']}.")

    def _play(self, *, seconds: float, learners: int, seed: int, no_kills: bool, **_others: Any) -> None:
        self.stdout.write(f"Seed {seed}. Preparing a server with the demo …")
        play = Play(World(learners=learners), seed, seconds, not no_kills, self._tell)
        broken = play.run()
        for sentence in broken[:50]:
            self.stderr.write(sentence)
        if broken:
            raise CommandError(f"{len(broken)} promises were broken.")
        self._tell("Everything that was acknowledged is there once, and nothing else is.")

    def _tell(self, sentence: str) -> None:
        self.stdout.write(sentence)
        self.stdout.flush()
