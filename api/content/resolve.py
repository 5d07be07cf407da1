"""From a path to what is there: a page, a redirect, or the word that it is gone."""

from django.db.models import Q
from wagtail.contrib.redirects.models import Redirect

from api import parameters as p
from api.reading import ReadingView, found, json_answer
from api.response_cache import Answer
from cms.documents import audience
from cms.documents.audience import Principal
from cms.documents.models import Change, PublishedDocument
from cms.documents.visible import visible_documents


class Resolve(ReadingView):
    """What is at a path. A path that this caller could never see is 404, as one that never was."""

    component = "Resolution"
    parameters = {"path": p.PATH}
    cacheable = False  # Redirects that editors make are not in the change log.

    def answer(self, principal, known, path: str):
        path = path if path.endswith("/") else path + "/"
        visible = visible_documents(principal).exclude(page=None).defer("body", "words", "sections")
        page = visible.filter(path=path).first()
        if page is not None:
            return _there("page", page)
        return found(_redirect(path, visible) or _history(path, visible, principal))


def _redirect(path: str, visible) -> Answer | None:
    """
    Where an editor's redirect leads: a page that may be seen, or an address elsewhere. Those that Wagtail makes by
    itself are left to the change log, which knows who could see the page where it was.
    """
    by_hand = Redirect.objects.filter(automatically_created=False)
    redirect = by_hand.filter(old_path=Redirect.normalise_path(path)[:255]).first()
    if redirect is None:
        return None
    if redirect.redirect_page_id:
        target = visible.filter(page_id=redirect.redirect_page_id).first()
        return _there("redirect", target) if target else None
    return json_answer({"outcome": "redirect", "page": None, "location": redirect.redirect_link})


def _history(path: str, visible, principal: Principal) -> Answer | None:
    """Where a page that stood here, and that this caller could see, stands now; or that it is gone."""
    hidden_here = PublishedDocument.objects.filter(path=path).values("key")  # past their time, or restricted
    rows = Change.objects.filter(Q(path_before=path) | Q(path_after=path, key__in=hidden_here)).order_by("-id")
    for change in rows[:50]:
        once = [(change.path_before, change.audience_before), (change.path_after, change.audience_after)]
        if not any(at == path and seen is not None and audience.admits(seen, principal) for at, seen in once):
            continue
        target = visible.filter(key=change.key, locale=change.locale).first()
        gone = {"outcome": "gone", "page": None, "location": None}
        return _there("redirect", target) if target else json_answer(gone)
    return None


def _there(outcome: str, document: PublishedDocument) -> Answer:
    reference = {"key": str(document.key), "type": document.type, "title": document.title, "path": document.path}
    content = {"outcome": outcome, "page": reference, "location": document.path}
    return json_answer(content, until=document.visible_until)
