from django.db import migrations, models
from django.db.models import Q

KINDS = ["status", "owner", "team", "priority", "label", "case", "merge", "split", "customer", "handler"]


class Migration(migrations.Migration):
    """The bot, people, or nobody yet; a line of history for each change of it."""

    dependencies = [("conversations", "0003_long_texts_as_they_are")]

    operations = [
        migrations.AddField(
            "conversation",
            "handler",
            models.CharField(choices=[("none", "None"), ("bot", "Bot"), ("agent", "Agent")], default="none", max_length=5),
        ),
        migrations.AlterField(
            "statechange", "kind", models.CharField(choices=[(kind, kind.capitalize()) for kind in KINDS], max_length=10)
        ),
        migrations.AddConstraint(
            "conversation",
            models.CheckConstraint(condition=Q(handler__in=("none", "bot", "agent")), name="handler_is_known"),
        ),
    ]
