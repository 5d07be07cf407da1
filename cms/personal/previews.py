"""Previews that somebody has open, and links that they made for reviewers."""

from django.db.models import Q

from cms.accounts.declaring import INTERNAL, ITSELF, SECRET, Personal, declarations
from cms.accounts.person import Person

_CONTENT = "A page of the organisation's, as a draft."


@declarations.register("cms.ReviewLink")
class ReviewLinks(Personal):
    name = "reviewer_links"
    title = "Links for reviewers that you made"
    about = "They end when your account does. Deleted when their time is over."
    owner = "made_by"
    exported = {
        "page": "Number of the page",
        "label": "For whom",
        "made_at": "Made",
        "expires_at": "Good until",
        "revoked_at": "Revoked",
        "opened_count": "How often it was opened",
        "last_opened_at": "Last opened",
    }
    withheld = {"id": INTERNAL, "made_by": ITSELF, "token_digest": SECRET}


@declarations.register("cms.PreviewGrant")
class Previews(Personal):
    name = "open_previews"
    title = "Previews that you had open"
    about = "Deleted after a quarter of an hour."
    owner = "editor"
    exported = {"page": "Number of the page", "mode": "As whom", "expires_at": "Good until"}
    withheld = {
        **dict.fromkeys(("id", "session", "link", "parent", "in_panel", "admin_origin"), INTERNAL),
        **dict.fromkeys(("key", "locale", "audience", "can_be_passed", "document", "trials"), _CONTENT),
        "editor": ITSELF,
        "code_digest": SECRET,
        "grant_digest": SECRET,
    }

    @classmethod
    def doomed(cls, person: Person):
        """Also what reviewers have open by this person's links."""
        return cls.all_rows().filter(Q(editor=person.pk) | Q(link__made_by=person.pk))
