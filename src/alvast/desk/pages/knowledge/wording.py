"""States, readers and stretches of time in words."""

from datetime import datetime, timedelta

from django.utils.timezone import localtime
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from alvast.desk import times
from alvast.kernel.clock import now
from alvast.knowledge.queries import VersionCard, VersionLine

LANGUAGES = ("nl", "en")


def language_name(code: str) -> str:
    """In the reader's own language."""
    return str(get_language_info(code)["name_translated"])


def standing_name(standing: str) -> str:
    return {
        "draft": _("Draft"), "waiting": _("Waits for approval"), "live": _("Holds now"), "planned": _("Planned"),
        "past": _("Past"), "withdrawn": _("Withdrawn"), "review": _("To be looked at"),
    }[standing]  # fmt: skip


def standing_tone(standing: str) -> str:
    return {"live": "success", "waiting": "warning", "planned": "accent", "review": "warning"}.get(standing, "")


def audience_name(audience: str) -> str:
    if audience.startswith("brand:"):
        return _("Customers of {brand}").format(brand=audience.removeprefix("brand:"))
    return {"public": _("Everyone"), "internal": _("Only colleagues")}[audience]


def stretch_words(version: VersionLine | VersionCard) -> str:
    """When it holds, as short as one says it."""
    ends = [version.valid_from, version.valid_to and version.valid_to - timedelta(microseconds=1)]
    has_year = len({localtime(at).year for at in (*ends, now()) if at}) > 1
    first, last = (_day(at, has_year=has_year) if at else "" for at in ends)
    if version.standing in ("draft", "waiting") and version.starts_on_approval:
        first = ""
    if first and last:
        return _("{first} until {last}").format(first=first, last=last)
    if first:
        return _("from {first}").format(first=first)
    return _("until {last}").format(last=last) if last else ""


def change_words(kind: str) -> str:
    return {
        "written": _("Written"), "submitted": _("Offered for approval"), "sent_back": _("Taken back for more work"),
        "approved": _("Approved"), "corrected": _("Corrected by its source"), "ended": _("Another text takes over"),
        "replaced": _("Replaced"), "withdrawn": _("Withdrawn"),
    }[kind]  # fmt: skip


def field_day(at: datetime | None, *, is_last: bool = False) -> str:
    """The value of a field for a day; of an end, the last day that counts."""
    if at is None:
        return ""
    return localtime(at - timedelta(microseconds=1) if is_last else at).date().isoformat()


def _day(at: datetime, *, has_year: bool) -> str:
    return times.day_in_words(localtime(at).date(), "j N Y" if has_year else "j N")
