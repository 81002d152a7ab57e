"""What stands beside a text while it is written: how it will look, and what the writing rules say of it."""

import re
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from alvast.desk.pages.conversation.aid import WritingAid, aid_on
from alvast.desk.pages.knowledge.places import desk_places
from alvast.desk.pages.showing import for_agents
from alvast.knowledge.queries import html_of
from alvast.writing.queries import Context

# Rules about letters: a greeting, a subject, a way back, a request with a last day, and the length of one answer.
OF_LETTERS = frozenset({"W13", "W15", "W19", "W21", "W22", "W24"})
WORDS_A_MINUTE = 200
MOST_READ = 40_000  # characters that the rules read at every pause
_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"^(?:#{1,6}|>|[-*+]|\d+\.)(?=\s)|[*_`]|!?\[|\]\([^)\s]*\)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Beside:
    """`html` as readers will see it; `words` and `minutes` say how long it is."""

    title: str
    html: str
    aid: WritingAid
    words: int
    minutes: int


def beside(title: str, body: str) -> Beside:
    words = len(_WORD.findall(body))
    return Beside(title, html_of(body, desk_places()), _aid(body), words, max(1, round(words / WORDS_A_MINUTE)))


@require_POST
@for_agents
def preview(request: HttpRequest) -> HttpResponse:
    """The part beside the text as it stands."""
    body = request.POST.get("text", "").replace("\r\n", "\n")[:200_000]
    return render(request, "desk/knowledge/_beside.html", {"beside": beside(request.POST.get("title", ""), body)})


def _aid(body: str) -> WritingAid:
    """Marks of Markdown are blanked, not removed: the rules read no marks, and a place in the text stays that place."""
    plain = _MARKS.sub(lambda mark: " " * len(mark[0]), body[:MOST_READ])
    if not plain.strip():
        return WritingAid()
    shown = aid_on(plain, Context())
    lines = tuple(line for line in shown.lines if line.finding.rule not in OF_LETTERS)
    return WritingAid(lines, shown.more, (), "")
