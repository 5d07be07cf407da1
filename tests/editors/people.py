"""Those who use the admin."""

from django.contrib.auth.models import Group

from cms.accounts.models import User


def member_of(group: str) -> User:
    """Somebody of this group, and of no other."""
    person = User.objects.create_user(email=f"{group.lower()}@example.org", password="only-for-this-test")
    person.groups.add(Group.objects.get(name=group))
    return person
