"""Publishers invite people to courses."""

from django.db import migrations


def let_publishers_keep_cohorts(apps, schema_editor):
    kind, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label="academy", model="cohort")
    group = apps.get_model("auth", "Group").objects.filter(name="Publishers").first()
    for action in ("add", "change", "delete", "view") if group else ():
        permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
            content_type=kind, codename=f"{action}_cohort", defaults={"name": f"Can {action} cohort"}
        )
        group.permissions.add(permission)


class Migration(migrations.Migration):
    dependencies = [("resources", "0006_completion_rules"), ("academy", "0007_progress")]

    operations = [migrations.RunPython(let_publishers_keep_cohorts, migrations.RunPython.noop)]
