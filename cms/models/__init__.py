"""Everything with a table in this app. Django looks here; the code lives in the modules named below."""

from cms.documents.models import (
    Audience,
    Change,
    ChangeLogHead,
    DocumentDependency,
    PublishedDocument,
    StaleMark,
)
from cms.health.models import WorkerHeartbeat
from cms.media.models import Document, FileDigest, Image, Rendition
from cms.models.pages import ContentPage, HomePage, ProgrammePage, StandardPage
from cms.models.settings import SiteSettings
from cms.models.snippets import ContentNote, GlossaryTerm, SupportService
from cms.preview.models import PreviewGrant, ReviewLink

__all__ = [
    "Audience",
    "Change",
    "ChangeLogHead",
    "ContentNote",
    "ContentPage",
    "Document",
    "DocumentDependency",
    "FileDigest",
    "GlossaryTerm",
    "HomePage",
    "Image",
    "PreviewGrant",
    "ProgrammePage",
    "PublishedDocument",
    "Rendition",
    "ReviewLink",
    "SiteSettings",
    "StaleMark",
    "StandardPage",
    "SupportService",
    "WorkerHeartbeat",
]
