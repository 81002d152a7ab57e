import django.contrib.postgres.indexes
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("timeline", "0001_initial")]

    operations = [
        migrations.RemoveIndex(model_name="subject", name="subject_name_grams"),
        migrations.AddIndex(
            model_name="subject",
            index=django.contrib.postgres.indexes.GinIndex(
                fastupdate=True, fields=["name_grams"], gin_pending_list_limit=128, name="subject_name_grams"
            ),
        ),
    ]
