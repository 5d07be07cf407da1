"""Rows of what clients are served: documents, what each was made from, and the log of every change to them."""

import uuid

from django.db import models
from django.db.models import Q
from wagtail.search import index


class Audience(models.Model):
    """An audience in use, as `cms.documents.audience` writes it. Rows are shared and never change."""

    expression = models.CharField(max_length=500, unique=True)

    def __str__(self):
        return self.expression or "everyone"


class PublishedDocument(index.Indexed, models.Model):
    """
    A live page, or a snippet, as clients get it.

    The columns are facts, true from the transaction that changed them. `body` is the JSON, which follows a
    moment later when only something that it quotes has changed.
    """

    # Not CASCADE: what is deleted with a page is listed before Wagtail unpublishes its aliases, and that may yet build
    # its document again. `signals.page_deleted` removes it at the very end.
    page = models.OneToOneField("wagtailcore.Page", null=True, on_delete=models.DO_NOTHING, related_name="document")
    source = models.CharField(max_length=80, unique=True, help_text="What it is made from, such as `page:12`.")
    key = models.UUIDField()
    locale = models.CharField(max_length=20, help_text="BCP 47, such as en-GB.")
    type = models.CharField(max_length=60)
    title = models.CharField(max_length=255)
    path = models.CharField(max_length=1000, blank=True, db_index=True)
    tree_path = models.CharField(max_length=255, blank=True, db_index=True)
    position = models.CharField(max_length=255, help_text="Sorts pages as the source language orders them.")
    parent_key = models.UUIDField(null=True)
    alias_of = models.UUIDField(null=True)

    is_live = models.BooleanField(help_text="Live, and so are all its ancestors.")
    visible_from = models.DateTimeField(null=True)
    visible_until = models.DateTimeField(null=True)
    audience = models.ForeignKey(Audience, on_delete=models.PROTECT)

    body = models.BinaryField(default=b"")
    etag = models.CharField(max_length=40, blank=True)
    outline = models.JSONField(default=dict, help_text="What a course outline shows of it.")
    sections = models.JSONField(default=list, help_text="Block id, words, and what to show of them, for search.")
    words = models.TextField(blank=True, help_text="All the words of it, for search.")
    built_at = models.DateTimeField(auto_now=True)

    search_fields = [
        index.SearchField("title", boost=4),
        index.SearchField("words"),
        index.FilterField("id"),
    ]

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "locale"], name="one_document_per_key_and_locale"),
        ]
        indexes = [
            models.Index(fields=["type", "locale", "position", "id"], name="document_by_type"),
            models.Index(fields=["locale", "position", "id"], name="document_by_locale"),
            models.Index(fields=["parent_key", "locale", "position", "id"], name="document_by_parent"),
            models.Index(fields=["locale", "key"], name="document_in_order_of_keys"),
            models.Index(fields=["audience", "key"], name="document_by_audience"),
            models.Index(fields=["visible_from"], name="document_appears", condition=Q(visible_from__isnull=False)),
            models.Index(fields=["visible_until"], name="document_expires", condition=Q(visible_until__isnull=False)),
        ]

    def __str__(self):
        return f"{self.type} {self.path or self.title}"


class DocumentDependency(models.Model):
    """Something that was read while a document was built; when it changes, the document is stale."""

    document = models.ForeignKey(PublishedDocument, on_delete=models.CASCADE, related_name="dependencies")
    reads = models.CharField(max_length=80, help_text="Such as `image:3`, `page:7` or `settings`.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["reads", "document"], name="one_dependency_per_thing_read")]

    def __str__(self):
        return f"{self.document_id} reads {self.reads}"


class StaleMark(models.Model):
    """Something changed that documents may have read. A task removes the mark once those are rebuilt."""

    reads = models.CharField(max_length=80)
    marked_at = models.DateTimeField(auto_now_add=True)

    def __str__(self):
        return self.reads


class ChangeLogHead(models.Model):
    """
    The one row that numbering locks: the last number given, the epoch that a restore changes, and the number up to
    which rows may have been forgotten.
    """

    epoch = models.UUIDField(default=uuid.uuid4)
    last_number = models.BigIntegerField(default=0)
    pruned_through = models.BigIntegerField(default=0)

    def __str__(self):
        return f"{self.epoch}:{self.last_number}"


class Change(models.Model):
    """
    One change to one document. Unnumbered while its transaction may still be open; see `changes.py`. What it says of
    before is all that decides who had the document then, and which bytes: sync reads the past from it.
    """

    class Reason(models.TextChoices):
        PUBLISHED = "published"
        EDITED = "edited"
        MOVED = "moved"
        AUDIENCE = "audience"
        SCHEDULE = "schedule"
        WITHDRAWN = "withdrawn"
        DELETED = "deleted"
        REFRESHED = "refreshed"
        REDACTED = "redacted"

    number = models.BigIntegerField(null=True, unique=True)
    source = models.CharField(max_length=80)
    key = models.UUIDField(db_index=True)
    locale = models.CharField(max_length=20)
    type = models.CharField(max_length=60)
    title = models.CharField(max_length=255)
    reason = models.CharField(max_length=20, choices=Reason.choices)
    path_before = models.CharField(max_length=1000, blank=True, db_index=True)
    path_after = models.CharField(max_length=1000, blank=True, db_index=True)
    # None: nobody could see it, then or from now on.
    audience_before = models.CharField(max_length=500, null=True)
    audience_after = models.CharField(max_length=500, null=True)
    etag_before = models.CharField(max_length=40, blank=True)
    tree_path_before = models.CharField(max_length=255, blank=True)
    visible_from_before = models.DateTimeField(null=True)
    visible_until_before = models.DateTimeField(null=True)
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [
            models.Index(fields=["id"], name="unnumbered_changes", condition=Q(number__isnull=True)),
            models.Index(fields=["key", "number"], name="changes_of_a_document"),
        ]

    def __str__(self):
        return f"{self.number}: {self.reason} {self.path_after or self.path_before}"


class Redaction(models.Model):
    """
    Wording of one document that an editor withdrew from every device. While it is in force, a device that begins
    anew is told too. It names no account and none of the wording.
    """

    key = models.UUIDField()
    locale = models.CharField(max_length=20)
    type = models.CharField(max_length=60)
    audiences = models.JSONField(default=list, help_text="Everyone who may have had it: expressions of audiences.")
    at = models.DateTimeField()
    until = models.DateTimeField(null=True, help_text="Until when devices are told; none: for good.")

    class Meta:
        indexes = [models.Index(fields=["key", "locale"], name="redactions_of_a_document")]

    def __str__(self):
        return f"{self.type} {self.key} {self.locale}"
