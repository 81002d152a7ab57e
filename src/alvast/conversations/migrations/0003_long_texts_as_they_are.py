from django.db import migrations

COLUMNS = ("html", "quoted")


class Migration(migrations.Migration):
    """The original holds these words too; packing this copy would cost a third of writing the message."""

    dependencies = [("conversations", "0002_marks_for_search_and_fewer_indexes")]

    operations = [
        migrations.RunSQL(
            f"ALTER TABLE conversations_message ALTER COLUMN {column} SET STORAGE EXTERNAL",
            f"ALTER TABLE conversations_message ALTER COLUMN {column} SET STORAGE EXTENDED",
        )
        for column in COLUMNS
    ]
