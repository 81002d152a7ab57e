
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('email', '0002_released_mail_and_answered_sources'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='rawmail',
            name='raw_mail_to_read',
        ),
        migrations.AlterField(
            model_name='automaticanswer',
            name='inbox',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, to='email.inbox'),
        ),
        migrations.AlterField(
            model_name='outgoingmail',
            name='inbox',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to='email.inbox'),
        ),
        migrations.AlterField(
            model_name='rawmail',
            name='inbox',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to='email.inbox'),
        ),
        migrations.AddIndex(
            model_name='rawmail',
            index=models.Index(condition=models.Q(('state', 'stored')), fields=['tries', 'received_at', 'id'], name='raw_mail_to_read'),
        ),
    ]
