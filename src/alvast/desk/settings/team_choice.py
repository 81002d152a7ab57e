"""For whom something is: everyone (an administrator's choice) or one team (also its lead's)."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext as _

from alvast.kernel.actor import Actor
from alvast.staff.queries import teams_for


class TeamChoice(forms.TypedChoiceField):
    """The teams are offered per person, by `offer`; None is everyone."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=UUID, empty_value=None, required=False, **kwargs)

    def offer(self, actor: Actor) -> None:
        """Sets the choices to what this person may decide."""
        teams = [(str(team.id), team.name) for team in teams_for(actor)]
        self.choices = [("", _("Everyone")), *teams] if actor.is_admin else teams
        self.required = not actor.is_admin


def may_change(actor: Actor, team: UUID | None) -> bool:
    """What is for everyone only administrators change."""
    return actor.is_admin or (actor.is_lead and team is not None and actor.may_see_team(team))
