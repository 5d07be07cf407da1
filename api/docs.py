"""The schema, and a page that shows it. Everything the page loads comes from this server."""

from drf_spectacular.renderers import OpenApiJsonRenderer, OpenApiJsonRenderer2
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerView
from rest_framework.renderers import TemplateHTMLRenderer


class SchemaView(SpectacularAPIView):
    """OpenAPI 3.1, as JSON."""

    renderer_classes = [OpenApiJsonRenderer, OpenApiJsonRenderer2]


class Docs(SpectacularSwaggerView):
    """The schema to read and try, after a guide that starts from what one wants to do."""

    template_name = "api/docs.html"
    renderer_classes = [TemplateHTMLRenderer]
    url_name = "schema"


class AccountsDocs(Docs):
    """The same for accounts and sessions, whose schema is allauth's own."""

    url_name = "headless:openapi_json"
    title = "Accounts and sessions"
