"""Accounts in Wagtail's admin: invitations, and the way to one's own sign-in and security page."""

from typing import Any

from django.conf import settings
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.panels import FieldPanel
from wagtail.admin.views.generic import CreateView
from wagtail.admin.viewsets.model import ModelViewSet

from cms.accounts.invitations import invite
from cms.accounts.models import Invitation


class Invite(CreateView):
    def save_instance(self) -> Invitation:
        return invite(self.form.cleaned_data["email"])


class Invitations(ModelViewSet):
    """Who may sign up while sign-up is restricted."""

    model = Invitation
    name = "invitations"
    icon = "mail"
    menu_label = "Invitations"
    menu_order = 620
    add_to_settings_menu = settings.SIGN_UP == "restricted"
    add_view_class = Invite
    list_display = ["email", "invited_at"]
    search_fields = ["email"]
    panels = [FieldPanel("email")]
    copy_view_enabled = False
    add_to_reference_index = False


@hooks.register("register_admin_viewset")
def invitations() -> Invitations:
    return Invitations()


@hooks.register("register_account_menu_item")
def security(request: Any) -> dict[str, str]:
    return {
        "url": reverse("mfa_index"),
        "label": "Sign-in and security",
        "help_text": "Your password, e-mail address, second factor, and where you are signed in.",
    }
