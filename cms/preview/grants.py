"""From a draft to a code, and from a code or a reviewer's link to a grant."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from cms.preview.access import grant_holds, link_holds
from cms.preview.draft import Draft, draft_of
from cms.preview.links import note_opening
from cms.preview.models import PreviewGrant, ReviewLink
from cms.preview.modes import LEARNER
from cms.preview.tokens import CODE_LIFE, GRANT_LIFE, digest_of, new_token

#: Of one page in one session or by one link: older ones end. A panel makes one at each pause in writing.
KEPT = 4
KEPT_OF_A_LINK = 40


@dataclass(frozen=True)
class Desk:
    """Where an editor sits who asks for a preview: their session, the admin's origin, and whether at the panel."""

    editor: Any
    session_key: str
    origin: str
    in_panel: bool


class PreviewEnded(Exception):
    """The code, link or grant is not good any more, or never was; which of these is told to nobody."""


@transaction.atomic
def give_code(page: Any, draft: Draft, desk: Desk, *, mode: str, at: datetime) -> str:
    """A one-time code for this draft, for an editor who may see it."""
    code = new_token()
    where = {"page_id": page.pk} if page.pk else {"parent_id": page.get_parent().pk}
    holder = {"editor": desk.editor, "session_id": desk.session_key, "in_panel": desk.in_panel, **where}
    made = {"code_digest": digest_of(code), "mode": mode, "expires_at": at + CODE_LIFE}
    PreviewGrant.objects.create(admin_origin=desk.origin, **made, **holder, **asdict(draft))
    _end_older(holder, KEPT)
    return code


@transaction.atomic
def exchange_code(code: str, *, at: datetime) -> tuple[str, PreviewGrant]:
    """
    A grant for a code, once. Of two who try at the same moment one gets it. Raises PreviewEnded.
    """
    grant = new_token()
    digest = digest_of(grant)
    good = PreviewGrant.objects.filter(code_digest=digest_of(code), expires_at__gt=at)
    if not good.update(code_digest=None, grant_digest=digest, expires_at=at + GRANT_LIFE):
        raise PreviewEnded
    return grant, find_grant(grant, at=at)


@transaction.atomic
def exchange_link(token: str, *, mode: str = LEARNER, at: datetime) -> tuple[str, PreviewGrant]:
    """A grant by a reviewer's link, for the latest draft of its page as it is now. Raises PreviewEnded."""
    link = ReviewLink.objects.select_related("page", "made_by").filter(token_digest=digest_of(token)).first()
    if link is None or not link_holds(link, at):
        raise PreviewEnded
    draft = draft_of(link.page.get_latest_revision_as_object())
    grant = new_token()
    until = min(at + GRANT_LIFE, link.expires_at)
    row = PreviewGrant.objects.create(
        grant_digest=digest_of(grant), link=link, page=link.page, mode=mode, expires_at=until, **asdict(draft)
    )
    _end_older({"link": link}, KEPT_OF_A_LINK)
    note_opening(link, at=at)
    return grant, row


def find_grant(grant: str, *, at: datetime) -> PreviewGrant:
    """The grant, if it is good at this moment. Raises PreviewEnded."""
    rows = PreviewGrant.objects.select_related("link__made_by", "link__page", "page", "parent")
    row = rows.filter(grant_digest=digest_of(grant)).first()
    if row is None or not grant_holds(row, at):
        raise PreviewEnded
    return row


def forget_previews(now: datetime) -> None:
    """Delete what has expired. Of links, only the page's history still tells."""
    PreviewGrant.objects.filter(expires_at__lte=now).delete()
    ReviewLink.objects.filter(expires_at__lte=now).delete()


def _end_older(holder: dict[str, Any], kept: int) -> None:
    of_holder = PreviewGrant.objects.filter(**holder).order_by("-pk")
    PreviewGrant.objects.filter(pk__in=list(of_holder.values_list("pk", flat=True)[kept:])).delete()
