"""Inviting somebody to sign up while sign-up is restricted."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.db import transaction

from cms.accounts.models import Invitation


def invite(email: str) -> Invitation:
    """Let this address sign up, and tell it so. An address that was invited before is told again."""
    invitation, _ = Invitation.objects.get_or_create(email=email.lower())
    transaction.on_commit(lambda: tell(invitation))
    return invitation


def tell(invitation: Invitation) -> None:
    signup_url = settings.HEADLESS_FRONTEND_URLS["account_signup"]
    get_adapter().send_mail("account/email/invitation", invitation.email, {"signup_url": signup_url})
