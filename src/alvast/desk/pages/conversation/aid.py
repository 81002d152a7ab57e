"""The writing aid below the composer: what the rules find in the text, what it promises, and which date could stand there."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alvast.conversations import queries as conversations
from alvast.desk.pages.showing import actor_for, for_agents
from alvast.kernel.actor import Actor
from alvast.promises.queries import date_on_record, date_said, promises_in
from alvast.writing.errors import TextCannotLeave
from alvast.writing.queries import Context, Finding, findings

MOST_SHOWN = 12  # findings in view; who mends them sees the next ones
MOST_DATES = 2  # dates offered for one vague term


@dataclass(frozen=True, slots=True)
class AidLine:
    """One finding; `better` are wordings that may replace the quote, `removes` that it may simply go."""

    finding: Finding
    better: tuple[str, ...] = ()
    removes: bool = False


@dataclass(frozen=True, slots=True)
class Promised:
    """What the text promises: the clause, and by when as one says it."""

    what: str
    by: str


@dataclass(frozen=True, slots=True)
class WritingAid:
    """`blocked` says why the text cannot leave as it stands; empty when it can. `stop` is what holds it, with what may stand in
    its place, in sight without opening anything.
    """

    lines: tuple[AidLine, ...] = ()
    more: int = 0
    promises: tuple[Promised, ...] = ()
    blocked: str = ""
    stop: AidLine | None = None

    @property
    def count(self) -> str:
        """What the closed panel says."""
        number = len(self.lines) + self.more
        return (
            ngettext("%(number)s remark", "%(number)s remarks", number) % {"number": number} if number else _("Nothing to remark")
        )


@require_POST
@for_agents
def aid(request: HttpRequest, number: int) -> HttpResponse:
    """The panel for the text as it stands; a private note is nobody's to judge."""
    actor = actor_for(request)
    found = conversations.conversation_for(actor, number)
    text = request.POST.get("text", "").replace("\r\n", "\n")
    shown = aid_for(actor, found.id, found.team, text) if request.POST.get("kind") != "note" else WritingAid()
    return render(request, "desk/conversation/_aid.html", {"aid": shown})


def aid_for(actor: Actor, conversation: UUID, team: UUID, text: str) -> WritingAid:
    """What there is to say about this text in this conversation. Raises NotFound."""
    if not text.strip():
        return WritingAid()
    shown = aid_on(text, conversations.writing_context(actor, conversation), dates=_dates(actor, conversation))
    promised = tuple(Promised(p.what, date_said(p, language=_language(), team=team)) for p in promises_in(text, team=team))
    return replace(shown, promises=promised)


def remarks_on(text: str, context: Context) -> WritingAid:
    """What the rules say about a text that is not being written here: without wordings to put in."""
    shown = aid_on(text, context)
    return replace(shown, lines=tuple(AidLine(line.finding) for line in shown.lines), stop=None)


def aid_on(text: str, context: Context, *, dates: tuple[str, ...] = ()) -> WritingAid:
    """What the rules alone say about a text; `dates` may stand in place of a vague term."""
    found = sorted(findings(text, context), key=lambda finding: (not finding.is_blocking, finding.start))
    lines = tuple(AidLine(f, _better(f, dates), removes=f.better == "") for f in found[:MOST_SHOWN])
    first = next((f for f in found if f.is_blocking), None)
    blocked = str(TextCannotLeave(quote=_short(first.quote), advice=first.advice)) if first else ""
    stop = lines[0] if first and lines[0].better else None
    return WritingAid(lines, len(found) - len(lines), (), blocked, stop)


def _better(finding: Finding, dates: tuple[str, ...]) -> tuple[str, ...]:
    if finding.better:
        return (finding.better,)
    return dates if finding.rule == "W4" else ()


def _dates(actor: Actor, conversation: UUID) -> tuple[str, ...]:
    """The dates that stand on record for the customer's orders (R7)."""
    return tuple(offer.text for offer in date_on_record(actor, conversation, language=_language())[:MOST_DATES])


def _language() -> str:
    return (get_language() or "nl")[:2]


def _short(quote: str) -> str:
    return quote if len(quote) <= 80 else quote[:79] + "…"
