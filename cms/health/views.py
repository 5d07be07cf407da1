"""
For whoever watches the installation. `/livez`: this process answers. `/readyz`: the installation serves as it
should; 503 names what does not hold, and no more than its name.

A silent worker makes it unready: pages still come, but scheduled publishing and image files do not. Whoever wants
web processes to go on serving meanwhile points the load balancer at `/livez` and the alarm at `/readyz`.
"""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from cms.health import checks


@require_safe
def livez(request: HttpRequest) -> JsonResponse:
    return _uncached({"status": "alive"}, 200)


@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    unready = what_does_not_hold()
    degraded = [] if checks.cache_answers() else ["cache"]
    status = "unready" if unready else "degraded" if degraded else "ready"
    return _uncached({"status": status, "unready": unready, "degraded": degraded}, 503 if unready else 200)


def what_does_not_hold() -> list[str]:
    """Names among database, migrations, worker and disk."""
    failing = [] if checks.disk_has_room() else ["disk"]
    if not checks.database_answers():
        return ["database", *failing]
    if not checks.migrations_are_applied():
        return ["migrations", *failing]  # the worker's table may not be there yet
    return failing if checks.worker_was_heard() else ["worker", *failing]


def _uncached(body: dict, status: int) -> JsonResponse:
    return JsonResponse(body, status=status, headers={"Cache-Control": "no-store"})
