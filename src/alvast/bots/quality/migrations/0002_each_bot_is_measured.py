"""States and runs are of one bot: what was open for all of them stays open for each that is there."""

import django.db.models.deletion
from django.db import migrations, models

_FILL = """
INSERT INTO bot_quality_permit (id, intent_id, bot_id, channel, state, why, since)
SELECT gen_random_uuid(), permit.intent_id, bot.id, permit.channel, permit.state, permit.why, permit.since
FROM bot_quality_permit permit CROSS JOIN bots_bot bot WHERE permit.bot_id IS NULL;
DELETE FROM bot_quality_permit WHERE bot_id IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""
_BACK = """
DELETE FROM bot_quality_permit permit USING bot_quality_permit first
WHERE first.intent_id = permit.intent_id AND first.channel = permit.channel AND first.bot_id < permit.bot_id;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""


def of_a_bot(*, null: bool) -> models.ForeignKey:
    return models.ForeignKey(null=null, on_delete=django.db.models.deletion.CASCADE, related_name="+", to="bots.bot")


class Migration(migrations.Migration):
    dependencies = [("bots", "0001_initial"), ("bot_quality", "0001_initial")]

    operations = [
        migrations.RemoveConstraint(model_name="permit", name="permit_once"),
        migrations.AddField(model_name="permit", name="bot", field=of_a_bot(null=True)),
        migrations.RunSQL(_FILL, _BACK),
        migrations.AlterField(model_name="permit", name="bot", field=of_a_bot(null=False)),
        migrations.AddConstraint(
            model_name="permit",
            constraint=models.UniqueConstraint(fields=["intent", "bot", "channel"], name="permit_once"),
        ),
        migrations.AddField(model_name="permitchange", name="bot", field=of_a_bot(null=True)),
        migrations.AddField(model_name="run", name="bot", field=of_a_bot(null=True)),
        migrations.AlterField(
            model_name="run",
            name="cause",
            field=models.CharField(
                choices=[
                    ("by_hand", "By Hand"), ("examples", "Examples"), ("articles", "Articles"), ("model", "Model"),
                    ("threshold", "Threshold"), ("clock", "Clock"),
                ],
                max_length=9,
            ),
        ),
        migrations.RemoveIndex(model_name="run", name="run_newest"),
        migrations.AddIndex(
            model_name="run", index=models.Index(fields=["intent", "bot", "-at", "-id"], name="run_newest")
        ),
    ]
