from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from cms.accounts.invitations import invite


class Command(BaseCommand):
    help = "Let e-mail addresses sign up while sign-up is restricted, and tell each by e-mail."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email", nargs="+")

    def handle(self, *args: Any, email: list[str], **options: Any) -> None:
        for address in email:
            try:
                validate_email(address)
            except ValidationError:
                raise CommandError(f"{address} is not an e-mail address. Nobody was invited.") from None
        for address in email:
            invite(address)
        self.stdout.write(f"Invited: {len(email)}.")
