from django.apps import AppConfig


class BotModelConfig(AppConfig):
    name = "alvast.bots.model"
    label = "bot_model"
    default_auto_field = "django.db.models.BigAutoField"
