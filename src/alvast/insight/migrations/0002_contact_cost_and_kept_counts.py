
from django.db import migrations, models

import alvast.kernel.ids


class Migration(migrations.Migration):

    dependencies = [
        ('insight', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='ContactCost',
            fields=[
                ('id', models.SmallIntegerField(default=1, primary_key=True, serialize=False)),
                ('minutes', models.DecimalField(decimal_places=1, max_digits=4)),
                ('euros_an_hour', models.DecimalField(decimal_places=2, max_digits=6, null=True)),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('id', 1)), name='contact_cost_is_one_row'), models.CheckConstraint(condition=models.Q(('minutes__gt', 0)), name='contact_cost_takes_time'), models.CheckConstraint(condition=models.Q(('euros_an_hour', None), ('euros_an_hour__gt', 0), _connector='OR'), name='contact_cost_is_no_gift')],
            },
        ),
        migrations.CreateModel(
            name='KeptCounts',
            fields=[
                ('id', models.UUIDField(default=alvast.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('begin', models.DateTimeField()),
                ('end', models.DateTimeField()),
                ('hours', models.CharField(max_length=8)),
                ('counted_at', models.DateTimeField()),
                ('counts', models.JSONField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('begin', 'end', 'hours'), name='kept_counts_once_a_board')],
            },
        ),
    ]
