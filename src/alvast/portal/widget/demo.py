"""The sample shop with the chat on it, in the demo only: a shop's own page with one line of ours."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from alvast.channels.webchat.queries import chats

BOOKS = (
    ("De wulp in de winter", "A. Terpstra", "24,99", "zee"), ("Brood voor beginners", "M. Oomen", "29,50", "graan"),
    ("Kleine atlas van de Veluwe", "J. Vink", "34,95", "bos"),
)  # fmt: skip


@require_safe
def winkel(request: HttpRequest) -> HttpResponse:
    """The front page; without a chat in use it is just a shop."""
    key = next((chat.key for chat in chats() if chat.is_on), "")
    loader = reverse("widget:loader", args=[key]) if key else ""
    return render(request, "portal/widget/demo.html", {"loader": loader, "books": BOOKS})


urlpatterns = [path("", winkel, name="winkel")]
