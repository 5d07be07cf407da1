"""The draft that a grant is for."""

from uuid import UUID

from django.http import HttpResponse

from api import parameters as p
from api.errors import NotFound
from api.preview.view import GrantedView

_LOCALE = p.Parameter(p.LOCALE.schema, p.LOCALE.read, "The draft's own language, if anything.")


class DraftPage(GrantedView):
    """
    The draft of one page, whole, as it was when the preview was opened. Only for the page that the grant is for; it
    is marked by `draft`.
    """

    component = "Page"
    parameters = {"locale": _LOCALE}
    http_method_names = ["get", "options"]

    def get(self, request, key: UUID) -> HttpResponse:
        locale = p.read_parameters(request.GET, self.parameters)["locale"]
        if key != self.grant.key or locale not in (None, self.grant.locale):
            raise NotFound("The grant is for another page.")
        self.show()
        headers = {"Cache-Control": "private, no-store", "Content-Language": self.grant.locale}
        return HttpResponse(bytes(self.grant.document), content_type="application/json", headers=headers)
