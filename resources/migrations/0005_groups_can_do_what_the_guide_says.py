"""
What docs/editing.md tells editors and publishers to do and they could not: translate, and keep files for some readers.
The approval that asks the Publishers is called after them.
"""

from django.db import migrations

OLD, NEW = "Moderators approval", "Publishers approval"


def permission(apps, app_label, model, codename):
    """The permission row, made here if `post_migrate` has not run yet, as in a new database."""
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    found, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": f"Can {codename.replace('_', ' ')}"}
    )
    return found


def let_them_translate(apps, schema_editor):
    submit = permission(apps, "wagtail_localize", "translation", "submit_translation")
    for group in apps.get_model("auth", "Group").objects.filter(name__in=["Editors", "Publishers"]):
        group.permissions.add(submit)


def let_publishers_keep_collections(apps, schema_editor):
    top = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    for group in apps.get_model("auth", "Group").objects.filter(name="Publishers"):
        for action in ("add", "change", "delete"):
            apps.get_model("wagtailcore", "GroupCollectionPermission").objects.get_or_create(
                group=group,
                collection=top,
                permission=permission(apps, "wagtailcore", "collection", f"{action}_collection"),
            )


def rename_the_approval(apps, schema_editor):
    for model in ("Workflow", "Task"):
        apps.get_model("wagtailcore", model).objects.filter(name=OLD).update(name=NEW)


class Migration(migrations.Migration):
    dependencies = [
        ("resources", "0004_published_on_as_exact_as_known"),
        ("wagtail_localize", "0006_create_submit_translation_permission"),
        ("wagtailcore", "0066_collection_management_permissions"),
    ]

    operations = [
        migrations.RunPython(let_them_translate, migrations.RunPython.noop),
        migrations.RunPython(let_publishers_keep_collections, migrations.RunPython.noop),
        migrations.RunPython(rename_the_approval, migrations.RunPython.noop),
    ]
