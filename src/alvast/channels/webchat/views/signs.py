"""Signs of life: typing, read."""

from django.http import HttpRequest, HttpResponse

from alvast.channels.webchat.actions import Guest, mark_read, mark_typing
from alvast.channels.webchat.actions.limits import count
from alvast.channels.webchat.rules.limits import What
from alvast.channels.webchat.views.door import body_of, guest_door, number_in


@guest_door("POST")
def typing(request: HttpRequest, guest: Guest) -> HttpResponse:
    """`POST …/typing` {typing: true|false}, every few seconds at most."""
    count(What.SIGNAL, guest.visit)
    mark_typing(guest=guest, is_typing=body_of(request).get("typing") is not False)
    return HttpResponse(status=204)


@guest_door("POST")
def read(request: HttpRequest, guest: Guest) -> HttpResponse:
    """`POST …/read` {n}: everything up to line n was looked at."""
    count(What.SIGNAL, guest.visit)
    mark_read(guest=guest, upto=number_in(body_of(request).get("n")))
    return HttpResponse(status=204)
