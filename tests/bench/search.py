"""`search`: the results page for frequent words, rare words, two words and a name, beside django-helpdesk's search."""

import base64
import json
from collections.abc import Sequence
from urllib.parse import urlencode

from tests.bench.pages import compare
from tests.bench.place import Filled, Place
from tests.bench.results import Result

FREQUENT = ("bestelling", "retour", "pakket", "factuur", "adres", "levering")
TWO = ("bestelling retour", "factuur betaling", "pakket kapot")
NAMES = ("Bakker", "Fatima", "Dijkstra")


def measure(place: Place) -> list[Result]:
    large = place.filled(place.pick(full=100_000, quick=10_000, tiny=120))
    return compare(place, {"search": _ours}, lambda number: [_their_path(q) for q in _questions(large.rare, number, 100)])


def _ours(shop: Filled, number: int, count: int) -> Sequence[str]:
    return [f"/search/?{urlencode({'q': question})}" for question in _questions(shop.rare, number, count)]


def _questions(rare: Sequence[str], number: int, count: int) -> list[str]:
    """Half rare words; every round another mixture, the same for all sides."""
    kinds = (rare, FREQUENT, rare, TWO, rare, NAMES)
    at = 1000 + number * 7
    return [kinds[(at + i) % 6][(at + i // 6) % len(kinds[(at + i) % 6])] for i in range(count)]


def _their_path(question: str) -> str:
    query = {"filtering": {}, "sorting": "created", "sortreverse": "on", "search_string": question}
    packed = base64.b64encode(json.dumps(query).encode()).decode()
    return f"/helpdesk/datatables_ticket_list/{packed}?draw=1&start=0&length=25"
