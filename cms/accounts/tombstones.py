"""
That an account was erased, in a form that only a token of that account finds again. A device that was away then
learns that it must forget, too.
"""

import hashlib
import hmac
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings

from cms.accounts.models import ErasedAccount

#: Longer than any token is good, and than most phones lie in a drawer.
KEPT = timedelta(days=400)


def digest_of(account_id: Any) -> str:
    """HMAC-SHA256 of an account's id with the programme's secret: without both, it says nothing."""
    return hmac.new(settings.PROGRAMME_SECRET.encode(), f"erased:{account_id}".encode(), hashlib.sha256).hexdigest()


def bury(account_id: Any, *, at: datetime) -> None:
    ErasedAccount.objects.get_or_create(digest=digest_of(account_id), defaults={"erased_on": at.date()})


def is_erased(account_id: Any) -> bool:
    return ErasedAccount.objects.filter(digest=digest_of(account_id)).exists()


def forget_tombstones(now: datetime) -> None:
    ErasedAccount.objects.filter(erased_on__lt=(now - KEPT).date()).delete()
