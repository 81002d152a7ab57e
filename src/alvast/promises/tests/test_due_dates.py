"""By when a promise is due, in the words in which people promise."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from alvast.promises.queries import promises_in

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
AT = datetime(2026, 5, 20, 10, 0, tzinfo=AMSTERDAM)


def sentences() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "dated.tsv").read_text(encoding="utf-8").splitlines()
    return [(due, text) for due, _, text in (line.partition("\t") for line in lines if not line.startswith("#"))]


def is_due(found: datetime, said: str) -> bool:
    """Whether that is the moment, or falls on the day, that was meant."""
    local = found.astimezone(AMSTERDAM)
    if "T" in said:
        return abs(local - datetime.fromisoformat(said).replace(tzinfo=AMSTERDAM)) <= timedelta(minutes=1)
    return said in (local.date().isoformat(), (local - timedelta(seconds=1)).date().isoformat())


def is_right(due: str, text: str) -> bool:
    readings, found = due.split("|"), [promise.due_at for promise in promises_in(text, at=AT)]
    return all(any(is_due(one, said) for said in readings if said != "-") for one in found) and bool(found or "-" in readings)


def test_a_promise_is_due_when_a_reader_takes_it_to_be(db: None) -> None:
    assert [text for due, text in sentences() if not is_right(due, text)] == []
