"""The only writes of the room."""

from alvast.staff.actions.agents import (
    add_agent,
    change_agent,
    change_own_preferences,
    disable_agent,
    enable_agent,
    end_own_other_sessions,
    end_own_session,
    make_first_administrator,
    set_password,
)
from alvast.staff.actions.calendars import delete_calendar, save_calendar
from alvast.staff.actions.organisation import name_organisation
from alvast.staff.actions.teams import add_team, archive_team, change_team, join_team, leave_team

__all__ = [
    "add_agent", "add_team", "archive_team", "change_agent", "change_own_preferences", "change_team", "delete_calendar",
    "disable_agent", "enable_agent", "end_own_other_sessions", "end_own_session", "join_team", "leave_team",
    "make_first_administrator", "name_organisation", "save_calendar", "set_password",
]  # fmt: skip
