from django.apps import AppConfig


class BotQualityConfig(AppConfig):
    name = "alvast.bots.quality"
    label = "bot_quality"
    default_auto_field = "django.db.models.BigAutoField"
