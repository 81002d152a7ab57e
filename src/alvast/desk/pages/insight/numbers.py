"""Numbers of the board in words: how sure a share is, how long something took."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alvast.insight.queries import Difference, Figure, Share


def percent(share: float) -> str:
    """0.523 becomes "52 %"."""
    return _("{number}%").format(number=amount(share * 100))


def points(difference: float) -> str:
    """A difference of shares: 0.12 becomes "12 percentage points"."""
    return _("{number} percentage points").format(number=amount(abs(difference) * 100))


def amount(value: float, digits: int = 0) -> str:
    """Rounded (number_format only cuts off), with a real minus sign; never minus nought."""
    rounded = round(value, digits)
    text = number_format(abs(rounded), digits, force_grouping=True)
    return f"−{text}" if rounded < 0 else text


def between(low: str, high: str) -> str:
    return _("between {low} and {high}").format(low=low, high=high)


def share_between(share: Share) -> str:
    return between(percent(share.low), percent(share.high))


def points_between(change: Difference) -> str:
    return between(amount(change.low * 100), _("{number} percentage points").format(number=amount(change.high * 100)))


def hours(value: float) -> str:
    """Minutes below an hour, hours up to two days, then days."""
    if value < 1:
        minutes = round(value * 60)
        return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    if value < 48:
        return _("{count} hours").format(count=_short(value))
    return _("{count} days").format(count=_short(value / 24))


def _short(value: float) -> str:
    """One digit behind the comma where it says something."""
    return amount(value, 0 if value >= 10 or round(value, 1) == round(value) else 1)


def of_so_many(n: int) -> str:
    return _("of {n}").format(n=number_format(n, 0, force_grouping=True))


def so_many_of(figure: Figure) -> str:
    """For few cases: "3 of 12", no percentage."""
    hits = round((figure.value or 0) * figure.n)
    return _("{hits} of {n}").format(hits=hits, n=figure.n)
