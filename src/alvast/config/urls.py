"""Every address of the product. `/live/` is answered before these, by config.asgi."""

from django.urls import include, path
from django.views.i18n import set_language

from alvast.desk.health.views import healthz

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("language/", set_language, name="set_language"),
    path("accounts/", include("allauth.urls")),
    path("api/v1/", include("alvast.api.v1.addresses")),
    path("", include("alvast.channels.email.urls")),
    path("settings/", include("alvast.desk.settings.urls")),
    path("", include("alvast.desk.preferences.urls")),
    path("", include("alvast.desk.urls")),
]
