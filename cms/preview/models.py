"""Rows of previews. Whoever reads them learns no code, grant or link: they hold digests."""

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import models
from django.db.models import Q
from wagtail.models import Page

from cms.preview.modes import LABELS


class ReviewLink(models.Model):
    """Somebody without an account may read the latest draft of one page until a day, or until it is revoked."""

    token_digest = models.CharField(max_length=64, unique=True)
    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    label = models.CharField(max_length=100, blank=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField(db_index=True)
    revoked_at = models.DateTimeField(null=True)
    opened_count = models.PositiveIntegerField(default=0)
    last_opened_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        ordering = ["-made_at"]

    def __str__(self):
        return self.label or f"Reviewer link {self.pk}"


class PreviewGrant(models.Model):
    """
    A draft as it was when somebody asked to see it, for whoever holds the code, and then the grant for which the code
    is exchanged. It hangs on an editor's session or on a reviewer's link, and goes with it.
    """

    code_digest = models.CharField(max_length=64, unique=True, null=True)
    grant_digest = models.CharField(max_length=64, unique=True, null=True)
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True, related_name="+")
    session = models.ForeignKey(Session, models.CASCADE, null=True, related_name="+")
    link = models.ForeignKey(ReviewLink, models.CASCADE, null=True, related_name="grants")
    #: The page, or where a page that nobody has saved yet would stand.
    page = models.ForeignKey(Page, models.CASCADE, null=True, related_name="+")
    parent = models.ForeignKey(Page, models.CASCADE, null=True, related_name="+")
    in_panel = models.BooleanField(default=False)
    #: Where the editor's admin is: the front end may reach this server under another name.
    admin_origin = models.CharField(max_length=300, blank=True)
    mode = models.CharField(max_length=10, choices=LABELS)
    expires_at = models.DateTimeField(db_index=True)

    key = models.UUIDField()
    locale = models.CharField(max_length=12)
    audience = models.TextField(blank=True)
    can_be_passed = models.BooleanField(default=False)
    document = models.BinaryField()
    #: What trying something on the page is judged by, by block id. Never sent.
    trials = models.JSONField()

    wagtail_reference_index_ignore = True

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=Q(link=None, editor__isnull=False, session__isnull=False)
                | Q(link__isnull=False, editor=None, session=None),
                name="preview_grant_hangs_on_one_thing",
            )
        ]

    def __str__(self):
        return f"Preview {self.pk}"
