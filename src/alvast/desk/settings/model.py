"""The language model that bots may use: where it is, its key, and a try of it. Off by default."""

from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from alvast.bots.model import actions
from alvast.bots.model.actions import Tried
from alvast.bots.model.queries import EndpointLine, endpoint
from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.bots.wording import problem_words
from alvast.desk.pages.showing import actor_for, go_to, show, tell
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.kernel.errors import ProviderError


class ModelForm(DeskForm):
    """An OpenAI-compatible endpoint."""

    refused_at: ClassVar = {"destination_refused": "url", "model_endpoint_incomplete": "url"}

    is_on = forms.BooleanField(
        label=gettext_lazy("Bots may use this model"), required=False,
        help_text=gettext_lazy("Each bot is set apart to use it. Every sentence it writes is checked against our articles."),
    )  # fmt: skip
    url = forms.CharField(
        label=gettext_lazy("Address"), max_length=1_900, required=False,
        help_text=gettext_lazy("Up to and including /v1. Anything that speaks the OpenAI protocol will do."),
    )  # fmt: skip
    reaches_inside = forms.BooleanField(
        label=gettext_lazy("It stands in our own network"), required=False,
        help_text=gettext_lazy("Only then an address on this machine or in a private network is allowed."),
    )  # fmt: skip
    model = forms.CharField(label=gettext_lazy("Name of the model"), max_length=120, required=False)
    key = forms.CharField(
        label=gettext_lazy("Key"), max_length=500, required=False, widget=forms.PasswordInput({"autocomplete": "off"}),
        help_text=gettext_lazy("Kept encrypted and never shown again. Left empty, the one there is stays."),
    )  # fmt: skip
    forget_key = forms.BooleanField(label=gettext_lazy("Forget the key"), required=False)
    seconds = forms.FloatField(
        label=gettext_lazy("Seconds for an answer"), min_value=actions.SHORTEST, max_value=actions.LONGEST,
        help_text=gettext_lazy("After this the customer is offered a person. At most 4.5."),
    )  # fmt: skip

    def values(self) -> dict[str, Any]:
        """As the action wants them."""
        given = dict(self.cleaned_data)
        forgets, key = given.pop("forget_key", False), given.pop("key")
        return {**given, "key": "" if forgets else key or None}


@dataclass(frozen=True, slots=True)
class ModelPage:
    """`line` is None while nobody connected one. `problem` is the last one in words; `tried` what a try gave just now."""

    line: EndpointLine | None
    form: ModelForm
    problem: str
    tried: Tried | None = None
    tried_problem: str = ""


@require_http_methods(["GET", "POST"])
@for_administrators
def model(request: HttpRequest) -> HttpResponse:
    line = endpoint()
    form = _form(request, line)
    if _saved(request, form):
        tell(request, _("Saved. The examples are run again."))
        return go_to(request, "settings:model")
    return show_form(request, "desk/settings/model/page.html", _page(line, form), form)


@require_POST
@for_administrators
def try_model(request: HttpRequest) -> HttpResponse:
    words = (_("How long does delivery take?"), _("Delivery takes two working days."))
    tried = actions.try_endpoint(actor=actor_for(request), words=words)
    line = endpoint()
    page = _page(line, ModelForm(initial=_known(line)), tried)
    return show(request, "desk/settings/model/page.html", page)


def _saved(request: HttpRequest, form: ModelForm) -> bool:
    """As `sent`; a name that cannot be looked up now is an error of the address."""
    try:
        return sent(request, form, lambda: actions.save_endpoint(actor=actor_for(request), **form.values()))
    except ProviderError:
        form.add_error("url", _("This address cannot be found. Check how it is written."))
        return False


def _form(request: HttpRequest, line: EndpointLine | None) -> ModelForm:
    form = ModelForm(request.POST or None, initial=_known(line))
    if line is None or not line.has_key:
        del form.fields["forget_key"]
    return form


def _known(line: EndpointLine | None) -> dict[str, Any]:
    if line is None:
        return {"seconds": 4.0}
    return {name: getattr(line, name) for name in ("is_on", "url", "reaches_inside", "model", "seconds")}


def _page(line: EndpointLine | None, form: ModelForm, tried: Tried | None = None) -> ModelPage:
    problem = problem_words(line.problem) if line and line.problem else ""
    tried_problem = problem_words(tried.problem) if tried and tried.problem else ""
    return ModelPage(line, form, problem, tried, tried_problem)
