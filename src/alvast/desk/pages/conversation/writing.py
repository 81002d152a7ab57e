"""Sending the composer's form, keeping its draft and files, and what it offers while one types."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from alvast.conversations import actions
from alvast.conversations import queries as conversations
from alvast.desk.notifications.actions import mark_conversation_read
from alvast.desk.pages.conversation.composing import confirmation, typed
from alvast.desk.pages.conversation.page import EVERYTHING, Asked, conversation_page
from alvast.desk.pages.conversation.reading import addresses, ids, one_id, optional_id, optional_instant
from alvast.desk.pages.showing import actor_for, around_for, for_agents, is_part_asked, show, tell
from alvast.kernel.actor import Actor
from alvast.kernel.errors import DomainRefusal, InvalidInput, NotFound
from alvast.staff.queries import agents_of_team


def write(request: HttpRequest, number: int, kind: str, asked: Asked) -> HttpResponse:
    """Sends the reply, note or forward; a refusal shows the composer again with every word still in it."""
    actor = actor_for(request)
    found = conversations.conversation_for(actor, number)
    try:
        uploads = [*ids(request.POST, "attachment"), *_files_without_script(request, actor, found.id)]
        message = WRITERS[kind](actor, found.id, request, uploads)
    except NotFound:
        raise
    except DomainRefusal as refusal:
        return _again(request, number, kind, asked, refusal)
    return _sent(request, number, kind, asked, message)


def _reply(actor: Actor, conversation: UUID, request: HttpRequest, uploads: list[UUID]) -> UUID:
    form = request.POST
    return actions.write_reply(
        actor=actor, conversation=conversation, text=form.get("text", ""), to=addresses(form, "to"), cc=addresses(form, "cc"),
        bcc=addresses(form, "bcc"), attachments=uploads, send_at=optional_instant(form, "send_at", "send_at_own"),
        then=form.get("then", "waiting"), client_key=optional_id(form, "client_key"),
    )  # fmt: skip


def _note(actor: Actor, conversation: UUID, request: HttpRequest, uploads: list[UUID]) -> UUID:
    form, text = request.POST, request.POST.get("text", "")
    return actions.write_note(
        actor=actor, conversation=conversation, text=text, mentions=_mentioned(actor, conversation, text),
        attachments=uploads, client_key=optional_id(form, "client_key"),
    )  # fmt: skip


def _forward(actor: Actor, _conversation: UUID, request: HttpRequest, uploads: list[UUID]) -> UUID:
    form = request.POST
    return actions.forward_message(
        actor=actor, message=one_id(form, "message"), to=addresses(form, "to"), cc=addresses(form, "cc"),
        bcc=addresses(form, "bcc"), note_text=form.get("text", ""), attachments=uploads,
        send_at=optional_instant(form, "send_at", "send_at_own"), client_key=optional_id(form, "client_key"),
    )  # fmt: skip


WRITERS = {"reply": _reply, "note": _note, "forward": _forward}


def _mentioned(actor: Actor, conversation: UUID, text: str) -> list[UUID]:
    """Colleagues whose @name stands in the text, chosen from the list or typed."""
    team = conversations.conversation_for(actor, conversation).team
    return [agent.id for agent in agents_of_team(team) if f"@{agent.name.casefold()}" in text.casefold()]


def _files_without_script(request: HttpRequest, actor: Actor, conversation: UUID) -> list[UUID]:
    return [_store(actor, conversation, file).id for file in request.FILES.getlist("file")]


def _store(actor: Actor, conversation: UUID, file: "UploadedFile[bytes]") -> actions.UploadedFile:
    return actions.upload_attachment(
        actor=actor, conversation=conversation, name=file.name or "", type=file.content_type or "", content=file.read()
    )


def _again(request: HttpRequest, number: int, kind: str, asked: Asked, refusal: DomainRefusal) -> HttpResponse:
    wanted = replace(asked, write=kind, forwarded=optional_id(request.POST, "message"))
    only = frozenset({"composer"}) if is_part_asked(request) else EVERYTHING
    page = conversation_page(around_for(request), number, wanted, wants=only)
    assert page.composer is not None
    page = replace(page, composer=typed(page.composer, request.POST, str(refusal)))
    return show(request, "desk/conversation/page.html", page, parts={"composer": "desk/conversation/_composer.html"},
                current=asked.listing.key, status=200 if is_part_asked(request) else refusal.http_status)  # fmt: skip


def _sent(request: HttpRequest, number: int, kind: str, asked: Asked, message: UUID) -> HttpResponse:
    words = confirmation(kind, optional_instant(request.POST, "send_at", "send_at_own"))
    if not is_part_asked(request):
        tell(request, words)
        page_url = reverse("desk:conversation", args=[number]) + asked.listing.query
        return HttpResponseRedirect(f"{page_url}#message-{message}", status=303)
    page = conversation_page(around_for(request), number, asked, wants=frozenset({"composer"}))
    shown = next((m for m in page.view.messages if m.id == message), None)
    response = render(request, "desk/conversation/_sent.html", {"page": page, "words": words, "sent": shown})
    response["HX-Trigger"] = "desk:changed"
    return response


@require_POST
@for_agents
def upload(request: HttpRequest, number: int) -> HttpResponse:
    """One file, as soon as it is chosen; answers its chip for the form."""
    actor = actor_for(request)
    found = conversations.conversation_for(actor, number)
    file = request.FILES.get("file")
    if file is None:
        raise InvalidInput(detail="file")
    return render(request, "desk/conversation/_upload.html", {"file": _store(actor, found.id, file), "number": number})


@require_POST
@for_agents
def remove_upload(request: HttpRequest, number: int, upload: UUID) -> HttpResponse:
    conversations.conversation_for(actor_for(request), number)
    actions.remove_upload(actor=actor_for(request), upload=upload)
    return HttpResponse(status=204)


@dataclass(frozen=True, slots=True)
class Option:
    """What can be inserted at the cursor."""

    name: str
    insert: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    options: tuple[Option, ...]


@require_safe
@for_agents
def canned(request: HttpRequest, number: int) -> HttpResponse:
    """Canned replies that begin with, or contain, what was typed after "/"; filled in for this conversation."""
    actor, typed_word = actor_for(request), request.GET.get("q", "").casefold()
    found = conversations.conversation_for(actor, number)
    fitting = [r for r in conversations.canned_replies(actor) if typed_word in f"{r.shortcut} {r.name}".casefold()][:8]
    options = [Option(r.name, _filled(actor, r, found.id), f"/{r.shortcut}") for r in fitting]
    return render(request, "desk/conversation/_options.html", {"page": Options(tuple(options))})


def _filled(actor: Actor, reply: conversations.CannedLine, conversation: UUID) -> str:
    return conversations.fill_canned(actor, reply.text, conversation, language=reply.language)


@require_safe
@for_agents
def colleagues(request: HttpRequest, number: int) -> HttpResponse:
    """Colleagues whose name begins with what was typed after "@"."""
    actor, typed_word = actor_for(request), request.GET.get("q", "").casefold()
    found = conversations.conversation_for(actor, number)
    fitting = [a for a in agents_of_team(found.team) if any(w.startswith(typed_word) for w in a.name.casefold().split())][:8]
    options = [Option(agent.name, f"@{agent.name} ") for agent in fitting]
    return render(request, "desk/conversation/_options.html", {"page": Options(tuple(options))})


@require_POST
@for_agents
def seen(request: HttpRequest, number: int) -> HttpResponse:
    """This agent has the conversation open, and perhaps writes; answers who else does."""
    actor = actor_for(request)
    found = conversations.conversation_for(actor, number)
    read_up_to = optional_instant(request.POST, "read_up_to")
    mark_conversation_read(actor=actor, conversation=found.id)
    viewers = actions.mark_seen(actor=actor, conversation=found.id, typing="typing" in request.POST, read_up_to=read_up_to)
    return render(request, "desk/conversation/_viewers.html", {"viewers": viewers})


@require_POST
@for_agents
def left(request: HttpRequest, number: int) -> HttpResponse:
    """The agent closed the page, or went on to another conversation: colleagues need not wait."""
    actor = actor_for(request)
    actions.mark_left(actor=actor, conversation=conversations.conversation_for(actor, number).id)
    return HttpResponse(status=204)
