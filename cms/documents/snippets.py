"""Documents of things that are not pages: snippets and the site's settings. Everyone may read them."""

from cms.documents import audience, changes
from cms.documents.models import Audience, Change, PublishedDocument
from cms.documents.render import write_body
from cms.documents.stale import mark_stale


def publish(source) -> None:
    """Bring the document of a snippet up to date, and mark stale what reads it."""
    name = f"{source._meta.model_name}:{source.pk}"
    facts = {"position": str(source).lower()[:255], **source.document_facts(), "is_live": True}
    everyone = Audience.objects.get_or_create(expression=audience.EVERYONE)[0]
    before = _document(name)
    document, _created = PublishedDocument.objects.update_or_create(
        source=name, defaults={**facts, "audience": everyone}
    )
    log = changes.records(before, document, Change.Reason.EDITED) if before else []
    is_new = len(log) != 1
    write_body(document, None if is_new else Change.Reason.EDITED)
    if is_new:
        changes.write(log or [changes.record(None, document, Change.Reason.PUBLISHED)])
    mark_stale([name])


def withdraw(source) -> None:
    """Delete the document of a snippet that is deleted."""
    name = f"{source._meta.model_name}:{source.pk}"
    document = _document(name)
    if document is not None:
        changes.write([changes.record(document, None, Change.Reason.DELETED)])
        document.delete()
    mark_stale([name])


def _document(name: str) -> PublishedDocument | None:
    """Its row, locked, so that the log says truly what was before."""
    rows = PublishedDocument.objects.select_for_update(of=("self",), no_key=True).select_related("audience")
    return rows.filter(source=name).first()
