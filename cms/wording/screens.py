"""Withdrawing wording from devices, in the admin: one screen that says what happens, and asks."""

from datetime import MAXYEAR, datetime, time, timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Page

from cms.documents.build import locale_name
from cms.documents.models import PublishedDocument, Redaction
from cms.documents.redaction import with_same_words, withdraw_wording
from cms.models.pages import ContentPage


class WithdrawalForm(forms.Form):
    is_mended = forms.BooleanField(
        label="The page as it is live now no longer has the harmful words",
        help_text="Devices get it anew at once. Publish your change first if it still has them.",
    )
    why = forms.CharField(
        label="Why",
        max_length=200,
        help_text="For this page's history, which only editors see. Don't repeat the words themselves.",
    )
    until = forms.DateField(
        label="Keep telling devices until",
        required=False,
        widget=AdminDateInput,
        help_text="Leave it empty for good, which is the safe choice: a phone may lie in a drawer for a year.",
    )

    def __init__(self, *args: Any, is_live: bool, **kwargs: Any):
        super().__init__(*args, **kwargs)
        if not is_live:
            del self.fields["is_mended"]

    def clean_until(self) -> datetime | None:
        """The end of that day."""
        day = self.cleaned_data["until"]
        if day is None:
            return None
        if day < timezone.localdate():
            raise forms.ValidationError("This day is over. Choose a later one, or none.")
        if day.year == MAXYEAR:  # the day after its last one is in no calendar
            raise forms.ValidationError("This is too late. Choose an earlier day, or none for good.")
        return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def can_be_withdrawn(page: Any, user: Any) -> bool:
    """Whether this person may withdraw this page's wording. An alias has no words of its own."""
    was_published = bool(page.first_published_at) and issubclass(page.specific_class or Page, ContentPage)
    return was_published and not page.alias_of_id and page.permissions_for_user(user).can_publish()


@method_decorator(never_cache, name="dispatch")
class WithdrawWording(WagtailAdminTemplateMixin, View):
    """What will happen, said before it does."""

    template_name = "cms/wording/withdraw.html"
    page_title = "Withdraw wording from devices"
    header_icon = "warning"
    breadcrumbs_items: list[dict[str, Any]] = []

    def dispatch(self, request, page_id: int):
        self.page = get_object_or_404(Page, pk=page_id)
        if not can_be_withdrawn(self.page, request.user):
            raise PermissionDenied
        self.page_subtitle = self.page.get_admin_display_title()
        self.document = PublishedDocument.objects.filter(page_id=page_id, is_live=True).first()
        return super().dispatch(request, page_id)

    def get(self, request, page_id: int):
        return self.render_to_response(self.get_context_data(form=self.form()))

    def post(self, request, page_id: int):
        form = self.form(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        why, until = form.cleaned_data["why"], form.cleaned_data["until"]
        withdraw_wording(self.page, by=request.user, why=why, until=until, at=timezone.now())
        messages.success(
            request, f"Withdrawn. Devices drop every version of “{self.page_subtitle}” when they next ask for news."
        )
        return redirect("wagtailadmin_pages:edit", page_id)

    def form(self, *data: Any) -> WithdrawalForm:
        return WithdrawalForm(*data, is_live=self.document is not None)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        locale = locale_name(self.page.locale.language_code)
        earlier = Redaction.objects.filter(key=self.page.translation_key, locale=locale).order_by("-at")
        return {
            **super().get_context_data(**kwargs),
            "page": self.page,
            "is_live": self.document is not None,
            "aliases": with_same_words(self.page)[1:],
            "translations": self.page.get_translations().filter(alias_of=None).exclude(first_published_at=None),
            "earlier": earlier,
            "minutes": settings.SYNC_POLL_AFTER // 60,
            "edit_url": reverse("wagtailadmin_pages:edit", args=[self.page.pk]),
        }
