"""What a browser may do with our answers."""

from csp import middleware
from csp.constants import HEADER
from django.http import HttpRequest
from django.http.response import HttpResponseBase

#: Nothing: data is not shown, run or framed.
OF_DATA = "default-src 'none'; frame-ancestors 'none'"
_DATA = ("application/json", "application/problem+json")


class CSPMiddleware(middleware.CSPMiddleware):
    """Pages get the site's policy; data get a stricter one, which costs nothing to write."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if _is_data(request, response):
            response.headers.setdefault(HEADER, OF_DATA)
            return response
        return super().process_response(request, response)


def _is_data(request: HttpRequest, response: HttpResponseBase) -> bool:
    """A 304 has no type, and says again what was said with the body; below the API, only data have an ETag."""
    if response.status_code == 304:
        return request.path_info.startswith("/api/")
    return response.headers.get("Content-Type", "").startswith(_DATA)
