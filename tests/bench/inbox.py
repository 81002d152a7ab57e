"""`inbox`: the list page an agent opens most, over HTTP with a session, beside django-helpdesk's list data.

Ours is the whole page: rail with counts, filters, thirty lines. Theirs is the JSON that its list page fetches, 25 lines of
open tickets, the newest first; the page around it is left out.
"""

import base64
import json
from collections.abc import Sequence

from tests.bench.pages import compare
from tests.bench.place import Filled, Place
from tests.bench.results import Result

OPEN, REOPENED = 1, 2
_LISTS = ("/inbox/all/", "/inbox/all/?status=open", "/inbox/unassigned/", "/inbox/mine/")


def measure(place: Place) -> list[Result]:
    return compare(place, "inbox", _ours, _theirs)


def _ours(shop: Filled, number: int, count: int) -> Sequence[str]:
    return [_LISTS[at % len(_LISTS)] for at in range(count)]


def _theirs(number: int) -> Sequence[str]:
    query = {"filtering": {"status__in": [OPEN, REOPENED]}, "sorting": "created", "sortreverse": "on", "search_string": ""}
    packed = base64.b64encode(json.dumps(query).encode()).decode()
    return [f"/helpdesk/datatables_ticket_list/{packed}?draw=1&start=0&length=25"] * 100
