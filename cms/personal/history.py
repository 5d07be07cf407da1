"""Wagtail's history of who did what, and its index of what refers to what. Neither has a foreign key to accounts."""

from functools import reduce
from operator import or_

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import APIToken

from cms.accounts.declaring import Editorial, Personal, declarations
from cms.accounts.models import Invitation, User
from cms.accounts.person import Person

_NUMBERS = (
    "id", "content_type", "base_content_type", "object_id", "to_content_type", "to_object_id", "content_path_hash",
)  # fmt: skip


class History(Editorial):
    names = ("user",)
    texts = ("data",)
    exported = {"label": "Of what", "action": "What", "timestamp": "When"}


@declarations.register("wagtailcore.PageLogEntry")
class PageHistory(History):
    name = "page_history"
    title = "What you did to pages"


@declarations.register("wagtailcore.ModelLogEntry")
class OtherHistory(History):
    name = "history"
    title = "What you did to other things, and what was done to your account"
    erasure = "What you did stays with the organisation, and no longer names you. What is about you is deleted."

    @classmethod
    def doomed(cls, person: Person):
        """Entries about the account, its invitation and its tokens: their labels say who it is."""
        about = Q(content_type=_type_of(User), object_id=str(person.pk))
        tokens = APIToken.objects.filter(user=person.pk).values_list("pk", flat=True)
        about |= Q(content_type=_type_of(APIToken), object_id__in=[str(pk) for pk in tokens])
        invited = [Q(label__iexact=email) for email in sorted(person.emails)]
        return cls.all_rows().filter(about | Q(content_type=_type_of(Invitation)) & reduce(or_, invited))

    @classmethod
    def rows(cls, person: Person):
        return super().rows(person) | cls.doomed(person)


@declarations.register("wagtailcore.ReferenceIndex")
class References(Personal):
    name = "references"
    title = "Notes of what refers to your account"
    about = "Wagtail notes which content names which account, to find it again."
    owner = "to_object_id"
    exported = {"model_path": "In which field", "content_path": "Where"}
    withheld = dict.fromkeys(_NUMBERS, "Part of the note, and no more than numbers.")

    @classmethod
    def rows(cls, person: Person):
        mine = Q(to_content_type=_type_of(User), to_object_id=str(person.pk))
        return cls.all_rows().filter(mine | Q(base_content_type=_type_of(User), object_id=str(person.pk)))


def _type_of(model) -> ContentType:
    return ContentType.objects.get_for_model(model)
