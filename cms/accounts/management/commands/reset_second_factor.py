from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.accounts.models import User
from cms.accounts.recovery import reset_second_factor


class Command(BaseCommand):
    help = "For somebody who has lost it: remove the second factor of an account, and sign it out everywhere."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, email: str, **options: Any) -> None:
        user = User.objects.filter(email=email.lower()).first()
        if user is None:
            raise CommandError(f"There is no account with the address {email}.")
        removed = reset_second_factor(user)
        self.stdout.write(f"Removed: {removed}. At the next sign-in, {user.email} sets up a new one.")
