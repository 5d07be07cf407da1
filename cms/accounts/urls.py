"""Pages of this server for signing in: for staff, and for who looks after an account in a browser."""

from allauth.account import views
from allauth.mfa.base import views as mfa_views
from allauth.mfa.totp.views import deactivate_totp
from django.urls import include, path
from django.views.decorators.cache import never_cache
from wagtail.utils.urlpatterns import decorate_urlpatterns

from cms.accounts.security import ActivateApp, Security

urlpatterns = decorate_urlpatterns(
    [
        path("", Security.as_view(), name="mfa_index"),
        path("login/", views.login, name="account_login"),
        path("logout/", views.logout, name="account_logout"),
        path("inactive/", views.account_inactive, name="account_inactive"),
        path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
        path("email/", views.email, name="account_email"),
        path("email/confirm/", views.email_verification_sent, name="account_email_verification_sent"),
        path("password/change/", views.password_change, name="account_change_password"),
        path("password/set/", views.password_set, name="account_set_password"),
        path("password/reset/", views.password_reset, name="account_reset_password"),
        path("password/reset/confirm/", views.confirm_password_reset_code, name="account_confirm_password_reset_code"),
        path("password/reset/complete/", views.complete_password_reset, name="account_complete_password_reset"),
        path("password/reset/done/", views.password_reset_from_key_done, name="account_password_reset_completed"),
        path("code/", mfa_views.authenticate, name="mfa_authenticate"),
        path("code/again/", mfa_views.reauthenticate, name="mfa_reauthenticate"),
        path("app/activate/", ActivateApp.as_view(), name="mfa_activate_totp"),
        path("app/deactivate/", deactivate_totp, name="mfa_deactivate_totp"),
        path("recovery-codes/", include("allauth.mfa.recovery_codes.urls")),
        path("passkeys/", include("allauth.mfa.webauthn.urls")),
        path("sessions/", include("allauth.usersessions.urls")),
        path("single-sign-on/", include("allauth.socialaccount.urls")),
        path("", include("allauth.socialaccount.providers.openid_connect.urls")),
    ],
    never_cache,
)
