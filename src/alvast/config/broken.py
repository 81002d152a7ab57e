"""The page of what broke: with this response's nonce for its looks, and the way back to the room it broke in."""

from django.http import HttpRequest, HttpResponse, HttpResponseServerError
from django.template import loader

ROOMS = ("/mijn/", "/hulp/")  # customers have no business on the desk


def broken(request: HttpRequest) -> HttpResponse:
    """Asks nothing of the database or the frame: they may be what broke."""
    home = next((room for room in ROOMS if request.path.startswith(room)), "/")
    told = {"nonce": getattr(request, "csp_nonce", ""), "home": home}
    return HttpResponseServerError(loader.get_template("500.html").render(told))
