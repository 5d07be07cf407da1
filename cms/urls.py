"""Every address of the site. Upper packages are named by string."""

from django.urls import include, path
from django.views.generic import RedirectView
from wagtail.admin import urls as wagtailadmin_urls

from cms.accounts import well_known
from cms.accounts.door import admin_login
from cms.media.views import MediaFile

urlpatterns = [
    path("api/", include("api.urls")),  # first, since it is asked most
    path("", RedirectView.as_view(url="/learn/")),
    path("learn/", include("frontend_contract.urls")),
    path("admin/login/", admin_login),
    path("admin/password_reset/", RedirectView.as_view(pattern_name="account_reset_password")),
    path("admin/", include(wagtailadmin_urls)),
    path("account/", include("cms.accounts.urls")),
    path(".well-known/apple-app-site-association", well_known.apple_app_site_association),
    path(".well-known/assetlinks.json", well_known.assetlinks),
    path("documents/", include("wagtail.documents.urls")),
    path("media/<path:name>", MediaFile.as_view(), name="media"),
    path("", include("cms.health.urls")),
]

handler400 = "api.site_errors.page_refused"
handler404 = "api.site_errors.page_not_found"
handler500 = "api.site_errors.page_failed"
handler503 = "api.site_errors.page_busy"  # ours: see cms/busy.py
