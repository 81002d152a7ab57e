"""The list of articles: what holds, what waits, what wants another look."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alvast.desk.pages.knowledge.wording import audience_name, language_name, standing_name, standing_tone
from alvast.desk.pages.showing import actor_for, for_agents, show
from alvast.kernel.clock import now
from alvast.knowledge import queries as knowledge
from alvast.knowledge.queries import STATES, ArticleLine


@dataclass(frozen=True, slots=True)
class Tab:
    """A part of the list; `count` is empty for none."""

    name: str
    url: str
    is_current: bool
    count: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One article; `badges` are how its texts stand, name and tone."""

    line: ArticleLine
    url: str
    badges: Sequence[tuple[str, str]]
    audience: str
    languages: str
    is_due: bool


@dataclass(frozen=True, slots=True)
class ListPage:
    """`words` are what was searched for, `keeps` the fields a search keeps; `gaps` counts what nobody could answer."""

    tabs: Sequence[Tab]
    whose: Sequence[Tab]
    rows: Sequence[Row]
    words: str
    state: str
    is_mine: bool
    gaps: int


@require_safe
@for_agents
def listing(request: HttpRequest) -> HttpResponse:
    actor, at = actor_for(request), now()
    state = request.GET.get("state", "")
    state = state if state in STATES else ""
    is_mine, words = request.GET.get("whose") == "mine", request.GET.get("q", "").replace("\0", "")[:200].strip()
    owner = actor.id if is_mine else None
    lines = knowledge.articles(at=at, state=state, owner=owner, words=words)
    page = ListPage(
        _tabs(state, is_mine, knowledge.article_counts(at=at, owner=owner)),
        [Tab(name, _url(state, mine), mine == is_mine) for name, mine in ((_("Of everyone"), False), (_("Mine"), True))],
        [_row(line) for line in lines], words, state, is_mine, knowledge.count_gaps(),
    )  # fmt: skip
    return show(request, "desk/knowledge/page.html", page)


def _tabs(state: str, is_mine: bool, counts: dict[str, int]) -> list[Tab]:
    places = [("", _("All"), "")] + [(name, standing_name(name), str(counts[name] or "")) for name in STATES]
    return [Tab(name, _url(key, is_mine), key == state, count) for key, name, count in places]


def _url(state: str, is_mine: bool) -> str:
    asked = {name: value for name, value in (("state", state), ("whose", "mine" if is_mine else "")) if value}
    return f"{reverse('desk:knowledge')}?{urlencode(asked)}" if asked else reverse("desk:knowledge")


def _row(line: ArticleLine) -> Row:
    return Row(
        line, reverse("desk:knowledge-text", args=[line.best]),
        [(standing_name(standing), standing_tone(standing)) for standing in line.standings if standing != "withdrawn"],
        audience_name(line.audience), ", ".join(language_name(code) for code in line.languages),
        line.review_on is not None and line.review_on <= now().date(),
    )  # fmt: skip
