
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('conversations', '0001_initial'),
        ('staff', '0001_initial'),
        ('timeline', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='SearchDue',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('not_before', models.DateTimeField(null=True)),
            ],
        ),
        migrations.RemoveIndex(
            model_name='searchentry',
            name='search_vector',
        ),
        migrations.RemoveIndex(
            model_name='searchentry',
            name='search_name_grams',
        ),
        migrations.AlterField(
            model_name='conversation',
            name='case',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='conversations', to='conversations.case'),
        ),
        migrations.AlterField(
            model_name='conversation',
            name='continues',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='continued_by', to='conversations.conversation'),
        ),
        migrations.AlterField(
            model_name='conversation',
            name='customer',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='timeline.subject'),
        ),
        migrations.AlterField(
            model_name='conversation',
            name='merged_into',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='merged', to='conversations.conversation'),
        ),
        migrations.AlterField(
            model_name='conversation',
            name='owner',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AlterField(
            model_name='conversation',
            name='team',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='staff.team'),
        ),
        migrations.AlterField(
            model_name='message',
            name='conversation',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='conversations.conversation'),
        ),
        migrations.AlterField(
            model_name='participant',
            name='conversation',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='participants', to='conversations.conversation'),
        ),
        migrations.AlterField(
            model_name='statechange',
            name='conversation',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='conversations.conversation'),
        ),
        migrations.AddIndex(
            model_name='conversation',
            index=models.Index(condition=models.Q(('case', None), _negated=True), fields=['case'], name='conversation_of_case'),
        ),
        migrations.AddIndex(
            model_name='conversation',
            index=models.Index(condition=models.Q(('merged_into', None), _negated=True), fields=['merged_into'], name='conversation_merged'),
        ),
        migrations.AddIndex(
            model_name='conversation',
            index=models.Index(condition=models.Q(('continues', None), _negated=True), fields=['continues'], name='conversation_continued'),
        ),
        migrations.AddIndex(
            model_name='searchentry',
            index=django.contrib.postgres.indexes.GinIndex(fastupdate=True, fields=['vector'], gin_pending_list_limit=128, name='search_vector'),
        ),
        migrations.AddIndex(
            model_name='searchentry',
            index=django.contrib.postgres.indexes.GinIndex(fastupdate=True, fields=['name_grams'], gin_pending_list_limit=128, name='search_name_grams'),
        ),
        migrations.AddField(
            model_name='searchdue',
            name='conversation',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='conversations.conversation'),
        ),
    ]
