"""`/addresses`: is this address right, what is missing of it; and what the field on a shop's page reports."""

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema
from ninja.responses import Status
from pydantic import BeforeValidator, Field

from alvast.addresses.actions import count_defect
from alvast.addresses.queries import GivenAddress, check, given_from
from alvast.addresses.rules.autofill import browser_family
from alvast.api.rules.scopes import Scope
from alvast.api.v1.door import Token
from alvast.api.v1.problems import PROBLEMS
from alvast.api.v1.shapes import Asked
from alvast.api.v1.shop_door import ShopPage, shop_key_of

router = Router(tags=["addresses"])


def _as_text(value: object) -> object:
    """Shops send the number as a number."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Part = Annotated[str, BeforeValidator(_as_text), Field(max_length=200)]


class Given(Asked):
    """An address as someone filled it in. All parts may be empty; the number may hold the addition, the street the number."""

    postcode: Part = ""
    huisnummer: Part = ""
    huisletter: Part = ""
    toevoeging: Part = ""
    straat: Part = ""
    woonplaats: Part = ""
    land: Part = "NL"


class FoundAddress(Schema):
    postcode: str
    huisnummer: int
    huisletter: str
    toevoeging: str
    straat: str
    woonplaats: str


class Difference(Schema):
    """A part that the register has otherwise; `given` is empty when it was left out."""

    field: str
    given: str
    known: str


class Judged(Schema):
    """`addresses`: the one meant (exact, completed), else those to choose from. `detail` is for the person who gave it.

    `holds_up`: an order should wait for an answer. `needs_check`: it may go on, and someone should look later.
    """

    verdict: Literal["exact", "completed", "ambiguous", "contradiction", "unknown", "invalid"]
    addresses: list[FoundAddress]
    detail: str
    reason: str
    field: str
    missing: list[str]
    differences: list[Difference]
    holds_up: bool
    needs_check: bool
    register_down: bool


class Defect(Asked):
    """What autofill did wrong with one input; nothing of what was filled in, and nothing of who filled it in."""

    field: Literal["postcode", "huisnummer", "toevoeging", "straat", "woonplaats", "land"]
    kind: Literal["empty", "silent"]
    count: Annotated[int, Field(ge=1, le=20)] = 1


@router.get("/addresses/check", response={200: Judged, **PROBLEMS}, auth=Token(Scope.ADDRESSES_READ))
def check_address(request: HttpRequest, given: Query[Given]) -> dict[str, object]:  # noqa: ARG001 - ninja gives it
    """The verdict on an address. With POST the address stays out of logs of addresses."""
    return _judged(given)


@router.post("/addresses/check", response={200: Judged, **PROBLEMS}, auth=Token(Scope.ADDRESSES_READ))
def check_posted_address(request: HttpRequest, payload: Given) -> dict[str, object]:  # noqa: ARG001 - ninja gives it
    """The same, for the field on a shop's page too: with its `Alvast-Key` instead of a token."""
    return _judged(payload)


@router.post("/addresses/defects", response={202: None, **PROBLEMS}, auth=ShopPage())
def report_defect(request: HttpRequest, payload: Defect) -> Status[None]:
    """Counts what a browser's autofill did wrong, by field, kind and family of browsers."""
    key: UUID = shop_key_of(request)
    family = browser_family(request.headers.get("User-Agent", ""))
    count_defect(key=key, field=payload.field, kind=payload.kind, browser=family, count=payload.count)
    return Status(202, None)


def _judged(given: Given) -> dict[str, Any]:
    address: GivenAddress = given_from(given.dict())
    return check(address).shown()
