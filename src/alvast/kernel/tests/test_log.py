import logging

from alvast.kernel.log import EventFormatter


def line(message, **extra):
    record = logging.makeLogRecord({"name": "x", "levelname": "INFO", "msg": message, "created": 1795299885.6, **extra})
    return EventFormatter().format(record)


def test_a_line_is_an_event_with_its_fields_in_universal_time():
    assert line("mail_stored", inbox="i-1", count=12) == "2026-11-21T22:24:45Z INFO mail_stored inbox=i-1 count=12"


def test_a_line_stays_one_line_and_shows_no_rows_or_objects():
    assert line("odd", name_given="a\nb\x1b[31m", row={"email": "chidi@example.net"}).endswith("odd name_given=a b [31m")
