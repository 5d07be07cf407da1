"""Pages, pictures and documents, and how they came about: the organisation's work, which names who did it."""

from cms.accounts.declaring import Editorial, declarations


@declarations.register("wagtailcore.Page")
class Pages(Editorial):
    name = "pages"
    title = "Pages that you made or locked"
    names = ("owner", "locked_by")
    exported = {"title": "Title", "url_path": "Address", "first_published_at": "First published"}


@declarations.register("wagtailcore.Revision")
class Revisions(Editorial):
    name = "saved_versions"
    title = "Versions of pages that you saved"
    names = ("user",)
    texts = ("content",)
    exported = {"object_str": "Title", "created_at": "Saved"}


@declarations.register("wagtailcore.WorkflowState")
class WorkflowStates(Editorial):
    name = "submissions_for_review"
    title = "Pages that you submitted for review"
    names = ("requested_by",)
    exported = {"object_id": "Number of the page", "status": "Status", "created_at": "When"}


@declarations.register("wagtailcore.TaskState")
class TaskStates(Editorial):
    name = "reviews"
    title = "Reviews that you finished"
    names = ("finished_by",)
    exported = {"comment": "What you wrote", "status": "Status", "finished_at": "When"}


@declarations.register("wagtailcore.UploadedFile")
class Uploads(Editorial):
    name = "unfinished_uploads"
    title = "Uploads that you did not finish"
    names = ("uploaded_by_user",)
    exported = {"file": "File"}


class Uploaded(Editorial):
    names = ("uploaded_by_user",)
    exported = {"title": "Title", "created_at": "Uploaded"}


@declarations.register("cms.Image")
class Images(Uploaded):
    name = "images"
    title = "Pictures that you uploaded"


@declarations.register("cms.Document")
class Documents(Uploaded):
    name = "documents"
    title = "Files that you uploaded"


@declarations.register("wagtailimages.Image")
class WagtailImages(Uploaded):
    """Replaced by ours, but its table is there."""

    name = "wagtail_images"
    title = "Pictures that you uploaded, in Wagtail's own form"


@declarations.register("wagtaildocs.Document")
class WagtailDocuments(Uploaded):
    """Replaced by ours, but its table is there."""

    name = "wagtail_documents"
    title = "Files that you uploaded, in Wagtail's own form"


class Translated(Editorial):
    names = ("last_translated_by",)


@declarations.register("wagtail_localize.StringTranslation")
class Translations(Translated):
    name = "translations"
    title = "Texts that you translated"
    exported = {"data": "Text", "updated_at": "When"}


@declarations.register("wagtail_localize.SegmentOverride")
class Overrides(Translated):
    name = "translated_parts"
    title = "Parts of pages that you replaced in a translation"
    exported = {"data_json": "What is there", "updated_at": "When"}


class Copy(Editorial):
    """Copies of content that may name who made it, and are the record of nobody: not exported."""


@declarations.register("wagtail_localize.TranslationSource")
class TranslationSources(Copy):
    name = "translation_sources"
    title = "Copies of pages for their translation"
    texts = ("content_json",)


@declarations.register("wagtail_headless_preview.PagePreview")
class Previews(Copy):
    name = "previews"
    title = "Copies of pages for a preview"
    texts = ("content_json",)


@declarations.register("django_tasks_database.DBTaskResult")
class Tasks(Copy):
    name = "tasks"
    title = "What the server had to do after an edit"
    texts = ("args_kwargs",)
