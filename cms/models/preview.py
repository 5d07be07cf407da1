"""How editors see a draft: in the front end, or as a plain page."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from wagtail_headless_preview.models import HeadlessPreviewMixin

from cms.blocks.readable import readable_context
from cms.documents.build import Build
from cms.preview.draft import DraftTooLarge, draft_of, give_ids
from cms.preview.front_end import absolute_address, front_end_address, has_front_end
from cms.preview.grants import Desk, give_code
from cms.preview.modes import IN_FRONT_END, LABELS, modes_of


class PreviewMixin(HeadlessPreviewMixin):
    """
    Preview leads to the front end with a one-time code. The base class's own tokens never expire, can be the same
    for two editors and travel in the query string, so none is ever made and none is taken.
    """

    #: Whether there is anything on such a page that one can pass.
    can_be_passed = False

    def trials(self, build: Build) -> dict[str, Any]:
        """What trying something on this page is judged by, by block id."""
        return {}

    # --- preview ------------------------------------------------------------------------------------

    @property
    def preview_modes(self):
        names = modes_of(can_be_passed=self.can_be_passed, has_front_end=has_front_end())
        return [(name, LABELS[name]) for name in names]

    def serve_preview(self, request, mode_name):
        """A redirect to the front end, or the plain page: also where nobody is signed in who could have a code."""
        if mode_name not in IN_FRONT_END or not _session_key(request):
            return self.plain_page(request)
        try:
            draft = draft_of(self)
        except DraftTooLarge:
            return TemplateResponse(request, "cms/preview/too_large.html", status=413)
        in_panel = getattr(request, "in_preview_panel", False)
        desk = Desk(request.user, _session_key(request), f"{request.scheme}://{request.get_host()}", in_panel)
        code = give_code(self, draft, desk, mode=mode_name, at=timezone.now())
        return HttpResponseRedirect(self.get_preview_url(request, code), headers={"Cache-Control": "no-store"})

    def plain_page(self, request) -> HttpResponse:
        give_ids(self)
        return TemplateResponse(request, "cms/readable/page.html", readable_context(self.document(Build())))

    def get_client_root_url(self, request) -> str:
        return front_end_address("/preview/")

    def get_preview_url(self, request, token: str) -> str:
        """In the fragment, which is sent to no server and stands in no log or referrer."""
        return f"{self.get_client_root_url(request)}#code={token}"

    @classmethod
    def get_page_from_preview_token(cls, token: str) -> None:
        """None, whatever the token: the base class's are good for ever."""
        return

    def update_page_preview(self, token: str):
        raise NotImplementedError("Drafts are reached by one-time codes: see cms/preview/grants.py.")

    def _get_dummy_header_url(self, original_request: HttpRequest | None = None) -> str | None:
        """The admin's own address: at that of the front end, something might answer before the preview is asked."""
        return original_request.build_absolute_uri("/") if original_request else None

    # --- where it is read ---------------------------------------------------------------------------

    def get_url(self, request=None, current_site=None):
        """Where “View live” leads; None for what stands below no site, or without a front end."""
        return front_end_address(self.document_path) if self._is_read_somewhere(request) else None

    def get_full_url(self, request=None):
        return absolute_address(self.document_path) if self._is_read_somewhere(request) else None

    url = property(get_url)
    full_url = property(get_full_url)

    def _is_read_somewhere(self, request) -> bool:
        parts = self.get_url_parts(request) if has_front_end() else None
        return parts is not None and parts[0] is not None


def _session_key(request) -> str:
    session = getattr(request, "session", None)
    user = getattr(request, "user", None)
    return (session.session_key or "") if session is not None and user is not None and user.is_authenticated else ""
