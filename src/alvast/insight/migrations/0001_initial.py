import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import alvast.kernel.ids


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('conversations', '0003_long_texts_as_they_are'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Improvement',
            fields=[
                ('id', models.UUIDField(default=alvast.kernel.ids.new_id, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120)),
                ('cause', models.CharField(blank=True, default='', max_length=30)),
                ('effort', models.CharField(choices=[('s', 'Small'), ('m', 'Medium'), ('l', 'Large')], default='m', max_length=1)),
                ('state', models.CharField(choices=[('idea', 'Idea'), ('doing', 'Doing'), ('done', 'Done')], default='idea', max_length=5)),
                ('fixed_on', models.DateField(null=True)),
                ('made_at', models.DateTimeField()),
                ('changed_at', models.DateTimeField()),
                ('changed_by', models.UUIDField(null=True)),
                ('label', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='conversations.label')),
                ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('label', None), models.Q(('cause', ''), _negated=True)), models.Q(models.Q(('label', None), _negated=True), ('cause', '')), _connector='OR'), name='improvement_is_about_one_thing'), models.CheckConstraint(condition=models.Q(models.Q(('fixed_on__isnull', False), ('state', 'done')), models.Q(models.Q(('state', 'done'), _negated=True), ('fixed_on', None)), _connector='OR'), name='improvement_done_has_its_day')],
            },
        ),
    ]
