"""`manage.py rebuild_progress [--verify]`"""

from django.core.management.base import BaseCommand, CommandError

from academy.progress.rebuild import rebuild


class Command(BaseCommand):
    help = "Make the progress of all learners anew from their events and attempts, or only say where it differs."

    def add_arguments(self, parser):
        parser.add_argument(
            "--verify", action="store_true", help="change nothing; end with an error if anything differs"
        )

    def handle(self, *args, verify: bool, **options):
        found = 0
        for done, of, differences in rebuild(verify=verify):
            found += len(differences)
            if verify:
                for difference in differences:
                    self.stderr.write(difference)
            self.stdout.write(f"{done} of {of} learners")
        if verify and found:
            raise CommandError(f"{found} differences")
        self.stdout.write(f"{found} {'differences' if verify else 'rows put right'}")
