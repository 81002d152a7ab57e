from django.db import migrations


class Migration(migrations.Migration):
    """Who writes events wakes the readers in the same trip to the database."""

    dependencies = [("kernel", "0002_blobs_as_they_are")]

    operations = [
        migrations.RunSQL(
            """
            CREATE FUNCTION kernel_wake() RETURNS trigger LANGUAGE plpgsql AS $$
              BEGIN NOTIFY alvast_events; RETURN NULL; END
            $$;
            CREATE TRIGGER kernel_wake AFTER INSERT ON kernel_statedevent FOR EACH STATEMENT EXECUTE FUNCTION kernel_wake();
            """,
            "DROP TRIGGER kernel_wake ON kernel_statedevent; DROP FUNCTION kernel_wake();",
        )
    ]
