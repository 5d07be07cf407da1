"""What editors see before there is a front end: the document itself, as a plain page."""

from django.template.response import TemplateResponse
from wagtail.fields import StreamField
from wagtail_headless_preview.models import HeadlessPreviewMixin

from cms.blocks.readable import readable_context
from cms.documents.build import Build


class PreviewMixin(HeadlessPreviewMixin):
    """
    Preview shows the readable page of the draft's document. Its base class brings the redirect to a real
    front end, which `docs/editing.md` describes once there is one.
    """

    def serve_preview(self, request, mode_name):
        for field in self._meta.get_fields():
            if isinstance(field, StreamField):
                getattr(self, field.name).get_prep_value()  # gives new blocks the ids that they will be saved with
        return TemplateResponse(request, "cms/readable/page.html", readable_context(self.document(Build())))

    def get_url(self, request=None, current_site=None):
        """None: there is no front end yet, so “View live” is not offered."""
        return

    def get_full_url(self, request=None):
        return None

    url = property(get_url)
    full_url = property(get_full_url)
