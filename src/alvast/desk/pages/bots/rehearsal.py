"""What a draft would change in the answers of bots, for who is about to approve it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from alvast.bots.quality.actions import ChangedAnswer, rehearse_approval
from alvast.bots.quality.queries.boards import intent_lines
from alvast.desk.pages.bots.wording import intent_name
from alvast.desk.pages.showing import actor_for, show
from alvast.desk.settings.guard import for_leads
from alvast.kernel.clock import now
from alvast.knowledge.queries import version_card


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """One answer that would be another."""

    line: ChangedAnswer
    intent: str


@dataclass(frozen=True, slots=True)
class RehearsalPage:
    """`n` examples were asked; `falling` are intents that bots would no longer answer by themselves."""

    version: UUID
    title: str
    n: int
    changed: Sequence[ChangedRow]
    falling: Sequence[str]
    red: int
    green: int
    at: datetime


@require_safe
@for_leads
def rehearsal(request: HttpRequest, version: UUID) -> HttpResponse:
    """Nothing of it is kept, so it may be asked as often as one likes."""
    card = version_card(version, at=now())
    found = rehearse_approval(actor=actor_for(request), version=version)
    names = {line.code: intent_name(line) for line in intent_lines(())}
    turned = [one.turned for one in found.changed]
    page = RehearsalPage(
        version, card.title, found.n, [ChangedRow(one, names.get(one.intent, one.intent)) for one in found.changed],
        [names.get(code, code) for code in found.falling], turned.count("red"), turned.count("green"), now(),
    )  # fmt: skip
    return show(request, "desk/bots/rehearsal.html", page, current="knowledge")
