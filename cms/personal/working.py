"""What belongs to somebody who works in the admin."""

from typing import Any

from django.db import transaction

from cms.accounts.declaring import INTERNAL, ITSELF, SECRET, Personal, declarations
from cms.accounts.person import Person


@declarations.register("wagtailusers.UserProfile")
class Profile(Personal):
    name = "admin_settings"
    title = "Your settings in the admin"
    exported = {
        "preferred_language": "Language",
        "current_time_zone": "Time zone",
        "avatar": "Picture",
        "theme": "Theme",
        "contrast": "Contrast",
        "density": "Density",
        "keyboard_shortcuts": "Keyboard shortcuts",
        "submitted_notifications": "Mail when a page is submitted",
        "approved_notifications": "Mail when a page is approved",
        "rejected_notifications": "Mail when a page is rejected",
        "updated_comments_notifications": "Mail on comments",
        "dismissibles": "Hints that you closed",
    }
    withheld = {"id": INTERNAL, "user": ITSELF}

    @classmethod
    def item(cls, row: Any) -> dict[str, Any]:
        return {**super().item(row), "avatar": row.avatar.name or ""}

    @classmethod
    def erase(cls, person: Person) -> int:
        """The picture's file goes, too, once nothing can bring the row back."""
        for row in cls.rows(person).exclude(avatar=""):
            transaction.on_commit(lambda file=row.avatar: file.storage.delete(file.name), robust=True)  # type: ignore[misc]
        return super().erase(person)


@declarations.register("wagtailcore.APIToken")
class WagtailTokens(Personal):
    name = "wagtail_tokens"
    title = "Tokens for Wagtail's own API"
    exported = {
        "name": "Name",
        "created": "Made",
        "last_used_at": "Last used",
        "revoked_at": "Revoked",
    }
    withheld = {"id": INTERNAL, "user": ITSELF, "key_hash": SECRET, "prefix": SECRET}


@declarations.register("wagtailadmin.EditingSession")
class EditingSessions(Personal):
    name = "editing"
    title = "What you have open in the admin"
    about = "Shown to colleagues who open the same, and deleted after an hour."
    exported = {"object_id": "Number of what is open", "last_seen_at": "Last seen", "is_editing": "With changes"}
    withheld = {"id": INTERNAL, "user": ITSELF, "content_type": INTERNAL}


@declarations.register("wagtailadmin.FormState")
class FormStates(Personal):
    name = "unsaved_forms"
    title = "Forms that you had a preview of"
    about = "Deleted after a day."
    exported = {"object_id": "Number of what was edited", "last_updated_at": "When"}
    withheld = {
        "id": INTERNAL,
        "user": ITSELF,
        "content_type": INTERNAL,
        "parent_object_id": INTERNAL,
        "data": "Text of a page, with the token of a form.",
    }


@declarations.register("wagtailcore.PageSubscription")
class Subscriptions(Personal):
    name = "page_subscriptions"
    title = "Pages on whose comments you get mail"
    exported = {"page": "Number of the page", "comment_notifications": "Mail on comments"}
    withheld = {"id": INTERNAL, "user": ITSELF}
