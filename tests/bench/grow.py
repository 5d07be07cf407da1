"""Many more documents, written in bulk: each course copied with its pages, documents and search index."""

from uuid import UUID, uuid4

from django.db import connection, transaction
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from academy.models import AcademyPage, CoursePage
from cms.documents.changes import number_changes
from cms.documents.models import Change, PublishedDocument
from tests.bench.fill import RARE_WORD, addresses
from tests.bench.progress import Progress, say


def grow(documents: int) -> dict[str, str]:
    """Copy courses until there are at least this many documents of pages. The rare word is not copied."""
    course = CoursePage.objects.order_by("path")[0]
    originals = list(PublishedDocument.objects.filter(tree_path__startswith=course.path).order_by("tree_path"))
    there = PublishedDocument.objects.exclude(page=None).count()
    progress = Progress("documents", of=documents)
    progress.step(there)
    place = CoursePage.objects.count()
    for _ in range(-(-(documents - there) // len(originals))):
        place += 1
        with transaction.atomic():
            _copy(originals, Page._get_path(course.path[:-4], course.depth, place))
        progress.step(len(originals))
    AcademyPage.objects.update(numchild=place)
    number_changes()
    _tidy()
    return addresses()


def _copy(originals: list[PublishedDocument], root: str) -> None:
    keys = {document.key: uuid4() for document in originals}
    pages = {page.pk: page for page in Page.objects.filter(pk__in=[document.page_id for document in originals])}
    copies = [
        _page(pages[document.page_id], keys[document.key], _moved(document.tree_path, originals, root))
        for document in originals
    ]
    Page.objects.bulk_create(copies)
    documents = [_document(document, page, keys) for document, page in zip(originals, copies, strict=True)]
    PublishedDocument.objects.bulk_create(documents)
    get_search_backend().get_index_for_model(PublishedDocument).add_items(PublishedDocument, documents)
    Change.objects.bulk_create([_change(document) for document in documents])


def _moved(tree_path: str, originals: list[PublishedDocument], root: str) -> str:
    return root + tree_path[len(originals[0].tree_path) :]


def _page(page: Page, key: UUID, tree_path: str) -> Page:
    names = [
        f.attname
        for f in Page._meta.concrete_fields
        if f.attname not in ("id", "latest_revision_id", "live_revision_id")
    ]
    copy = Page(**{name: getattr(page, name) for name in names})
    copy.path, copy.translation_key = tree_path, key
    copy.slug = f"{page.slug}-{key.hex[:8]}"
    copy.url_path = f"{page.url_path[:60]}{key}/"
    return copy


def _document(document: PublishedDocument, page: Page, keys: dict[UUID, UUID]) -> PublishedDocument:
    body, key = bytes(document.body), keys[document.key]
    for old, new in keys.items():
        body = body.replace(str(old).encode(), str(new).encode())
    names = [field.attname for field in PublishedDocument._meta.concrete_fields if field.attname != "id"]
    copy = PublishedDocument(**{name: getattr(document, name) for name in names})
    copy.page, copy.source, copy.key = page, f"page:{page.pk}", key
    copy.path = f"/en-GB/academy/{key}/"
    copy.tree_path = copy.position = page.path
    copy.parent_key = keys.get(document.parent_key, document.parent_key)
    copy.body, copy.etag = body, f'"{uuid4().hex}"'
    copy.words = document.words.replace(RARE_WORD, "")
    return copy


def _change(document: PublishedDocument) -> Change:
    return Change(
        source=document.source,
        key=document.key,
        locale=document.locale,
        type=document.type,
        title=document.title,
        reason=Change.Reason.PUBLISHED,
        path_after=document.path,
        audience_after="",
    )


def _tidy() -> None:
    """What a database does by itself in the long run: statistics for its planner."""
    say("gathering statistics")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
