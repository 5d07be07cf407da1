"""Files by which phones learn which apps may use passkeys of this domain. Without such apps there are none."""

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, JsonResponse

from cms.accounts.fitting import fingerprints


def apple_app_site_association(request: HttpRequest) -> JsonResponse:
    """https://developer.apple.com/documentation/xcode/supporting-associated-domains"""
    return _file({"webcredentials": {"apps": settings.APPLE_APP_IDS}} if settings.APPLE_APP_IDS else None)


def assetlinks(request: HttpRequest) -> JsonResponse:
    """https://developer.android.com/identity/sign-in/credential-manager#add-support-dal"""
    return _file([_android(package, prints) for package, prints in settings.ANDROID_APPS.items()])


def _android(package: str, prints: str) -> dict[str, Any]:
    return {
        "relation": ["delegate_permission/common.handle_all_urls", "delegate_permission/common.get_login_creds"],
        "target": {
            "namespace": "android_app",
            "package_name": package,
            "sha256_cert_fingerprints": fingerprints(prints),
        },
    }


def _file(content: Any) -> JsonResponse:
    if not content:
        raise Http404
    return JsonResponse(content, safe=False, headers={"Cache-Control": "public, max-age=3600"})
