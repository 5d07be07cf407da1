"""Comments on drafts, among editors."""

from django.db.models import Q

from cms.accounts.declaring import INTERNAL, ITSELF, Personal, declarations
from cms.accounts.person import Person


@declarations.register("wagtailcore.Comment")
class Comments(Personal):
    name = "comments"
    title = "Comments that you wrote on drafts"
    erasure = "Deleted, with the replies to them. Saved versions of a page may hold a copy that names nobody."
    exported = {
        "page": "Number of the page",
        "text": "Text",
        "position": "Where",
        "contentpath": "In which field",
        "created_at": "Written",
        "updated_at": "Changed",
        "resolved_at": "Resolved",
    }
    withheld = {
        "id": INTERNAL,
        "user": ITSELF,
        "revision_created": INTERNAL,
        "resolved_by": "May be somebody else.",
    }
    names = ("resolved_by",)


@declarations.register("wagtailcore.CommentReply")
class Replies(Personal):
    name = "comment_replies"
    title = "Replies that you wrote to comments"
    exported = {"comment": "Number of the comment", "text": "Text", "created_at": "Written", "updated_at": "Changed"}
    withheld = {"id": INTERNAL, "user": ITSELF}

    @classmethod
    def doomed(cls, person: Person):
        """Other people's replies can't be without the comment that they reply to."""
        return cls.all_rows().filter(Q(user=person.pk) | Q(comment__user=person.pk))
