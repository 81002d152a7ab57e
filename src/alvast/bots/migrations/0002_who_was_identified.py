import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """A proof is that of one who writes, not of all who write in a conversation. Proofs from before name nobody."""

    dependencies = [("bots", "0001_initial"), ("timeline", "0001_initial")]

    operations = [
        migrations.AlterField(
            "identification",
            "conversation",
            models.ForeignKey(
                db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="conversations.conversation"
            ),
        ),
        migrations.AddField(
            "identification",
            "writer",
            models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="timeline.subject"),
        ),
        migrations.AddConstraint(
            "identification",
            models.UniqueConstraint(fields=["conversation", "writer"], name="identification_once_per_writer"),
        ),
    ]
