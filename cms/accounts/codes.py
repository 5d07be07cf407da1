"""Codes of the second factor: counted by the lockout like passwords, and good for one use."""

from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.core.internal.cryptokit import normalize_user_code
from allauth.mfa import app_settings
from allauth.mfa.base import forms
from django.core.cache import caches
from django.core.exceptions import ValidationError

from cms.accounts.lockout import count_failure, is_locked
from cms.accounts.models import User


class CountedCode:
    """Put before one of allauth's forms that take a code."""

    user: User

    def clean_code(self) -> str:
        if is_locked(context.request, self.user.email):
            raise get_adapter().validation_error("too_many_login_attempts")
        try:
            code = super().clean_code()  # type: ignore[misc]
            if not is_first_use(self.user, code):
                raise get_adapter().validation_error("incorrect_code")
        except ValidationError:
            count_failure(context.request, self.user.email)
            raise
        return code


def is_first_use(user: User, code: str) -> bool:
    """Whether no other request has used this code while it is good. allauth remembers it for half a minute only."""
    while_good = app_settings.TOTP_PERIOD * (2 * app_settings.TOTP_TOLERANCE + 1)
    return caches["accounts"].add(f"code:{user.pk}:{normalize_user_code(code)}", "used", while_good)


class CodeForm(CountedCode, forms.AuthenticateForm):
    """The second step of signing in."""


class CodeAgainForm(CountedCode, forms.ReauthenticateForm):
    """Asked again before something delicate, and at the admin's door."""
