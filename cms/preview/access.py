"""Whether a code, grant or link is still good: asked at each use, from rows as they are then."""

from datetime import datetime
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest

from cms.preview.models import PreviewGrant, ReviewLink


def grant_holds(grant: PreviewGrant, at: datetime) -> bool:
    """
    Whether its time has not passed, and whoever it hangs on may still see the draft: an editor in the session in
    which they asked for it, or a reviewer by a link that is still good.
    """
    if grant.expires_at <= at:
        return False
    if grant.link is not None:
        return link_holds(grant.link, at)
    user = signed_in_by(grant.session_id or "")
    return user is not None and user.pk == grant.editor_id and may_see_draft(user, grant.page, grant.parent)


def link_holds(link: ReviewLink, at: datetime) -> bool:
    """A link is good as long as who made it might make it again: nobody can share what they may not see any more."""
    return link.revoked_at is None and link.expires_at > at and may_see_draft(link.made_by, link.page, None)


def may_see_draft(user, page, parent) -> bool:
    """Whether they may edit or publish the page, or, where nobody has saved it yet, add one there."""
    if not user.opens_admin:
        return False
    if page is not None:
        rights = page.specific.permissions_for_user(user)
        return rights.can_edit() or rights.can_publish()
    return parent is not None and parent.specific.permissions_for_user(user).can_add_subpage()


def signed_in_by(session_key: str):
    """The account that is signed in by this session; None if it has ended, or its password is another by now."""
    request = HttpRequest()
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(session_key)
    user = get_user(request)
    return user if user.is_authenticated and user.is_active else None
