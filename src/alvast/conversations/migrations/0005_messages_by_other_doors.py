from django.db import migrations, models


class Migration(migrations.Migration):
    """An answer that its own door could not bring leaves by another: with an account of that one."""

    dependencies = [("conversations", "0004_who_handles_it")]

    operations = [migrations.AddField("message", "account", models.UUIDField(null=True))]
