from typing import Any

from django.core.management.base import BaseCommand, CommandError

from academy.rotation import Rotation, rotate, sealed_models
from academy.sealing import first_key_id
from cms.accounts.sealing import reseal_second_factors


class Command(BaseCommand):
    help = (
        "Seal anew, under the first key of SEALING_KEYS, all that is sealed under another. May be stopped and started "
        "again at any time, while the site runs. Ends with 1 if there is anything that no key opens."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            unopened = sum(self._rotate(model) for model in sealed_models()) + self._rotate_second_factors()
        except KeyboardInterrupt:
            raise CommandError("Stopped. What is done stays done; start it again to go on.", returncode=130) from None
        if unopened:
            raise CommandError(
                f"{unopened} could not be opened with any key of SEALING_KEYS, and were left as they are. "
                "Give back the keys named above, or restore those rows from a backup."
            )
        self.stdout.write(f"Everything is sealed under key {first_key_id()}. Only backups may need another.")

    def _rotate_second_factors(self) -> int:
        done, unopened = reseal_second_factors()
        if done or unopened:
            self.stdout.write(f"{done} of {done + unopened} secrets of second factors")
        return unopened

    def _rotate(self, model: Any) -> int:
        name = model._meta.verbose_name_plural
        rotation = Rotation(model, total=0)
        for rotation in rotate(model):
            self.stdout.write(f"{rotation.done} of {rotation.total} {name}")
            self.stdout.flush()
        for pk, key_id in rotation.unopened.items():
            self.stderr.write(f"{model._meta.verbose_name} {pk} does not open with key {key_id}")
        return len(rotation.unopened)
