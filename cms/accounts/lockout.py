"""
Against guessing passwords and codes. Failures are counted in the database, so every process sees them and no cache is
needed. It is the same for every way in: pages, web clients, apps, and whoever is asked again.

Five failures for one account from one address lock that account for that address, whether or not it exists. An
address alone is never locked, since a whole building may share it: with many failures each of its tries takes
longer, up to two seconds. Guessing at once from everywhere is for a firewall.
"""

import time
import unicodedata
from datetime import datetime, timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from math import ceil
from threading import BoundedSemaphore

from allauth.core.internal.httpkit import is_headless_request
from axes.backends import AxesStandaloneBackend
from axes.handlers.proxy import AxesProxyHandler
from axes.helpers import get_cool_off, get_failure_limit
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.signals import user_login_failed
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone

#: Failures that an address may have before it is slowed.
_FREE_FAILURES = 20
_LONGEST_WAIT = 2.0
#: At most so many threads of a process wait at a time, or waiting would stop the site. The others don't wait.
_seats = BoundedSemaphore(2)


class LockoutBackend(AxesStandaloneBackend):
    """Comes first among the backends: refuses who is locked out, and slows down a suspicious address."""

    def authenticate(self, request, username=None, password=None, **kwargs):
        super().authenticate(request, username=username, password=password, **kwargs)
        slow_down(client_address(request))


def is_locked(request: HttpRequest, email: str) -> bool:
    """Whether this account is locked for who asks; if so, `locked_out` will be the answer whatever the view says."""
    slow_down(client_address(request))
    credentials = {"email": email}
    if AxesProxyHandler.is_allowed(request, credentials):
        return False
    request.axes_locked_out, request.axes_credentials = True, credentials  # type: ignore[attr-defined]
    return True


def count_failure(request: HttpRequest, email: str) -> None:
    """A wrong code counts like a wrong password."""
    user_login_failed.send(sender=__name__, credentials={"email": email}, request=request)


def forget_failures(request: HttpRequest, email: str) -> None:
    """For who has proven by other means whose account it is."""
    name, address = account_name(request, {"email": email}), client_address(request)
    AccessAttempt.objects.filter(username=name, ip_address=address).delete()


def slow_down(address: str | None) -> None:
    seconds = wait_seconds(failures_from(address))
    if seconds and _seats.acquire(blocking=False):
        try:
            time.sleep(seconds)
        finally:
            _seats.release()


def wait_seconds(failures: int) -> float:
    """How long a try waits: a tenth of a second for each failure above what is free."""
    return min(_LONGEST_WAIT, max(0, failures - _FREE_FAILURES) / 10)


def failures_from(address: str | None) -> int:
    """Failures from an address within the cool-off time, whatever the account."""
    recent = AccessAttempt.objects.filter(ip_address=address, attempt_time__gte=timezone.now() - _cool_off())
    return recent.aggregate(failures=Sum("failures_since_start"))["failures"] or 0


def account_name(request: HttpRequest, credentials: dict | None = None) -> str | None:
    """
    The name under which failures are counted: the e-mail address as typed, folded so that no other way of writing
    it that finds the same account is counted apart. Forms send it as `username`, ours as `email`.
    """
    given = credentials or request.POST
    typed = given.get("username") or given.get("email")
    if not typed:
        return None
    folded = unicodedata.normalize("NFKC", str(typed)).upper().lower().strip()
    return folded.replace("\0", "").encode("utf-8", "replace").decode()[:255]


def client_address(request: HttpRequest) -> str | None:
    """
    Who sent the request, as the outermost of our `TRUSTED_PROXIES` saw it. Of IPv6 the network of one customer
    (/64), since anyone there can take any address in it.
    """
    remote = request.META.get("REMOTE_ADDR", "")
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    trusted = settings.TRUSTED_PROXIES
    forwarded = hops[-trusted] if 0 < trusted <= len(hops) else ""
    return normal_address(forwarded) or normal_address(remote)


def normal_address(text: str) -> str | None:
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return None
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped:
            return str(address.ipv4_mapped)
        return str(ip_network((address, 64), strict=False).network_address)
    return str(address)


def locked_out(request: HttpRequest, response: HttpResponse | None, credentials: dict | None) -> HttpResponse:
    """Says when to try again, to the second in `Retry-After`. The same page whether or not the account exists."""
    now = timezone.now()
    seconds = max(1, ceil((locked_until(request, credentials, now=now) - now).total_seconds()))
    headers = {"Retry-After": str(seconds), "Cache-Control": "no-store"}
    if is_headless_request(request):
        return JsonResponse({"status": 429}, status=429, headers=headers)
    minutes = ceil(seconds / 60)
    wait = "a minute" if minutes == 1 else f"{minutes} minutes"
    page = render(request, "account/locked_out.html", {"wait": wait}, status=429)
    for name, value in headers.items():
        page[name] = value
    return page


def locked_until(request: HttpRequest, credentials: dict | None, *, now: datetime) -> datetime:
    """When so many failures are past the cool-off time that fewer than the limit are left."""
    rows = AccessAttempt.objects.filter(
        username=account_name(request, credentials),
        ip_address=client_address(request),
        attempt_time__gte=now - _cool_off(),
    ).order_by("attempt_time")
    left = sum(row.failures_since_start for row in rows)
    for row in rows:
        left -= row.failures_since_start
        if left < get_failure_limit(request, credentials):
            return row.attempt_time + _cool_off()
    return now


def _cool_off() -> timedelta:
    return get_cool_off() or timedelta(0)
