"""Keeps what stands in the composer at every pause, and tells when another window wrote in the same draft."""

from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from alvast.conversations import actions
from alvast.conversations import queries as conversations
from alvast.conversations.errors import DraftChanged
from alvast.desk.pages.conversation.composing import KINDS
from alvast.desk.pages.conversation.reading import addresses, optional_instant
from alvast.desk.pages.showing import actor_for, for_agents
from alvast.kernel.actor import Actor
from alvast.kernel.errors import InvalidInput

SAVED_AT = "Draft-Saved-At"
NEVER = datetime(1, 1, 1, tzinfo=UTC)  # the page knows of no draft


@require_POST
@for_agents
def draft(request: HttpRequest, number: int) -> HttpResponse:
    """Keeps the words; empty ones drop the draft. Answers in a header when they were saved, for the next `based_on`.

    409 with the other window's words, when the draft is not the one this page knows; without `based_on` these words win.
    """
    actor, form, kind = actor_for(request), request.POST, request.POST.get("kind", "")
    found = conversations.conversation_for(actor, number)
    if kind not in KINDS:
        raise InvalidInput(detail=kind[:20])
    based_on = (optional_instant(form, "based_on") or NEVER) if "based_on" in form else None
    try:
        saved_at = actions.save_draft(
            actor=actor, conversation=found.id, kind=kind, text=form.get("text", ""), based_on=based_on,
            recipients={place: addresses(form, place) for place in ("to", "cc", "bcc")} if form.get("text", "").strip() else {},
        )  # fmt: skip
    except DraftChanged as refusal:
        return JsonResponse({"sentence": str(refusal), "other": _other(actor, number, kind)}, status=refusal.http_status)
    return HttpResponse(status=204, headers={SAVED_AT: saved_at.isoformat() if saved_at else ""})


def _other(actor: Actor, number: int, kind: str) -> dict[str, str]:
    """The words that are kept, as the fields of the composer; empty when they were thrown away meanwhile."""
    kept = conversations.conversation_view(actor, number, latest=1).draft(kind)
    if kept is None:
        return {"text": "", "based_on": ""}
    places = {place: ", ".join(kept.recipients.get(place, ())) for place in ("to", "cc", "bcc")}
    return {"text": kept.text, "based_on": kept.saved_at.isoformat(), **places}
