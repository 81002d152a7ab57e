"""One text: written, read, approved, compared; and what is said of its article."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import ClassVar
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.timezone import get_default_timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.knowledge.beside import Beside, beside
from alvast.desk.pages.knowledge.wording import (
    LANGUAGES,
    audience_name,
    change_words,
    field_day,
    language_name,
    standing_name,
    standing_tone,
    stretch_words,
)
from alvast.desk.pages.showing import actor_for, for_agents, go_to, show, tell
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.knowledge import actions
from alvast.knowledge import queries as knowledge
from alvast.knowledge.actions import Text
from alvast.knowledge.errors import NotFound
from alvast.knowledge.queries import ChangeLine, GapLine, VersionCard, VersionLine
from alvast.staff.queries import active_agents


class TextForm(DeskForm):
    """A text and when it holds."""

    refused_at: ClassVar = {"ends_before_it_begins": "ends", "nothing_to_read": "title"}

    edition = forms.IntegerField(widget=forms.HiddenInput, initial=1)
    title = forms.CharField(
        label=gettext_lazy("Title"), max_length=200,
        widget=forms.TextInput({"class": "text-title", "placeholder": gettext_lazy("The question, as a customer asks it")}),
    )  # fmt: skip
    text = forms.CharField(label=gettext_lazy("Text"), required=False, max_length=200_000, strip=False, widget=forms.Textarea)
    begins = forms.DateField(
        label=gettext_lazy("Holds from"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"], help_text=gettext_lazy("Empty: from the moment of approval."),
    )  # fmt: skip
    ends = forms.DateField(
        label=gettext_lazy("Last day"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"], help_text=gettext_lazy("Empty: until a later text takes over."),
    )  # fmt: skip

    def written(self) -> Text:
        given = self.cleaned_data
        ends: date | None = given["ends"]
        return Text(
            given["title"], given["text"], _begin_of(given["begins"]), _begin_of(ends + timedelta(days=1)) if ends else None
        )


class ArticleForm(DeskForm):
    """What is said of the whole article."""

    audience = forms.ChoiceField(label=gettext_lazy("For whom"))
    topics = forms.CharField(
        label=gettext_lazy("Topics"),
        required=False,
        max_length=400,
        help_text=gettext_lazy("Separated by commas; the first leads."),
    )
    owner = forms.TypedChoiceField(label=gettext_lazy("Owner"), coerce=UUID, empty_value=None, required=False)
    review_on = forms.DateField(
        label=gettext_lazy("Look again on"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )  # fmt: skip

    def __init__(self, *args: object, audiences: Sequence[str], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["audience"].choices = [(name, audience_name(name)) for name in audiences]  # type: ignore[attr-defined]
        people = [(str(agent.id), agent.name) for agent in active_agents()]
        self.fields["owner"].choices = [("", _("Nobody")), *people]  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another text of the article."""

    line: VersionLine
    url: str
    standing: str
    tone: str
    when: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class TextPage:
    """`version` is None for a new article. `languages` are those a translation can be started in."""

    version: VersionCard | None
    form: TextForm
    about: ArticleForm
    beside: Beside
    standing: str
    tone: str
    when: str
    siblings: Sequence[Sibling]
    history: Sequence[tuple[ChangeLine, str]]
    languages: Sequence[tuple[str, str]]
    may_approve: bool
    may_withdraw: bool
    gap: GapLine | None
    public_url: str

    @property
    def is_draft(self) -> bool:
        return self.version is None or self.version.state == "draft"


