"""One mail that was kept aside: what it says, and what an administrator decides about it."""

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alvast.channels.email import actions as email
from alvast.channels.email.queries import HeldContent, held_content
from alvast.channels.email.wording import held_sentence
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.confirming import ConfirmPage, confirmed
from alvast.desk.settings.guard import for_administrators


@dataclass(frozen=True, slots=True)
class KeptAsidePage:
    """The mail, and why it is aside in words."""

    content: HeldContent
    reason: str


@require_safe
@for_administrators
def mail(request: HttpRequest, mail: UUID) -> HttpResponse:
    content = held_content(actor_for(request), mail)
    page = KeptAsidePage(content, held_sentence(content.line.reason))
    return show(request, "desk/settings/health/mail.html", page)


@require_POST
@for_administrators
def release(request: HttpRequest, mail: UUID) -> HttpResponse:
    email.release_mail(actor=actor_for(request), raw=mail)
    tell(request, _("The mail is let in; in a few seconds it is a conversation."))
    return go_to(request, "settings:health")


@require_http_methods(["GET", "POST"])
@for_administrators
def drop(request: HttpRequest, mail: UUID) -> HttpResponse:
    if request.method != "POST":
        held_content(actor_for(request), mail)  # nothing to ask about what is not there
    page = ConfirmPage(
        at="health", heading=_("Delete this mail?"), verb=_("Delete"),
        lead=_("Its words and files are gone for good here. In the mailbox it came from nothing changes."),
        back_url=reverse("settings:health"),
    )  # fmt: skip
    return confirmed(request, page, lambda: email.drop_mail(actor=actor_for(request), raw=mail), said=_("The mail is deleted."))
