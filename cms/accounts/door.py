"""`/admin/login/`, where Wagtail sends whoever must sign in. There is no form here: one way in is enough."""

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@never_cache
@require_safe
def admin_login(request: HttpRequest) -> HttpResponse:
    """On to the sign-in page; back to the admin, if signed in; or a plain word that this account does not open it."""
    page = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(page, allowed_hosts={request.get_host()}):
        page = reverse("wagtailadmin_home")
    if not request.user.is_authenticated:
        return redirect_to_login(page)
    if request.user.opens_admin:
        return HttpResponseRedirect(page)
    return render(request, "account/no_admin.html", status=403)
