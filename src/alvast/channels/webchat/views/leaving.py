"""When a visitor goes."""

from django.http import HttpRequest, HttpResponse, JsonResponse

from alvast.channels.webchat.actions import Guest, close_chat, continue_by_mail, send_transcript
from alvast.channels.webchat.views.door import body_of, guest_door, text_in


@guest_door("POST")
def transcript(request: HttpRequest, guest: Guest) -> HttpResponse:
    """`POST …/transcript` {email}."""
    return JsonResponse({"n": send_transcript(guest=guest, address=text_in(body_of(request), "email", longest=320))})


@guest_door("POST")
def go_on_by_mail(request: HttpRequest, guest: Guest) -> HttpResponse:
    """`POST …/continue` {email}: answers go there while the visitor is away."""
    return JsonResponse({"n": continue_by_mail(guest=guest, address=text_in(body_of(request), "email", longest=320))})


@guest_door("POST")
def end(_request: HttpRequest, guest: Guest) -> HttpResponse:
    """`POST …/close`."""
    close_chat(guest=guest)
    return HttpResponse(status=204)
