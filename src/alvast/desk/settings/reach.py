"""How far a token or a webhook reaches: all teams, or those ticked."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from typing_extensions import override

from alvast.desk.forms import DeskForm
from alvast.staff.queries import all_teams


class ReachForm(DeskForm):
    """Base of forms that end with a choice of teams; subclasses give their own fields before it."""

    reach = forms.ChoiceField(
        label=gettext_lazy("Conversations of"),
        choices=(("all", gettext_lazy("All teams")), ("teams", gettext_lazy("Only these teams"))),
        widget=forms.RadioSelect, initial="all",
    )  # fmt: skip
    teams = forms.TypedMultipleChoiceField(
        label=gettext_lazy("Teams"), required=False, coerce=UUID, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["teams"].choices = [(str(team.id), team.name) for team in all_teams()]  # type: ignore[attr-defined]

    @override
    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("reach") == "teams" and not given.get("teams") and "teams" not in self.errors:
            self.add_error("teams", _("Choose at least one team."))
        return given

    def reached(self) -> dict[str, Any]:
        """As the actions want it."""
        is_all = self.cleaned_data["reach"] == "all"
        return {"sees_all": is_all, "teams": () if is_all else self.cleaned_data["teams"]}
