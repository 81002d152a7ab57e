"""Who customers know us as: the name and number on their own pages and in what we send by ourselves."""

from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from alvast.desk.forms import DeskForm, sent
from alvast.desk.pages.showing import actor_for, go_to, tell
from alvast.desk.settings.guard import for_administrators, show_form
from alvast.staff.actions import name_organisation
from alvast.staff.queries import organisation as known_organisation


class OrganisationForm(DeskForm):
    """Both may stay empty."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=80, required=False,
                           help_text=gettext_lazy("As customers know you. Empty: the name of your oldest inbox."))  # fmt: skip
    phone = forms.CharField(label=gettext_lazy("Phone number"), max_length=40, required=False,
                            help_text=gettext_lazy("Where customers reach a person. Empty: your mail address."))  # fmt: skip


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    form: OrganisationForm


@require_http_methods(["GET", "POST"])
@for_administrators
def organisation(request: HttpRequest) -> HttpResponse:
    known = known_organisation()
    form = OrganisationForm(request.POST or None, initial={"name": known.name, "phone": known.phone})
    if sent(request, form, lambda: name_organisation(actor=actor_for(request), **form.cleaned_data)):
        tell(request, _("Saved."))
        return go_to(request, "settings:organisation")
    return show_form(request, "desk/settings/organisation.html", OrganisationPage(form), form)
