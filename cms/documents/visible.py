"""The one visibility rule. Every endpoint, relation, search and outline reads through it."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from cms.documents import audience
from cms.documents.audience import Principal
from cms.documents.models import Audience, PublishedDocument


def visible_documents(principal: Principal) -> QuerySet[PublishedDocument]:
    """The documents that this person may see at this moment."""
    return _at_this_moment().filter(_admitting(principal))


def visible_in(audiences: list[int]) -> QuerySet[PublishedDocument]:
    """
    The same for who is in these audiences (`admitted_audiences`). Databases go through it in the order of an index,
    which they don't do where audiences have to be looked up on the way.
    """
    return _at_this_moment().filter(audience_id__in=audiences)


def _at_this_moment() -> QuerySet[PublishedDocument]:
    now = timezone.now()
    return PublishedDocument.objects.filter(
        Q(visible_from=None) | Q(visible_from__lte=now),
        Q(visible_until=None) | Q(visible_until__gt=now),
        is_live=True,
    )


def _admitting(principal: Principal) -> Q:
    if not principal.signed_in:
        return Q(audience__expression=audience.EVERYONE)
    return Q(audience_id__in=admitted_audiences(principal))


def admitted_audiences(principal: Principal) -> list[int]:
    """Ids of the audiences in use that admit this person; part of finding out who asks."""
    rows = Audience.objects.values_list("id", "expression")
    return [pk for pk, expression in rows if audience.admits(expression, principal)]


def principal_of(user) -> Principal:
    """Who asks, from a signed-in user; a visitor otherwise."""
    if user is None or not user.is_authenticated or not user.is_active:
        return audience.VISITOR
    return Principal(
        signed_in=True,
        superuser=user.is_superuser,
        groups=frozenset(user.groups.values_list("id", flat=True)),
    )
