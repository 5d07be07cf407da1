"""Erasing an account: all that hangs on it is deleted or no longer names it, as each model declares."""

import logging
import uuid
from dataclasses import replace
from datetime import datetime
from typing import Any

from allauth.account.adapter import get_adapter
from django.db import transaction
from django.utils import timezone

from cms.accounts.declaring import Editorial, Personal, personal
from cms.accounts.models import User
from cms.accounts.person import Person, person_of, person_with_all_sessions
from cms.accounts.tombstones import bury
from cms.documents.transactions import content_transaction

log = logging.getLogger(__name__)


class AccountGone(Exception):
    """There is no such account, or not any more."""


class LastAdministrator(Exception):
    """Without this account, nobody could look after the installation."""


def erase_account(account: User, *, at: datetime) -> None:
    """
    Erase an account, at once and for good. In one transaction; a mail confirms it afterwards. Raises AccountGone, also
    where somebody else is quicker, and LastAdministrator; then nothing has changed.
    """
    before = person_with_all_sessions(account)  # opens every session there is: not while others have to wait
    with content_transaction():  # it may touch as many pages as somebody ever wrote
        if not User.objects.select_for_update().filter(pk=account.pk):
            raise AccountGone
        if is_last_administrator(account):
            raise LastAdministrator
        begun = person_of(account).session_keys  # those that were begun in between are listed
        erase_records(replace(before, session_keys=before.session_keys | begun), account.email, at=at)


def is_last_administrator(account: User) -> bool:
    """Locks all administrators, so that the last two can't both go at the same moment."""
    administrators = User.objects.select_for_update().filter(is_superuser=True, is_active=True).order_by("pk")
    return [one.pk for one in administrators] == [account.pk]


def erase_records(person: Person, email: str, *, at: datetime) -> None:
    """The part that also follows when an account is deleted in another way; see `signals.py`. In a transaction."""
    kinds = sorted(personal(), key=_depth, reverse=True)
    named = sum(kind.erase(person) for kind in kinds if issubclass(kind, Editorial))
    if named:  # whoever is named nowhere has never worked here
        replace_ids(person, kinds)
    for kind in kinds:
        if not issubclass(kind, Editorial):
            kind.erase(person)
    bury(person.pk, at=at)
    transaction.on_commit(lambda: confirm(email))


def replace_ids(person: Person, kinds: list[type[Personal]]) -> None:
    """Another id for each erasure, and the same in all places: which edits belong together still shows."""
    other = uuid.uuid4()
    for kind in kinds:
        if issubclass(kind, Editorial):
            kind.replace_id(person, other)


def confirm(email: str) -> None:
    """Whatever becomes of the mail, the account is erased; a log that quoted the address would keep it."""
    try:
        get_adapter().send_mail("account/email/account_erased", email, {})
    except Exception as error:
        log.error("An erasure could not be confirmed by mail: %s", type(error).__qualname__)


def erase_before_deletion(sender: Any, instance: User, **kwargs: Any) -> None:
    """Django's signal: an account is being deleted in the admin, by a bulk action, or in code."""
    erase_records(person_with_all_sessions(instance), instance.email, at=timezone.now())


def _depth(kind: type[Personal]) -> tuple[bool, int]:
    """What is found through other rows goes before these, and the account itself last."""
    return kind.owner != "pk", kind.owner.count("__")
