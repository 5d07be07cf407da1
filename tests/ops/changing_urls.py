"""Views that change something and then end in different ways, where the admin would be."""

from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.urls import path

from cms.urls import handler500, handler503  # noqa: F401

ENDINGS = {
    "well": lambda: HttpResponse("done"),
    "badly": lambda: HttpResponse("failed", status=500),
    "raised": lambda: 1 / 0,
    "missing": lambda: missing(),
    "denied": lambda: denied(),
    "locked": lambda: locked(),
}


def missing():
    raise Http404


def denied():
    raise PermissionDenied


def locked():
    raise OperationalError("database is locked")


def change(request, ending):
    Group.objects.create(name="changed")
    return ENDINGS[ending]()


def visit(request):
    request.session["seen"] = True
    return HttpResponse("seen")


def look(request, **kwargs):
    return HttpResponse("looked")


urlpatterns = [
    path("admin/change/<ending>/", change),
    path("elsewhere/change/<ending>/", change),
    path("api/change/<ending>/", change),
    path("<anywhere>/visit/", lambda request, anywhere: visit(request)),
    path("<path:anything>", look),
]
