from django.apps import AppConfig


class EmailConfig(AppConfig):
    name = "alvast.channels.email"
    label = "email"
    default_auto_field = "django.db.models.BigAutoField"
