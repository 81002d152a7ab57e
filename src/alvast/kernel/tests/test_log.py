import logging
import sys

from django.db import DataError, connection

from alvast.kernel.log import EventFormatter

SOMEONE = "chidi@example.net"


def line(message, **extra):
    record = logging.makeLogRecord({"name": "x", "levelname": "INFO", "msg": message, "created": 1795299885.6, **extra})
    return EventFormatter().format(record)


def test_a_line_is_an_event_with_its_fields_in_universal_time():
    assert line("mail_stored", inbox="i-1", count=12) == "2026-11-21T22:24:45Z INFO mail_stored inbox=i-1 count=12"


def test_a_line_stays_one_line_and_shows_no_rows_or_objects():
    assert line("odd", name_given="a\nb\x1b[31m", row={"email": "chidi@example.net"}).endswith("odd name_given=a b [31m")


def test_an_exception_is_told_by_its_places_and_kinds_never_by_its_words():
    try:
        try:
            raise ValueError(SOMEONE)
        except ValueError as error:
            raise KeyError(SOMEONE) from error
    except KeyError:
        told = line("mail_not_translated", exc_info=sys.exc_info())
    assert SOMEONE not in told
    assert told.index("builtins.ValueError") < told.index("which led to") < told.index("builtins.KeyError")
    assert "test_log.py" in told


def test_a_row_that_the_database_refuses_is_not_quoted(db):
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT %s::uuid", [SOMEONE])
    except DataError:
        told = line("failed", exc_info=sys.exc_info())
    assert SOMEONE not in told
    assert "22P02" in told
