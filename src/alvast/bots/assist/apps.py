from django.apps import AppConfig


class BotAssistConfig(AppConfig):
    name = "alvast.bots.assist"
    label = "bot_assist"
    default_auto_field = "django.db.models.BigAutoField"
