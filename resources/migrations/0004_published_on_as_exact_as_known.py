"""A publication may be dated to the day, as before, or only to the month or year."""

from django.db import migrations

import cms.models.dates


class Migration(migrations.Migration):

    dependencies = [
        ('resources', '0003_units_hold_quizzes'),
    ]

    operations = [
        migrations.AlterField(
            model_name='publicationpage',
            name='published_on',
            field=cms.models.dates.PartialDateField(blank=True, default='', help_text='When it came out, as exact as it is known: 2020, 2021-12 or 2022-07-04.', max_length=10),
            preserve_default=False,
        ),
    ]
