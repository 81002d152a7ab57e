"""Where we keep the frames between parsing child and parent: four bytes of length, then MessagePack.

MessagePack, because the child reads hostile bytes and may be taken over: unlike pickle it can only make plain values,
unlike JSON it carries attachments as bytes. The parent checks every value against the types of `ParsedMail`.
"""

from __future__ import annotations

import dataclasses
import struct
import types
import typing
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import msgpack

from .mail import ParsedMail, ParseFailure

MAX_FRAME_BYTES = 128 * 1024 * 1024
_LENGTH = struct.Struct(">I")
LENGTH_BYTES = _LENGTH.size
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FAILED = "failed"

_Reader = Callable[[object], object]


class FrameInvalid(ValueError):
    """The child sent something that is no parsed mail. It may be taken over; it must not be used again."""


def frame_header(payload: bytes) -> bytes:
    """What goes before the payload; apart from it, so that a large mail is not copied."""
    return _LENGTH.pack(len(payload))


def frame_length(header: bytes) -> int:
    length: int = _LENGTH.unpack(header)[0]
    return length


def pack_result(result: ParsedMail | ParseFailure) -> bytes:
    if isinstance(result, ParseFailure):
        return _packed([_FAILED, result.reason])
    return _packed(["mail", _plain(result)])


def unpack_result(payload: bytes) -> ParsedMail | ParseFailure:
    """The result in this frame, checked value by value. Raises `FrameInvalid`."""
    try:
        message = msgpack.unpackb(payload, raw=False, strict_map_key=True)
    except (ValueError, msgpack.UnpackException) as error:
        raise FrameInvalid from error
    if not isinstance(message, list) or len(message) != 2:
        raise FrameInvalid
    kind, content = message
    if kind == _FAILED:
        return ParseFailure(_read_text(content)[:200])
    mail = _READ_MAIL(content)
    assert isinstance(mail, ParsedMail)
    return mail


def _packed(value: object) -> bytes:
    packed: bytes = msgpack.packb(value, use_bin_type=True)
    return packed


def _plain(value: object) -> object:
    """Dataclasses and tuples as lists, instants as seconds since 1970."""
    if isinstance(value, str | bytes | bool | int | None):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, datetime):
        return int((value - _EPOCH).total_seconds())
    assert dataclasses.is_dataclass(value)
    return [_plain(getattr(value, field.name)) for field in dataclasses.fields(value)]


def _reader_for(hint: object) -> _Reader:
    """How a value of this type is read back, built once from the annotations of `ParsedMail`."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {types.UnionType, typing.Union}:
        inner = _reader_for(next(argument for argument in arguments if argument is not type(None)))
        return lambda value: None if value is None else inner(value)
    if origin is tuple and arguments[-1] is Ellipsis:
        return _sequence_reader(_reader_for(arguments[0]))
    if origin is tuple:
        return _record_reader([_reader_for(argument) for argument in arguments], lambda *values: values)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        return _record_reader([_reader_for(hints[field.name]) for field in dataclasses.fields(hint)], hint)
    simple: dict[object, _Reader] = {str: _read_text, bytes: _read_bytes, bool: _read_bool, datetime: _read_instant}
    return simple[hint]


def _sequence_reader(read: _Reader) -> _Reader:
    def read_sequence(value: object) -> object:
        if not isinstance(value, list):
            raise FrameInvalid
        return tuple([read(item) for item in value])

    return read_sequence


def _record_reader(readers: list[_Reader], build: Callable[..., object]) -> _Reader:
    def read_record(value: object) -> object:
        if not isinstance(value, list) or len(value) != len(readers):
            raise FrameInvalid
        return build(*[read(item) for read, item in zip(readers, value, strict=True)])

    return read_record


def _read_text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise FrameInvalid
    return value


def _read_bytes(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise FrameInvalid
    return value


def _read_bool(value: object) -> bool:
    if not isinstance(value, bool):
        raise FrameInvalid
    return value


def _read_instant(value: object) -> datetime:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= abs(value) < 10**11:
        raise FrameInvalid
    return _EPOCH + timedelta(seconds=value)


_READ_MAIL = _reader_for(ParsedMail)
