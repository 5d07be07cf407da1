"""Deleting an account erases it, whoever deletes it. Wagtail's bulk deletion tells of it in no other way."""

from django.db.models.signals import pre_delete

from cms.accounts.erasure import erase_before_deletion
from cms.accounts.models import User


def connect() -> None:
    pre_delete.connect(erase_before_deletion, sender=User, dispatch_uid="erase_before_deletion")
