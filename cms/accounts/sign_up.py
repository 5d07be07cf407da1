"""
Signing up. Whether an address has an account, may have one, or is invited must not be told to who types it in, only
to who reads its mail. So the answer is always the same, and takes the same time: a code is on its way.
"""

from typing import Any

from allauth.account.adapter import get_adapter
from django import forms
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from cms.accounts.policy import may_sign_up


class SignUpForm(forms.Form):
    """What allauth's forms for signing up start from."""

    account_already_exists: bool

    def clean(self) -> dict[str, Any]:
        email, password = self.cleaned_data.get("email"), self.cleaned_data.get("password")
        if email and password:
            try:  # allauth has checked it without knowing whose it is
                get_adapter().clean_password(password, user=get_user_model()(email=email))
            except ValidationError as error:
                self.add_error("password", error)
        if email and not address_may_sign_up(email):
            self.account_already_exists = True  # goes the same way: no account, and a mail that says why
        return self.cleaned_data

    def signup(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """allauth's hook for fields of our own, of which there are none."""


def address_may_sign_up(email: str) -> bool:
    from cms.accounts.models import Invitation  # allauth loads this file before there are models

    return may_sign_up(
        email,
        sign_up=settings.SIGN_UP,
        domains=settings.SIGN_UP_DOMAINS,
        is_invited=Invitation.objects.filter(email=email.lower()).exists(),
    )
