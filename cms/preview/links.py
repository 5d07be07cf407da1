"""Links for reviewers: made, revoked, and opened. Each is noted in the page's history, without the link or who for."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from wagtail.log_actions import log

from cms.preview.models import ReviewLink
from cms.preview.tokens import digest_of, is_new_opening, new_token

FEWEST_DAYS, MOST_DAYS = 1, 14
MADE, REVOKED, OPENED = "cms.review_link.made", "cms.review_link.revoked", "cms.review_link.opened"


@transaction.atomic
def make_link(page, *, by, days: int, label: str, at: datetime) -> tuple[str, ReviewLink]:
    """The link's token, which can't be looked up again, and its row."""
    token = new_token()
    link = ReviewLink.objects.create(
        token_digest=digest_of(token), page_id=page.pk, made_by=by, label=label, made_at=at,
        expires_at=at + timedelta(days=days),
    )  # fmt: skip
    log(instance=page.specific, action=MADE, user=by, data={"days": days})
    return token, link


@transaction.atomic
def revoke_link(link: ReviewLink, *, by, at: datetime) -> None:
    """End a link and every grant by it, at once. Again is as good as once."""
    if ReviewLink.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=at):
        link.grants.all().delete()
        log(instance=link.page.specific, action=REVOKED, user=by)


def note_opening(link: ReviewLink, *, at: datetime) -> None:
    """In a transaction. Who opened it is not known, and from where is not kept."""
    if is_new_opening(link.last_opened_at, at):
        ReviewLink.objects.filter(pk=link.pk).update(opened_count=F("opened_count") + 1, last_opened_at=at)
        log(instance=link.page.specific, action=OPENED)
