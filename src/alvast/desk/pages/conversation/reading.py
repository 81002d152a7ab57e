"""Reads the desk's own forms into typed values; what cannot be read is refused in words."""

import re
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.http import QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from alvast.kernel.errors import InvalidInput

YEARS = range(1000, 9999)  # beyond them a moment has no place in some time zone
_BETWEEN_ADDRESSES = re.compile(r"[,;\n]+")


def addresses(form: Mapping[str, str], name: str) -> list[str]:
    """What stands in an address field: "Chidi <chidi@example.nl>, bo@example.nl" becomes bare addresses."""
    parts = (part.strip() for part in _BETWEEN_ADDRESSES.split(form.get(name, "")))
    return [_bare(part) for part in parts if part]


def _bare(part: str) -> str:
    inside = re.search(r"<([^<>]+)>\s*$", part)
    return inside[1].strip() if inside else part


def one_id(form: Mapping[str, str], name: str) -> UUID:
    """Raises InvalidInput."""
    found = optional_id(form, name)
    if found is None:
        raise InvalidInput(detail=_("make a choice first"))
    return found


def optional_id(form: Mapping[str, str], name: str) -> UUID | None:
    """None for an empty field. Raises InvalidInput for what is no id."""
    text = form.get(name, "").strip()
    return _id(text) if text else None


def ids(form: QueryDict, name: str) -> list[UUID]:
    return [_id(text) for text in form.getlist(name) if text]


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise InvalidInput(detail=text[:40]) from error


def optional_instant(form: QueryDict, *names: str) -> datetime | None:
    """The first field of `names` that is filled: an instant, or a local time of the desk's zone. Raises InvalidInput."""
    text = next((value.strip() for name in names for value in form.getlist(name) if value.strip()), "")
    if not text:
        return None
    try:
        found = parse_datetime(text)
    except ValueError:
        found = None
    if found is None or found.year not in YEARS:
        raise InvalidInput(detail=text[:40])
    return found if found.tzinfo else timezone.make_aware(found)


def one_instant(form: QueryDict, *names: str) -> datetime:
    """Raises InvalidInput."""
    found = optional_instant(form, *names)
    if found is None:
        raise InvalidInput(detail=_("choose a moment first"))
    return found
