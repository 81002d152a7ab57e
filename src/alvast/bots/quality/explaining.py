"""What the room says of closing an intent by itself, in the active language."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from alvast.decisions.queries import DecisionRecord, Told


def explain_closing(record: DecisionRecord) -> Told:
    """Too few real conversations were resolved."""
    given = record.parameters
    what = _("The bot no longer answers “{intent}” by itself; customers get a person.").format(intent=given.get("intent", ""))
    why = _(
        "Of {n} conversations {resolved} were resolved: answered, without a person, and without coming back within {days} days. "
        "At least {share} % is needed."
    ).format(
        n=given.get("n", "?"), resolved=given.get("resolved", "?"), days=given.get("days", 7),
        share=number_format(float(given.get("threshold", 0)) * 100, 0),
    )  # fmt: skip
    return Told(what, [why], [], rule=_("share of resolved conversations"))
