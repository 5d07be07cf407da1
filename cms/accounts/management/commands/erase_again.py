"""For after a restore: accounts that were erased since the backup was made are erased once more."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cms.accounts.erasure import LastAdministrator, erase_account
from cms.accounts.models import User
from cms.accounts.tombstones import is_erased


class Command(BaseCommand):
    help = "Erase every account of which ErasedAccount says that it was erased. Names none."

    def handle(self, *args: Any, **options: Any) -> None:
        buried = [account for account in User.objects.order_by("pk").iterator() if is_erased(account.pk)]
        done = sum(erased_again(account) for account in buried)
        self.stdout.write(f"Erased {done} of {len(buried)} accounts that were erased before.")


def erased_again(account: User) -> bool:
    try:
        erase_account(account, at=timezone.now())
    except LastAdministrator:
        return False
    return True
