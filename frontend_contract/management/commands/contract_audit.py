"""`manage.py contract_audit`"""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from frontend_contract.audit import audited


class Command(BaseCommand):
    help = "Hold every published document against the contract; names page, block and field where one does not fit."

    def handle(self, *args: Any, **options: Any) -> None:
        seen, wrong = 0, 0
        for document, found in audited():
            seen, wrong = seen + 1, wrong + bool(found)
            for line in found:
                self.stderr.write(f"{document.locale} {line}")
            if seen % 500 == 0:
                self.stdout.write(f"{seen} documents …")
        if wrong:
            raise CommandError(f"{wrong} of {seen} documents do not fit. `manage.py rebuild_documents` may mend them.")
        self.stdout.write(f"All of {seen} documents fit the contract.")
