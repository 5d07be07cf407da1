"""The page on which somebody looks after how they sign in, and the two ways of adding a second factor there."""

from typing import Any

from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.base.views import IndexView
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView
from django.conf import settings
from django.http import HttpResponse

_FACTORS = {Authenticator.Type.TOTP.value, Authenticator.Type.WEBAUTHN.value}


class Security(IndexView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        has_factor = not _FACTORS.isdisjoint(context["authenticators"])
        staff = self.request.user.opens_admin
        return {
            **context,
            "has_factor": has_factor,
            "opens_admin": staff,
            "must_set_up": staff and settings.STAFF_SECOND_FACTOR and not has_factor,
            "has_single_sign_on": bool(settings.SOCIALACCOUNT_PROVIDERS),
        }


class ActivateApp(ActivateTOTPView):
    def form_valid(self, form: Any) -> HttpResponse:
        """Its first code was right, so this session has passed a second factor."""
        response = super().form_valid(form)
        app = Authenticator.objects.get(user=self.request.user, type=Authenticator.Type.TOTP)
        record_authentication(self.request, app.user, "mfa", id=app.pk, type=app.type)
        return response
