"""Which pages from elsewhere may read our answers, and which of them as the person who is signed in."""

from corsheaders import middleware
from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

_CREDENTIALS = "Access-Control-Allow-Credentials"


class CorsMiddleware(middleware.CorsMiddleware):
    """Everyone in `CORS_ALLOWED_ORIGINS` may read; only the web client's pages may send cookies along."""

    def add_response_headers(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        response = super().add_response_headers(request, response)
        if request.headers.get("Origin") not in settings.CLIENT_ORIGINS:
            response.headers.pop(_CREDENTIALS, None)
        return response
