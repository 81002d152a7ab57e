from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    """What the house writes itself has no author: its keys are unique too."""

    dependencies = [("conversations", "0005_messages_by_other_doors")]

    operations = [
        migrations.RemoveConstraint("message", "message_once_per_form"),
        migrations.AddConstraint(
            "message",
            models.UniqueConstraint(
                fields=["author_id", "client_key"], condition=~Q(client_key=None), nulls_distinct=False, name="message_once_per_form"
            ),
        ),
    ]
