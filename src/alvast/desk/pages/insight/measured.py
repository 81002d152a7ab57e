"""What something costs and whether a fix helped, in words."""

from math import isinf

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alvast.desk.pages.insight import numbers
from alvast.insight.queries import Cost, Effect, ImprovementLine, Price


def price_words(price: Price, *, is_cause: bool) -> str:
    """How often in ninety days, and what that took."""
    often = ngettext("{count} time in 90 days", "{count} times in 90 days", price.volume).format(count=price.volume)
    parts = [often]
    if is_cause:
        parts.append(ngettext("{count} contact", "{count} contacts", price.contacts).format(count=price.contacts))
    return " · ".join(parts)


def work_words(price: Price) -> str:
    """The work of those ninety days; in euros too when somebody said what an hour costs. Empty for no work."""
    if not price.contacts:
        return ""
    return _money(numbers.hours(price.hours), price.euros)


def credit_words(line: ImprovementLine, effect: Effect, cost: Cost) -> str:
    """What a fix that surely helped spares each week. Problems are no contacts, so of a cause no hours are told."""
    if not effect.is_better:
        return ""
    spared, low, high = effect.spared_a_week
    counted, interval = numbers.amount(spared, 1), numbers.between(numbers.amount(low, 1), numbers.amount(high, 1))
    if line.cause:
        return _("That spares {count} problems a week ({interval}).").format(count=counted, interval=interval)
    work = _money(numbers.hours(cost.hours_of(spared)), cost.euros_of(spared))
    return _("That spares {count} contacts a week ({interval}): {work} a week.").format(
        count=counted, interval=interval, work=work
    )


def _money(hours: str, euros: float | None) -> str:
    return hours if euros is None else f"{hours} · € {numbers.amount(euros)}"


def effect_words(effect: Effect) -> tuple[str, str]:
    """The verdict, and the numbers it rests on."""
    detail = _("{before} a week in the {days} days before, {after} a week in the {days} days after.").format(
        before=numbers.amount(effect.before_a_week, 1), after=numbers.amount(effect.after_a_week, 1), days=effect.days
    )
    if effect.is_too_early:
        return _("Too early to say"), f"{detail} " + _("A verdict needs four weeks after the fix and thirty cases in all.")
    if effect.ratio is None:
        return _("It did not come before, and it does now"), detail
    verdict = _("No difference that we can be sure of")
    if effect.is_better or effect.is_worse:
        change = numbers.percent(abs(effect.ratio - 1))
        verdict = (_("{change} less") if effect.is_better else _("{change} more")).format(change=change)
    return verdict, f"{detail} {_ratio_words(effect)}"


def _ratio_words(effect: Effect) -> str:
    low = numbers.percent(effect.low)
    if isinf(effect.high):
        return _("What comes now is at least {low} of what came before.").format(low=low)
    interval = numbers.between(low, numbers.percent(effect.high))
    return _("What comes now is {interval} of what came before.").format(interval=interval)
