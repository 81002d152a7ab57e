"""What is said: reading it, saying it, files, buttons, and how a bot knew."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.http import content_disposition_header

from alvast.channels.webchat.actions import Guest, NewFile, choose, mark_delivered, mark_present, say
from alvast.channels.webchat.errors import BodyUnreadable, NotFound
from alvast.channels.webchat.queries import around, lines_after
from alvast.channels.webchat.queries.talk import file_of, is_more, lines_at, why_of
from alvast.channels.webchat.views.door import LARGEST_UPLOAD, body_of, guest_door, id_in, number_in, text_in
from alvast.channels.webchat.views.shapes import around_json, line_json

MOST_TEXT = 1024 * 1024


@guest_door("GET", "POST")
def messages(request: HttpRequest, guest: Guest) -> HttpResponse:
    """`GET …/messages?after=<n>` · `POST …/messages` {id, text}."""
    if request.method == "POST":
        body = body_of(request)
        return _said(
            guest, id_in(body, "id"), say(guest=guest, client=id_in(body, "id"), text=text_in(body, "text", longest=MOST_TEXT))
        )
    after = number_in(request.GET.get("after", "0"))
    mark_present(visits=[guest.visit])
    mark_delivered(visit=guest.visit, upto=after)
    found = lines_after(guest.visit, after)
    standing = around_json(around([guest.visit])[guest.visit])
    return JsonResponse({"messages": [line_json(line) for line in found], "more": is_more(found, after), **standing})


@guest_door("POST", largest=LARGEST_UPLOAD)
def files(request: HttpRequest, guest: Guest) -> HttpResponse:
    """`POST …/files` multipart: id, text (may be empty) and one file."""
    sent = request.FILES.getlist("file")
    if len(sent) != 1:
        raise BodyUnreadable
    client = id_in(request.POST.dict(), "id")
    given = NewFile(sent[0].name or "", sent[0].content_type or "", sent[0].read())
    text = text_in(request.POST.dict(), "text", longest=MOST_TEXT)
    return _said(guest, client, say(guest=guest, client=client, text=text, files=[given]))


@guest_door("GET")
def file(_request: HttpRequest, guest: Guest, file: UUID) -> HttpResponse:
    """`GET …/files/<id>`: only to be saved, never shown as a page."""
    found, content = file_of(guest.visit, file)
    response = HttpResponse(content, content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=found.name) or "attachment"
    return response


@guest_door("POST")
def choices(request: HttpRequest, guest: Guest) -> HttpResponse:
    """`POST …/choices` {message, code}: the same again changes nothing."""
    body = body_of(request)
    n = choose(guest=guest, message=id_in(body, "message"), code=text_in(body, "code", longest=40))
    return JsonResponse({"n": n})


@guest_door("GET")
def why(_request: HttpRequest, guest: Guest, message: UUID) -> HttpResponse:
    """`GET …/messages/<id>/why`: how a bot knew what it said here."""
    told = why_of(guest.visit, message, guest.language)
    if told is None:
        raise NotFound
    return JsonResponse(dict(told))


def _said(guest: Guest, client: UUID, n: int | None) -> HttpResponse:
    """200 with the line; 202 when it is safely kept and follows."""
    if n is None:
        return JsonResponse({"id": str(client), "n": None}, status=202)
    line = lines_at({(guest.visit, n)}).get(guest.visit)
    return JsonResponse({"client": str(client), "n": n, "message": line_json(line[0]) if line else None})
