"""The way back for who has lost a second factor, taken by an operator who knows who asks."""

from allauth.account.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone

from cms.accounts.models import User


@transaction.atomic
def reset_second_factor(user: User) -> int:
    """Remove every second factor of an account, sign it out everywhere, and tell it. Returns how many there were."""
    removed, _ = Authenticator.objects.filter(user=user).delete()
    end_sessions_of(user)
    transaction.on_commit(lambda: get_adapter().send_mail("account/email/second_factor_reset", user.email, {}))
    return removed


def end_sessions_of(user: User) -> None:
    """All of them: also those that were begun before sessions were listed."""
    mine = [
        session.pk
        for session in Session.objects.filter(expire_date__gte=timezone.now()).iterator()
        if session.get_decoded().get(SESSION_KEY) == str(user.pk)
    ]
    Session.objects.filter(pk__in=mine).delete()
    UserSession.objects.filter(user=user).delete()
