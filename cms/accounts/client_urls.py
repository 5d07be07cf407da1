"""What apps (`app/v1/`) and web clients (`browser/v1/`) find under `/api/v1/auth/`: ours first, then allauth's."""

from typing import Any

from allauth.headless.constants import Client
from django.urls import include, path

from cms.accounts import clients
from cms.accounts.contract import contract, no_such_thing

#: allauth has these in any case, and fails where accounts have no telephone numbers.
_NOT_HERE = ["account/phone", "auth/phone/verify", "auth/phone/verify/resend"]
_OURS: dict[str, Any] = {
    "auth/signup": clients.SignUp,
    "auth/login": clients.LogIn,
    "auth/password/reset": clients.ResetPassword,
    "auth/2fa/authenticate": clients.Authenticate,
    "auth/2fa/reauthenticate": clients.Reauthenticate,
    "account/password/change": clients.ChangePassword,
}

urlpatterns = [
    *(
        path(f"{client.value}/v1/{address}", view.as_api_view(client=client))
        for client in Client
        for address, view in _OURS.items()
    ),
    path("app/v1/tokens/refresh", clients.RefreshToken.as_api_view(client=Client.APP)),
    *(path(f"{client.value}/v1/{address}", no_such_thing) for client in Client for address in _NOT_HERE),
    path("openapi.json", contract),
    path("openapi.yaml", contract),  # JSON is YAML
    path("", include("allauth.headless.urls")),
]
