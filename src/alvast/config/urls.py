"""Every address of the product. `/live/` is answered before these, by config.asgi."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path
from django.views.i18n import set_language

from alvast.desk.health.views import healthz


def closed(_request: HttpRequest, **_named: str) -> HttpResponse:
    """Not for us: an administrator sets addresses, and sign-in elsewhere is tied to them."""
    raise Http404


CLOSED = ("email/", "confirm-email/", "confirm-email/<str:key>/", "3rdparty/", "social/connections/")  # of django-allauth

handler500 = "alvast.config.broken.broken"
handler404 = "alvast.portal.missing.missing"
urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("language/", set_language, name="set_language"),
    *(path(f"accounts/{page}", closed) for page in CLOSED),
    path("accounts/", include("allauth.urls")),
    path("api/v1/", include("alvast.api.v1.addresses")),
    path("", include("alvast.api.urls")),
    path("", include("alvast.channels.email.urls")),
    path("", include("alvast.channels.webchat.urls")),
    path("", include("alvast.addresses.checkout.urls")),
    *([path("demo/", include("alvast.addresses.checkout.demo"))] if settings.IS_DEMO else []),
    *([path("demo/bestelling/", include("alvast.desk.pages.ahead.demo"))] if settings.IS_DEMO else []),
    *([path("demo/winkel/", include("alvast.portal.widget.demo"))] if settings.IS_DEMO else []),
    path("mijn/", include("alvast.portal.urls")),
    path("hulp/", include("alvast.portal.help.urls")),
    path("", include("alvast.portal.widget.urls")),
    path("settings/", include("alvast.desk.settings.urls")),
    path("", include("alvast.desk.preferences.urls")),
    path("", include("alvast.desk.urls")),
]
