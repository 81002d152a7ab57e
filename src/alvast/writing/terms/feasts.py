"""Days with a name, computed for any year: feast days of the Netherlands and the days people plan by."""

from datetime import date, timedelta

from alvast.writing.terms.model import Precision
from alvast.writing.terms.scene import Days, Scene

FIRST, SECOND = ("eerste ", "1e ", "1ste "), ("tweede ", "2e ", "2de ")


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    weeks = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * weeks) // 451
    month, day = divmod(h + weeks - 7 * m + 114, 31)
    return date(year, month, day + 1)


def read_feast(scene: Scene, i: int) -> tuple[int, Days] | None:
    """The coming feast that is named at i."""
    start = scene.words.after(i, "de", "het") or i
    best: tuple[int, str] | None = None
    for name in _starting(scene.words.text(start)):
        after = scene.words.after(start, name)
        if after is not None and (best is None or after > best[0]):
            best = after, name
    if best is None:
        return None
    return best[0], _coming(scene, best[1])


def _coming(scene: Scene, name: str) -> Days:
    year = scene.today.year
    spans = [feasts(y)[name] for y in (year, year + 1)]
    first, last = next(span for span in spans if span[1] >= scene.today)
    return Days(first, last, Precision.DAY if first == last else Precision.DAYS)


def feasts(year: int) -> dict[str, tuple[date, date]]:
    """Name -> first and last day, of one year."""
    found: dict[str, tuple[date, date]] = {}
    for names, first, days in _movable(year) + _fixed(year):
        for name in names:
            found[name] = first, first + timedelta(days=days - 1)
    return found


def _movable(year: int) -> list[tuple[tuple[str, ...], date, int]]:
    sunday = easter(year)

    def later(days: int) -> date:
        return sunday + timedelta(days=days)

    return [
        (("goede vrijdag", "good friday"), later(-2), 1), (("pasen", "easter"), sunday, 2),
        (("paasweekend", "easter weekend"), later(-1), 3), (("paaszondag", *_with(FIRST, "paasdag")), sunday, 1),
        (("paasmaandag", "easter monday", *_with(SECOND, "paasdag")), later(1), 1), (("carnaval",), later(-49), 3),
        (("hemelvaart", "hemelvaartsdag", "ascension day"), later(39), 1), (("hemelvaartweekend",), later(39), 4),
        (("pinksteren", "pentecost", "whitsun"), later(49), 2), (("pinksterweekend",), later(48), 3),
        (_with(FIRST, "pinksterdag"), later(49), 1), (("pinkstermaandag", *_with(SECOND, "pinksterdag")), later(50), 1),
        (("moederdag", "mother's day"), _nth(year, 5, 6, 2), 1), (("vaderdag", "father's day"), _nth(year, 6, 6, 3), 1),
        (("prinsjesdag",), _nth(year, 9, 1, 3), 1), (("koningsdag", "king's day"), _kings_day(year), 1),
    ]  # fmt: skip


def _fixed(year: int) -> list[tuple[tuple[str, ...], date, int]]:
    return [
        (("nieuwjaarsdag", "nieuwjaar", "new year's day"), date(year, 1, 1), 1),
        (("driekoningen",), date(year, 1, 6), 1), (("valentijnsdag", "valentine's day"), date(year, 2, 14), 1),
        (("dodenherdenking",), date(year, 5, 4), 1), (("bevrijdingsdag", "liberation day"), date(year, 5, 5), 1),
        (("dierendag",), date(year, 10, 4), 1), (("sint maarten", "sint - maarten"), date(year, 11, 11), 1),
        (("sinterklaas", "sinterklaasavond", "pakjesavond"), date(year, 12, 5), 1),
        (("kerstavond", "christmas eve"), date(year, 12, 24), 1),
        (("christmas day", *_with(FIRST, "kerstdag")), date(year, 12, 25), 1),
        (_with(SECOND, "kerstdag"), date(year, 12, 26), 1),
        (("kerst", "kerstmis", "kerstdagen", "christmas"), date(year, 12, 25), 2),
        (("feestdagen",), date(year, 12, 25), 8),
        (("oudjaar", "oudjaarsdag", "oudejaarsdag", "new year's eve"), date(year, 12, 31), 1),
        (("oudejaarsavond",), date(year, 12, 31), 1), (("oud en nieuw",), date(year, 12, 31), 2),
    ]  # fmt: skip


def _with(prefixes: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(prefix + name for prefix in prefixes)


def _nth(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _kings_day(year: int) -> date:
    """27 April; the day before when that is a Sunday."""
    day = date(year, 4, 27)
    return day - timedelta(days=1) if day.weekday() == 6 else day


def _by_first_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name in feasts(2026):
        first = name.split("'")[0].split()[0]
        key = first if not first[0].isdecimal() else first[0]
        found.setdefault(key, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


_INDEX = _by_first_word()


def _starting(word: str) -> tuple[str, ...]:
    return _INDEX.get(word, ())
