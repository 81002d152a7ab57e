"""The parent believes nothing: a frame that is no parsed mail is refused, so a taken-over child gains nothing."""

from __future__ import annotations

from typing import Any

import msgpack
import pytest

from alvast.channels.email.parsing import ParseFailure, parse_mail
from alvast.channels.email.parsing.wire import FrameInvalid, pack_result, unpack_result

from .corpus import OWN


def _fields() -> list[Any]:
    mail = parse_mail((OWN / "inline-images.eml").read_bytes())
    kind, fields = msgpack.unpackb(pack_result(mail), raw=False)
    assert kind == "mail"
    return list(fields)


def _frame(fields: list[Any]) -> bytes:
    packed: bytes = msgpack.packb(["mail", fields], use_bin_type=True)
    return packed


def test_mail_survives_the_journey() -> None:
    for name in ("inline-images", "calendar-invite", "dsn-postfix-failed", "impossible-date"):
        mail = parse_mail((OWN / f"{name}.eml").read_bytes())
        assert unpack_result(pack_result(mail)) == mail


def test_failure_survives_the_journey() -> None:
    assert unpack_result(pack_result(ParseFailure("error:KeyError"))) == ParseFailure("error:KeyError")


@pytest.mark.parametrize("value", [None, 1, True, b"bytes", ["list"], {"a": 1}, "met\0nul"])
def test_text_of_another_type_is_refused(value: object) -> None:
    fields = _fields()
    unpack_result(_frame(fields))
    fields[0] = value
    with pytest.raises(FrameInvalid):
        unpack_result(_frame(fields))


@pytest.mark.parametrize(
    "payload", [b"", b"\xc1", b"\x93\x01\x02\x03", b"\x80", msgpack.packb(["mail", []]), msgpack.packb(["mail", "x"])]
)
def test_frame_that_is_no_mail_is_refused(payload: bytes) -> None:
    with pytest.raises(FrameInvalid):
        unpack_result(payload)


def test_missing_field_is_refused() -> None:
    with pytest.raises(FrameInvalid):
        unpack_result(_frame(_fields()[:-1]))
