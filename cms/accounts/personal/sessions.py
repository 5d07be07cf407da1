"""Where somebody is signed in."""

from cms.accounts.declaring import INTERNAL, ITSELF, SECRET, Personal, declarations


@declarations.register("usersessions.UserSession")
class ListedSessions(Personal):
    name = "signed_in"
    title = "Where you are signed in"
    exported = {
        "created_at": "Since",
        "last_seen_at": "Last seen",
        "ip": "Network address",
        "user_agent": "App or browser, as it calls itself",
    }
    withheld = {"id": INTERNAL, "user": ITSELF, "session_key": SECRET, "data": SECRET}


@declarations.register("sessions.Session")
class Sessions(Personal):
    """Found by their keys: what is in a session is not there for a query."""

    name = "sessions"
    title = "Sessions"
    about = "A session is what a sign-in lasts for."
    exported = {"expire_date": "Ends by itself"}
    withheld = {"session_key": SECRET, "session_data": SECRET}

    @classmethod
    def rows(cls, person):
        return cls.all_rows().filter(session_key__in=person.session_keys)


@declarations.register("accounts.RefreshTokens")
class Tokens(Personal):
    name = "app_tokens"
    title = "Tokens of apps"
    about = "A line for each app that can stay signed in."
    withheld = {"session": SECRET, "latest": SECRET, "previous": SECRET}

    @classmethod
    def rows(cls, person):
        return cls.all_rows().filter(session__in=person.session_keys)
