"""What several parts of one page show: read when first asked for, and at most once for a request."""

from functools import cached_property
from uuid import UUID

from alvast.conversations import queries as conversations
from alvast.conversations.queries import LabelLine, ViewLine
from alvast.kernel.actor import Actor
from alvast.staff import queries as staff
from alvast.staff.queries import AgentLine, TeamLine


class Around:
    """The house around one actor, for as long as one page is made."""

    def __init__(self, actor: Actor) -> None:
        self.actor = actor

    @cached_property
    def all_teams(self) -> tuple[TeamLine, ...]:
        return staff.all_teams()

    @cached_property
    def teams(self) -> tuple[TeamLine, ...]:
        """Those whose conversations the actor may see."""
        return tuple(team for team in self.all_teams if self.actor.may_see_team(team.id))

    @cached_property
    def agents(self) -> tuple[AgentLine, ...]:
        """Those at work here."""
        return staff.active_agents()

    @cached_property
    def labels(self) -> tuple[LabelLine, ...]:
        return conversations.labels()

    @cached_property
    def views(self) -> tuple[ViewLine, ...]:
        return conversations.saved_views(self.actor)

    def agents_of(self, team: UUID) -> tuple[AgentLine, ...]:
        """The active members of a team; of one that is no longer in use too."""
        if team not in {line.id for line in self.all_teams}:
            return staff.agents_of_team(team)
        return tuple(agent for agent in self.agents if team in {line.id for line in agent.teams})
