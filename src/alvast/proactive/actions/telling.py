"""How a change of a finding is told: to its team, so that the desk shows it."""

from alvast.proactive.events import FindingChanged
from alvast.proactive.models import Finding


def changed(row: Finding, what: str) -> FindingChanged:
    """`what` is the finding's state, why it closed, or what was done about it."""
    return FindingChanged(finding=row.id, subject=row.subject_id, what=what, team=row.team_id)
