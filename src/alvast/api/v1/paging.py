"""Where a list goes on: a text that only we can write, good for one token and one list."""

import base64
import binascii
from typing import Annotated

from django.http import HttpRequest
from ninja import Schema
from pydantic import Field

from alvast.api.errors import CursorInvalid
from alvast.api.v1.door import actor_of
from alvast.kernel.secrets import sign, signature_holds

_PURPOSE = "api cursor"

Limit = Annotated[int, Field(ge=1, le=100, description="How many at most.")]


class Paged(Schema):
    """`next`: pass it as `after` to go on; null at the end."""

    next: str | None


def sealed(request: HttpRequest, place: str | None) -> str | None:
    """`place` as the caller may carry it."""
    if place is None:
        return None
    signature = sign(_PURPOSE, _bound(request, place))
    return f"{base64.urlsafe_b64encode(place.encode()).decode().rstrip('=')}.{signature}"


def opened(request: HttpRequest, cursor: str | None) -> str | None:
    """Raises CursorInvalid for what we did not write, or wrote for another token or list."""
    if not cursor:
        return None
    content, _, signature = cursor.partition(".")
    try:
        place = base64.b64decode(content + "=" * (-len(content) % 4), altchars=b"-_", validate=True).decode()
    except (binascii.Error, ValueError) as error:
        raise CursorInvalid from error
    if not signature.isascii() or not signature_holds(_PURPOSE, _bound(request, place), signature):
        raise CursorInvalid
    return place


def _bound(request: HttpRequest, place: str) -> str:
    """Filters belong to the list: going on with others would skip or repeat."""
    asked = sorted((name, value) for name, values in request.GET.lists() for value in values if name not in ("after", "limit"))
    return f"{actor_of(request).id} {request.path} {asked} {place}"
