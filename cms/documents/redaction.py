"""
Withdrawing wording from every device: harmful words went out, and whoever keeps a copy is to drop it at once, and
not only once something else has replaced it.
"""

from datetime import datetime

from wagtail.log_actions import log
from wagtail.models import Page

from cms.documents import audience, changes
from cms.documents.build import locale_name
from cms.documents.models import Change, PublishedDocument, Redaction
from cms.documents.transactions import content_transaction

WITHDRAWN = "cms.wording.withdrawn"


def withdraw_wording(page: Page, *, by, why: str, until: datetime | None, at: datetime) -> list[Redaction]:
    """
    Tell every device to drop all versions that it keeps of this page and of its aliases, whose words are the same.
    What is live now comes anew. Devices that begin anew are told until `until`, or for good.
    """
    with content_transaction():
        pages = with_same_words(page)
        rows = [_redaction(one, until, at) for one in pages]
        changes.write([_change(one, row) for one, row in zip(pages, rows, strict=True)])
        Redaction.objects.bulk_create(rows)
        data = {"why": why, "until": f"{until:%Y-%m-%d}" if until else None, "pages": [one.pk for one in pages]}
        log(instance=page.specific, action=WITHDRAWN, user=by, data=data)
    return rows


def with_same_words(page: Page) -> list[Page]:
    """The page, and the aliases of it and of its aliases, which show the same words."""
    found, newest = [page], [page]
    while newest:
        newest = list(Page.objects.filter(alias_of__in=newest).order_by("path").select_related("locale"))
        found += newest
    return found


def _redaction(page: Page, until: datetime | None, at: datetime) -> Redaction:
    locale = locale_name(page.locale.language_code)
    return Redaction(
        key=page.translation_key,
        locale=locale,
        type=page.specific_class.type_name,
        audiences=sorted(_who_may_have_had_it(page.translation_key, locale)),
        at=at,
        until=until,
    )


def _who_may_have_had_it(key, locale: str) -> set[str]:
    """Every audience that the log knows of, and those of earlier redactions, which outlive the log."""
    log_rows = Change.objects.filter(key=key, locale=locale).values_list("audience_before", "audience_after")
    known = {one for pair in log_rows for one in pair if one is not None}
    for earlier in Redaction.objects.filter(key=key, locale=locale):
        known.update(earlier.audiences)
    now = PublishedDocument.objects.filter(key=key, locale=locale, is_live=True)
    return {*known, *now.values_list("audience__expression", flat=True)} - {audience.NOBODY}


def _change(page: Page, row: Redaction) -> Change:
    rows = PublishedDocument.objects.select_for_update(of=("self",), no_key=True).select_related("audience")
    document = rows.filter(key=row.key, locale=row.locale).first()
    if document is not None:
        return changes.record(document, document, Change.Reason.REDACTED)
    return Change(
        source=f"page:{page.pk}",
        key=row.key,
        locale=row.locale,
        type=row.type,
        title=page.title[:255],
        reason=Change.Reason.REDACTED,
    )
