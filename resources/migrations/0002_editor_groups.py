"""Groups for those who write and those who publish, with all that they need and no more."""

from django.db import migrations

SNIPPETS = ["contentnote", "glossaryterm", "supportservice"]
GROUPS = {"Editors": ["add", "change"], "Publishers": ["add", "change", "publish", "lock", "unlock", "bulk_delete"]}
FILES = [("image", "Image"), ("document", "Document")]


def permission(apps, app_label, model, action):
    """The permission row, made here if `post_migrate` has not run yet, as in a new database."""
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    found, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=f"{action}_{model}", defaults={"name": f"Can {action} {model}"}
    )
    return found


def add_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    top = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    # Wagtail's own second group has the same purpose, and its approval workflow asks that group.
    Group.objects.filter(name="Moderators").update(name="Publishers")
    for name, page_actions in GROUPS.items():
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(permission_named(apps, "wagtailadmin", "admin", "access_admin"))
        snippet_actions = ["add", "change", "view"] + (["delete"] if name == "Publishers" else [])
        for model in SNIPPETS:
            group.permissions.add(*(permission(apps, "cms", model, action) for action in snippet_actions))
        for action in page_actions:
            apps.get_model("wagtailcore", "GroupPagePermission").objects.get_or_create(
                group=group, page=root, permission=permission(apps, "wagtailcore", "page", action)
            )
        for model, _label in FILES:
            for action in ("add", "change", "choose"):
                apps.get_model("wagtailcore", "GroupCollectionPermission").objects.get_or_create(
                    group=group, collection=top, permission=permission(apps, "cms", model, action)
                )
        if name == "Publishers":
            group.permissions.add(permission(apps, "cms", "sitesettings", "change"))
            group.permissions.add(*(permission(apps, "wagtailredirects", "redirect", act) for act in ("add", "change", "delete")))


def permission_named(apps, app_label, model, codename):
    content_type = apps.get_model("contenttypes", "ContentType").objects.get(app_label=app_label, model=model)
    return apps.get_model("auth", "Permission").objects.get(content_type=content_type, codename=codename)


class Migration(migrations.Migration):
    dependencies = [
        ("resources", "0001_initial"),
        ("academy", "0001_initial"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailredirects", "0001_initial"),
        ("wagtailimages", "0002_initial_data"),
        ("wagtaildocs", "0001_initial"),
    ]

    operations = [migrations.RunPython(add_groups, migrations.RunPython.noop)]
