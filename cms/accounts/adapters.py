"""Where allauth asks us: who may, for how long, from where, and what is written in e-mails."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.userkit import filter_users_by_email
from allauth.core.internal.httpkit import is_headless_request
from allauth.headless.constants import Client
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from cms.accounts.evidence import is_recent, signed_in_at
from cms.accounts.lockout import client_address, forget_failures
from cms.accounts.models import User
from cms.accounts.sealing import seal, unseal
from cms.models import SiteSettings

#: Stands for an address that is not known, such as that of a client on the same machine.
_NOWHERE = "0.0.0.0"  # noqa: S104


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return settings.SIGN_UP != "closed"

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request) or _NOWHERE

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Nothing: allauth would count by account alone, and a stranger could lock anybody out."""

    def login(self, request: HttpRequest, user: Any) -> None:
        super().login(request, user)
        request.session.set_expiry(session_age(user, is_headless_request(request)))

    def set_password(self, user: Any, password: str) -> None:
        super().set_password(user, password)
        forget_failures(self.request, user.email)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Whoever has just signed in need not do so again at once."""
        if is_recent(signed_in_at(get_authentication_records(self.request, self.request.user)), timezone.now()):
            return False
        return super().is_reauthentication_required(app=app, **kwargs)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("wagtailadmin_home") if request.user.opens_admin else reverse("mfa_index")  # type: ignore[union-attr]

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("mfa_index")

    def send_account_already_exists_mail(self, email: str) -> None:
        """What to tell an address that can't sign up: it has an account, or may not have one."""
        exists = bool(filter_users_by_email(email))
        self.send_mail(f"account/email/{'account_already_exists' if exists else 'not_invited'}", email, {})

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Also where there is no request, as in a command."""
        ours = {"email": email, "programme": programme_name(), "web_client": settings.WEB_CLIENT_URL}
        self.render_mail(template_prefix, email, {**ours, **context}).send()


class SecondFactorAdapter(DefaultMFAAdapter):
    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text)

    def generate_authenticator_name(self, user: Any, type: Authenticator.Type) -> str:
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return "Passkey" if number == 1 else f"Passkey {number}"

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        entity = super().get_public_key_credential_rp_entity()
        return {"id": settings.PASSKEY_DOMAIN or entity["id"], "name": settings.WAGTAIL_SITE_NAME}


class SingleSignOnAdapter(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Whom the organisation's own provider lets in may have an account, however sign-up is restricted."""
        return True


def session_age(user: User, client: str | None) -> int:
    """Seconds for which somebody stays signed in without coming back. `client` is None for pages of this server."""
    if user.opens_admin or client is None:
        return settings.STAFF_SESSION_AGE
    return settings.APP_SESSION_AGE if client == Client.APP else settings.BROWSER_SESSION_AGE


def programme_name() -> str:
    """As the site's settings have it, without making them where nobody has."""
    named = SiteSettings.objects.order_by("pk").values_list("programme_name", flat=True).first()
    return named or settings.WAGTAIL_SITE_NAME
