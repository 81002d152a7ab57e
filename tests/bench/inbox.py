"""`inbox`: the list page an agent opens most, over HTTP with a session, beside django-helpdesk's list data.

Both are asked for the same three lists, the newest first: everything, what is open, what is open and nobody's. `inbox list` is
our thirty lines as HTML beside the JSON of 25 lines that their page fetches: the list without the page around it, on both
sides. `inbox page` is our whole page, with rail, counts and filters, beside the same JSON.
"""

import base64
import json
from collections.abc import Sequence

from tests.bench.pages import compare
from tests.bench.place import Filled, Place
from tests.bench.results import Result

OPEN = {"status__in": [1, 2]}  # open and reopened, as its own list begins
_LISTS = ("/inbox/all/", "/inbox/all/?status=open", "/inbox/unassigned/")
_FILTERS = ({}, OPEN, OPEN | {"assigned_to__id__isnull": True})


def measure(place: Place) -> list[Result]:
    return compare(place, {"inbox list": _lists, "inbox page": _pages}, _theirs)


def _pages(shop: Filled, number: int, count: int) -> Sequence[str]:
    return [_LISTS[at % len(_LISTS)] for at in range(count)]


def _lists(shop: Filled, number: int, count: int) -> Sequence[str]:
    return [f"{path}#rows" for path in _pages(shop, number, count)]


def _theirs(number: int) -> Sequence[str]:
    return [_their_path(_FILTERS[at % len(_FILTERS)]) for at in range(30)]


def _their_path(filtering: dict[str, object]) -> str:
    query = {"filtering": filtering, "sorting": "created", "sortreverse": "on", "search_string": ""}
    packed = base64.b64encode(json.dumps(query).encode()).decode()
    return f"/helpdesk/datatables_ticket_list/{packed}?draw=1&start=0&length=25"
