"""Where learners read: the front end that previews and “View live” lead to."""

from django.conf import settings

from cms.settings.accounts import origin_of

#: Where this server serves the front end itself.
OWN = "/learn"
#: Says that there is none.
NONE = "none"


def has_front_end() -> bool:
    """Whether one was named, or this server's own was built."""
    return settings.FRONT_END_URL != NONE and bool(settings.FRONT_END_URL or settings.LEARN_PAGE.exists())


def front_end_address(path: str) -> str:
    """
    An address in the front end, for a path that begins with a slash. Root-relative as long as nothing else was set,
    so that whoever reaches the admin under another name of this server stays there.
    """
    return (settings.FRONT_END_URL or OWN) + path


def absolute_address(path: str) -> str:
    """The same, to be sent elsewhere."""
    return (settings.FRONT_END_URL or settings.WAGTAILADMIN_BASE_URL + OWN) + path


def front_end_origin() -> str:
    """The front end's origin if it is not this server's own; else empty."""
    return origin_of(settings.FRONT_END_URL) if "://" in settings.FRONT_END_URL else ""