@require_http_methods(["GET", "POST"])
@for_agents
def new(request: HttpRequest) -> HttpResponse:
    """A new article; with `gap`, one that answers what was asked."""
    actor = actor_for(request)
    gap = _gap_asked(request)
    first = gap.questions[0] if gap else request.GET.get("title", "")
    form = TextForm(request.POST or None, initial={"title": first[:200], "edition": 1})
    about = _about_form(actor, request.POST or None, None)
    made: list[UUID] = []
    if about.is_valid() and sent(request, form, lambda: made.append(_start(actor, form, about, gap))):
        return go_to(request, "desk:knowledge-text", made[0])
    page = _page(actor, None, form, about, gap)
    return show(request, "desk/knowledge/text.html", page, current="knowledge", status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@for_agents
def text(request: HttpRequest, version: UUID) -> HttpResponse:
    """One text: a draft to write, anything else to read. Saving keeps what is said of the article too."""
    actor, card = actor_for(request), knowledge.version_card(version, at=now())
    form = TextForm(request.POST or None, initial=_initial(card))
    about = _about_form(actor, request.POST or None, card)
    if request.method == "POST" and about.is_valid() and sent(request, form, lambda: _save(actor, card, form, about)):
        return _after_saving(request, actor, version)
    page = _page(actor, card, form, about, None)
    return show(request, "desk/knowledge/text.html", page, current="knowledge", status=422 if form.is_bound else 200)


def _after_saving(request: HttpRequest, actor: Actor, version: UUID) -> HttpResponse:
    """Saved; and offered or approved when that button was used."""
    also = {"submit": (actions.submit, _("Offered for approval.")), "approve": (actions.approve, _("Approved."))}
    verb = request.POST.get("then", "")
    if verb in also:
        act, told = also[verb]
        act(actor=actor, version=version)
        tell(request, told)
    else:
        tell(request, _("Saved."))
    return go_to(request, "desk:knowledge-text", version)


def _withdraw(actor: Actor, version: UUID) -> str:
    if not actor.is_lead:
        raise NotFound
    actions.withdraw(actor=actor, version=version)
    return _("Withdrawn.")


def _send_back(actor: Actor, version: UUID) -> str:
    actions.send_back(actor=actor, version=version)
    return _("It is a draft again.")


def _discard(actor: Actor, version: UUID) -> str:
    actions.discard_draft(actor=actor, version=version)
    return _("Thrown away.")


VERBS: dict[str, Callable[[Actor, UUID], str]] = {"withdraw": _withdraw, "send-back": _send_back, "discard": _discard}


@require_POST
@for_agents
def act(request: HttpRequest, version: UUID, verb: str) -> HttpResponse:
    """Takes it back, has it worked on again, or throws the draft away."""
    if verb not in VERBS:
        raise NotFound
    tell(request, VERBS[verb](actor_for(request), version))
    return go_to(request, "desk:knowledge") if verb == "discard" else go_to(request, "desk:knowledge-text", version)


@require_POST
@for_agents
def next_text(request: HttpRequest, version: UUID) -> HttpResponse:
    """Starts a draft from this text: the next one in its language, or the first in another."""
    card = knowledge.version_card(version, at=now())
    language = request.POST.get("language", card.language)
    made = actions.start_version(
        actor=actor_for(request), article=card.article, text=Text(card.title, card.body), language=language
    )  # fmt: skip
    return HttpResponseRedirect(reverse("desk:knowledge-text", args=[made]), status=303)


def _start(actor: Actor, form: TextForm, about: ArticleForm, gap: GapLine | None) -> UUID:
    given = about.cleaned_data
    made = actions.start_article(
        actor=actor, text=form.written(), audience=given["audience"], topics=given["topics"].split(","),
        language=gap.language if gap else "nl",
    )  # fmt: skip
    card = knowledge.version_card(made, at=now())
    _arrange(actor, card.article, about)
    if gap:
        actions.answer_gap_with(actor=actor, gap=gap.id, article=card.article)
    return made


def _save(actor: Actor, card: VersionCard, form: TextForm, about: ArticleForm) -> None:
    if card.state == "draft":
        actions.change_draft(actor=actor, version=card.id, edition=form.cleaned_data["edition"], text=form.written())
    _arrange(actor, card.article, about)


def _arrange(actor: Actor, article: UUID, about: ArticleForm) -> None:
    given = about.cleaned_data
    actions.arrange_article(
        actor=actor, article=article, audience=given["audience"], topics=given["topics"].split(","), owner=given["owner"],
        review_on=given["review_on"],
    )  # fmt: skip


def _page(actor: Actor, card: VersionCard | None, form: TextForm, about: ArticleForm, gap: GapLine | None) -> TextPage:
    versions = knowledge.article_card(card.article, at=now()).versions if card else ()
    written = {line.language for line in versions}
    shown = beside(str(form["title"].value() or ""), str(form["text"].value() or ""))
    return TextPage(
        version=card, form=form, about=about, beside=shown, standing=standing_name(card.standing if card else "draft"),
        tone=standing_tone(card.standing if card else "draft"), when=stretch_words(card) if card else "",
        siblings=[_sibling(line, card) for line in versions],
        history=[(line, change_words(line.kind)) for line in knowledge.version_history(card.id)] if card else (),
        languages=[(code, language_name(code)) for code in LANGUAGES if code not in written] if card else (),
        may_approve=actor.is_admin or (actor.is_lead and card is not None and card.written_by != actor.id),
        may_withdraw=actor.is_lead, gap=gap, public_url=_public_url(card),
    )  # fmt: skip


def _sibling(line: VersionLine, card: VersionCard | None) -> Sibling:
    return Sibling(
        line, reverse("desk:knowledge-text", args=[line.id]), standing_name(line.standing), standing_tone(line.standing),
        stretch_words(line), card is not None and line.id == card.id,
    )  # fmt: skip


def _public_url(card: VersionCard | None) -> str:
    """Where customers read it, when they do."""
    if card is None or card.standing not in ("live", "planned", "past"):
        return ""
    audience = knowledge.article_card(card.article, at=now()).audience
    if audience == "internal":
        return ""
    brand = {"brand": audience.removeprefix("brand:")} if audience != "public" else {}
    return reverse("help:version", kwargs={"series": card.series, "number": card.number, "language": card.language, **brand})


def _about_form(actor: Actor, given: object, card: VersionCard | None) -> ArticleForm:
    article = knowledge.article_card(card.article, at=now()) if card else None
    initial = {"audience": "internal", "owner": actor.id} if article is None else {
        "audience": article.audience, "topics": ", ".join(article.topics), "owner": article.owner or "",
        "review_on": article.review_on,
    }  # fmt: skip
    return ArticleForm(given, initial=initial, audiences=knowledge.all_audiences())


def _initial(card: VersionCard) -> dict[str, object]:
    return {
        "edition": card.edition, "title": card.title, "text": card.body,
        "begins": "" if card.starts_on_approval else field_day(card.valid_from), "ends": field_day(card.valid_to, is_last=True),
    }  # fmt: skip


def _gap_asked(request: HttpRequest) -> GapLine | None:
    asked = request.GET.get("gap", "")
    try:
        return knowledge.gap_by_id(UUID(asked)) if asked else None
    except ValueError:
        return None


def _begin_of(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), get_default_timezone()) if day else None
