from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """What the house writes itself has no author: its keys are unique too. What was said twice stays said."""

    dependencies = [("conversations", "0005_messages_by_other_doors")]

    operations = [
        migrations.RunSQL(
            """
            UPDATE conversations_message twin SET client_key = NULL
            WHERE author_id IS NULL AND client_key IS NOT NULL AND EXISTS (
              SELECT FROM conversations_message first
              WHERE first.author_id IS NULL AND first.client_key = twin.client_key AND first.id < twin.id
            )
            """,
            migrations.RunSQL.noop,
        ),
        migrations.RemoveConstraint("message", "message_once_per_form"),
        migrations.AddConstraint(
            "message",
            models.UniqueConstraint(
                fields=["author_id", "client_key"], condition=~Q(client_key=None), nulls_distinct=False, name="message_once_per_form"
            ),
        ),
    ]
