"""What is counted to slow down who guesses. All of it is deleted by itself, most within the hour."""

import hashlib

from django.db.models import Q
from django.http import HttpRequest

from cms.accounts.declaring import INTERNAL, Personal, declarations
from cms.accounts.lockout import account_name
from cms.accounts.person import Person

_ANYBODYS = "May be somebody else's, who guessed at your password."
_EXPORTED = {"username": "Address that was typed", "attempt_time": "When"}
_WITHHELD = {
    "id": INTERNAL,
    "user_agent": _ANYBODYS,
    "ip_address": _ANYBODYS,
    "http_accept": _ANYBODYS,
    "path_info": INTERNAL,
}


def typed_names(person: Person) -> set[str | None]:
    """The person's addresses as failures are counted under them."""
    return {account_name(HttpRequest(), {"email": email}) for email in person.emails}


class ByName(Personal):
    @classmethod
    def rows(cls, person):
        return cls.all_rows().filter(username__in=typed_names(person))


@declarations.register("axes.AccessAttempt")
class Failures(ByName):
    name = "failed_sign_ins"
    title = "Wrong passwords and codes"
    about = "Counted under your address, whoever typed it."
    owner = "username"
    exported = {**_EXPORTED, "failures_since_start": "How many"}
    withheld = {**_WITHHELD, "get_data": _ANYBODYS, "post_data": _ANYBODYS}


@declarations.register("axes.AccessAttemptExpiration")
class FailureExpirations(Personal):
    name = "failed_sign_ins_expire"
    title = "When wrong passwords no longer count"
    owner = "access_attempt__username"
    exported = {"expires_at": "When"}
    withheld = {"access_attempt": INTERNAL}

    @classmethod
    def rows(cls, person):
        return cls.all_rows().filter(access_attempt__username__in=typed_names(person))


@declarations.register("axes.AccessFailureLog")
class FailureLog(ByName):
    name = "failed_sign_in_log"
    title = "Log of wrong passwords"
    about = "Switched off here, unless somebody has switched it on."
    exported = {**_EXPORTED, "locked_out": "Was locked out"}
    withheld = _WITHHELD


@declarations.register("axes.AccessLog")
class SignInLog(ByName):
    name = "sign_in_log"
    title = "Log of sign-ins"
    about = "Switched off here, unless somebody has switched it on."
    exported = {**_EXPORTED, "logout_time": "Signed out"}
    withheld = {**_WITHHELD, "session_hash": INTERNAL}


@declarations.register("accounts.Counter")
class Counters(Personal):
    name = "counters"
    title = "Counters"
    about = "How often something was tried lately, so that nobody can try without end. The names of counters say whose."
    exported = {"expires": "Deleted after"}
    withheld = {"cache_key": INTERNAL, "value": INTERNAL}

    @classmethod
    def rows(cls, person):
        """By id, or by the digest of the address under which allauth counts."""
        named = Q(cache_key__contains=str(person.pk))
        for email in person.emails:
            named |= Q(cache_key__contains=hashlib.sha256(email.encode()).hexdigest())
        return cls.all_rows().filter(named)
