"""
Translating is anybody's work who writes; what readers see is for those who may publish to decide. wagtail-localize asks
for less at two of its addresses, so these stand in front of them.
"""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path
from wagtail.models import Page
from wagtail_localize.views import convert
from wagtail_localize.views.update_translations import UpdateTranslationsView


class SyncTranslations(UpdateTranslationsView):
    """Bring translations up to date with their original. Whether they are published at once is not for everybody."""

    def get_form(self):
        form = super().get_form()
        if not self._may_publish():
            field = form.fields["publish_translations"]
            field.disabled = True  # so that it keeps its first value, whatever is sent
            field.help_text = "Only those who may publish can do this."
        return form

    def _may_publish(self) -> bool:
        source = self.object.get_source_instance()
        return not isinstance(source, Page) or source.permissions_for_user(self.request.user).can_publish()


def convert_to_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show the original in place of a translation. One that is published goes only by who could publish it."""
    page = get_object_or_404(Page, pk=page_id)
    if page.live and not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    return convert.convert_to_alias(request, page_id)


def urls() -> list[URLPattern]:
    """Below the admin's own address."""
    return [
        path("localize/update/<int:translation_source_id>/", SyncTranslations.as_view()),
        path("localize/page/<int:page_id>/convert_to_alias/", convert_to_alias),
    ]
