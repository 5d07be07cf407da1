"""allauth's endpoints for apps and web clients, where theirs would tell more, or count less, than we want."""

from typing import Any
from uuid import uuid4

from allauth.headless import app_settings
from allauth.headless.account.inputs import LoginInput, ResetPasswordInput, ResetPasswordKeyInput, SignupInput
from allauth.headless.account.response import PasswordResetKeyResponse
from allauth.headless.account.views import ChangePasswordView, LoginView, ResetPasswordView, SignupView
from allauth.headless.base.response import AuthenticationResponse, RateLimitResponse
from allauth.headless.constants import Client
from allauth.headless.internal.restkit.response import ErrorResponse
from allauth.headless.mfa.inputs import AuthenticateInput, ReauthenticateInput
from allauth.headless.mfa.views import AuthenticateView, ReauthenticateView
from allauth.headless.tokens.views import RefreshTokenView
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse

from cms.accounts.codes import CountedCode
from cms.accounts.erased import ERASED, is_of_erased


class SignUpInput(SignupInput):
    account_already_exists: bool

    def try_save(self, request: HttpRequest) -> tuple[Any, Any]:
        """An account made as a whole, or none; with the same work for an address that gets none."""
        if self.account_already_exists:
            self._make_and_undo(request)
            return super().try_save(request)
        try:
            with transaction.atomic():
                return super().try_save(request)
        except IntegrityError:  # somebody was quicker with the same address
            self.account_already_exists = True
            return super().try_save(request)

    def _make_and_undo(self, request: HttpRequest) -> None:
        """What a new account costs: hashing, writing, and a commit. Otherwise a clock would tell who has one."""
        email = self.cleaned_data["email"]
        self.account_already_exists, self.cleaned_data["email"] = False, f"{uuid4()}@undone.invalid"
        with transaction.atomic():
            savepoint = transaction.savepoint()
            self.save(request)
            transaction.savepoint_rollback(savepoint)
        self.account_already_exists, self.cleaned_data["email"] = True, email


class SignUp(SignupView):
    input_class = {"POST": SignUpInput}


class LogIn(LoginView):
    def handle_invalid_input(self, input: LoginInput) -> HttpResponse:
        """
        A right password in the seconds after a code was mailed, such as that of an app which lost the answer to its
        sign-up: it has to wait. allauth calls it a failed sign-in, which nobody would try again.
        """
        errors = input.errors.as_data().values()
        if any(error.code == "too_many_login_attempts" for found in errors for error in found):
            return RateLimitResponse(self.request)
        return super().handle_invalid_input(input)


class ResetInput(ResetPasswordInput):
    def clean(self) -> dict[str, Any]:
        """Judges the new password only once the code is right: nobody has an account to judge it for before."""
        return self.cleaned_data if "key" in self.errors else super().clean()


class ResetPassword(ResetPasswordView):
    input_class = ResetInput

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Whether a code is right, asked ahead. allauth's own fails for an address without an account."""
        key = ResetPasswordKeyInput({"key": request.headers.get("X-Password-Reset-Key", "")}, code=self.process.code)
        if not key.is_valid():
            self.process.record_invalid_attempt()
            return ErrorResponse(request, input=key)
        self.process.confirm_code()
        return PasswordResetKeyResponse(request, self.process.user)


class CodeInput(CountedCode, AuthenticateInput):
    pass


class CodeAgainInput(CountedCode, ReauthenticateInput):
    pass


class Authenticate(AuthenticateView):
    input_class = CodeInput


class Reauthenticate(ReauthenticateView):
    input_class = CodeAgainInput


class RefreshToken(RefreshTokenView):
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A device that was away for long may learn here that its account was erased."""
        response = super().post(request, *args, **kwargs)
        if response.status_code == 400 and is_of_erased(self.input.cleaned_data["refresh_token"]):
            error = {"code": ERASED, "message": "This account was erased. Delete all that this device keeps of it."}
            return JsonResponse({"status": 410, "errors": [error]}, status=410)
        return response


class NewTokensResponse(AuthenticationResponse):
    def _add_session_meta(self, request: HttpRequest, meta: dict | None) -> dict:
        return {
            **(super()._add_session_meta(request, meta) or {}),
            **app_settings.TOKEN_STRATEGY.create_access_token_payload(request),
        }


class ChangePassword(ChangePasswordView):
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """A new password ends all sessions but this one, which goes on under a new key: its app needs new tokens."""
        response = super().post(request, *args, **kwargs)
        return NewTokensResponse(request) if self.client == Client.APP else response
