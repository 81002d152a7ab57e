from django.apps import AppConfig


class WebchatConfig(AppConfig):
    name = "alvast.channels.webchat"
    label = "webchat"
    default_auto_field = "django.db.models.BigAutoField"
