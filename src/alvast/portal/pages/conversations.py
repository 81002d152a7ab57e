"""What customer and shop said to each other, and a place to answer."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from alvast.conversations.inbound import NewAttachment
from alvast.conversations.queries import OwnConversation, OwnConversationView, own_conversation, own_conversations, own_file
from alvast.kernel.errors import DomainRefusal
from alvast.portal.actions import answer_in_conversation
from alvast.portal.pages.showing import for_visitors, show
from alvast.portal.visitor import Visitor

MOST_FILES = 5
LARGEST = 10 * 1024 * 1024  # of all files of one answer together
LONGEST = 20_000


class AnswerForm(forms.Form):
    """`form` is made with the page, so that a message sent twice arrives once."""

    form = forms.UUIDField(widget=forms.HiddenInput)
    text = forms.CharField(
        label=gettext_lazy("Your answer"), max_length=LONGEST, widget=forms.Textarea({"rows": 5}),
        error_messages={"required": gettext_lazy("Write something first.")},
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ConversationsPage:
    running: tuple[OwnConversation, ...]
    over: tuple[OwnConversation, ...]


@dataclass(frozen=True, slots=True)
class ConversationPage:
    """`sent`: the answer has just arrived."""

    view: OwnConversationView
    form: AnswerForm
    sent: bool


@require_safe
@for_visitors
def conversations(request: HttpRequest, visitor: Visitor) -> HttpResponse:
    lines = own_conversations(visitor.own.records, limit=100)
    over = tuple(line for line in lines if line.whose_turn == "nobody")
    page = ConversationsPage(tuple(line for line in lines if line not in over), over)
    return show(request, "conversations.html", page, current="conversations")


@require_http_methods(["GET", "POST"])
@for_visitors
def conversation(request: HttpRequest, visitor: Visitor, number: int) -> HttpResponse:
    view = own_conversation(visitor.own.records, visitor.own.addresses, number)
    form = AnswerForm(request.POST or None, initial={"form": uuid4()})
    if request.method == "POST" and form.is_valid() and _answered(request, visitor, view, form):
        return HttpResponseRedirect(f"{reverse('portal:conversation', args=[view.line.number])}?ok=1#einde")
    page = ConversationPage(view, form, sent="ok" in request.GET and not form.is_bound)
    return show(request, "conversation.html", page, current="conversations", status=422 if form.is_bound else 200)


@require_safe
@for_visitors
def file(_request: HttpRequest, visitor: Visitor, file: UUID) -> HttpResponse:
    """Always a download: what people send each other is never opened inside our own pages."""
    found, content = own_file(visitor.own.records, visitor.own.addresses, file)
    response = HttpResponse(content, content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=found.name) or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _answered(request: HttpRequest, visitor: Visitor, view: OwnConversationView, form: AnswerForm) -> bool:
    files = request.FILES.getlist("files")
    if len(files) > MOST_FILES or sum(f.size or 0 for f in files) > LARGEST:
        form.add_error(None, _("Add at most five files, together at most 10 MB."))
        return False
    try:
        answer_in_conversation(
            view=view, customers=visitor.own.records, address=visitor.address, name=visitor.own.name,
            text=form.cleaned_data["text"], form=form.cleaned_data["form"], files=[_attachment(f) for f in files],
        )  # fmt: skip
    except DomainRefusal as refusal:
        form.add_error(None, str(refusal))
        return False
    return True


def _attachment(file: "UploadedFile[Any]") -> NewAttachment:
    return NewAttachment(file.name or "bijlage", file.content_type or "application/octet-stream", file.read())
