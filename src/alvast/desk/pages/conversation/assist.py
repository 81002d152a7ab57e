"""Beside the composer: what the bot would say, from which source, what to ask next, and what is known. Only colleagues see it."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from alvast.bots.assist.actions import judge_suggestion, suggest
from alvast.bots.assist.queries import SuggestionLine, suggestion_of
from alvast.conversations.queries import conversation_for
from alvast.conversations.queries.talk import talk_of
from alvast.desk.pages.conversation.handover import fact_words
from alvast.desk.pages.showing import actor_for, for_agents
from alvast.kernel.errors import NotFound
from alvast.queueing.queries import Known, known_in

VERDICTS = {"accept": "accepted", "reject": "rejected"}


@dataclass(frozen=True, slots=True)
class AssistPart:
    """What is whispered about the newest message; `known` is the customer's own words on one page."""

    number: int
    line: SuggestionLine
    known: Known


@require_POST
@for_agents
def assist(request: HttpRequest, number: int) -> HttpResponse:
    """The panel, fetched after the page and after every new message; empty when the last word is ours."""
    actor = actor_for(request)
    found = conversation_for(actor, number)
    line, talk = suggest(actor=actor, conversation=found.id), talk_of(found.id)
    part = AssistPart(found.number, line, _named(known_in(talk))) if line and talk else None
    return render(request, "desk/conversation/_assist.html", {"part": part})


@require_POST
@for_agents
def judge(request: HttpRequest, number: int, suggestion: UUID, verb: str) -> HttpResponse:
    """Used, or not: kept with who and when. Raises NotFound."""
    actor = actor_for(request)
    found = conversation_for(actor, number)
    if verb not in VERDICTS:
        raise NotFound
    judge_suggestion(actor=actor, suggestion=suggestion, verdict=VERDICTS[verb])
    line = suggestion_of(found.id)
    return render(request, "desk/conversation/_assist_judged.html", {"line": line})


def _named(known: Known) -> Known:
    """Facts under the names that colleagues know them by."""
    return replace(known, facts=tuple(replace(fact, kind=fact_words(fact.kind)) for fact in known.facts))
