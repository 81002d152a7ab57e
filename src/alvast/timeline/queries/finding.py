"""Finding customers by what an agent remembers: part of a name, an address, a number; one typing error a word is forgiven."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q
from django.db.models.expressions import RawSQL

from alvast.kernel.grams import alternatives, grams, nearly, words
from alvast.kernel.ids import CustomerId
from alvast.timeline.models import ContactPoint, Subject
from alvast.timeline.queries.identity import canonical_of, customer_by_address
from alvast.timeline.rules.naming import split_name

MOST_WORDS = 8  # of what was typed
LOOKED_AT = 2_000  # rows compared at most; when more fit, what was typed says too little to choose by
CANDIDATES = 200  # of these, judged word by word
_SHARED = "cardinality(ARRAY(SELECT unnest(timeline_subject.name_grams) INTERSECT SELECT unnest(%s::text[])))"


@dataclass(frozen=True, slots=True)
class CustomerLine:
    """One customer in a list."""

    id: CustomerId
    name: str
    addresses: Sequence[str]


def find_customers(text: str, *, limit: int = 20) -> list[CustomerLine]:
    """The customers that fit, best first: those of exactly this address, phone or order number, then those by name."""
    exact = [customer for customer in (customer_by_address(text), _by_number(text)) if customer]
    typed = words(text)[:MOST_WORDS]
    found = [*exact, *_by_words(typed, _begins)]
    if len(found) < limit:
        found += _by_words(typed, _nearly)
    kept = canonical_of(found)
    return customer_lines(list(dict.fromkeys(kept[id_] for id_ in found if id_ in kept))[:limit])


def _by_number(text: str) -> UUID | None:
    """Whose customer or order number this is."""
    key = text.strip().lstrip("#")
    if split_name(f"order/{key}") is None:
        return None
    rows = Subject.objects.filter(kind__in=["customer", "order"], key=key).exclude(customer=None)
    return rows.values_list("customer", flat=True).first()


def _by_words(typed: Sequence[str], holds: Callable[[str], Q]) -> list[UUID]:
    """Customers of whom every typed word fits some word of name or addresses, the best fit first."""
    if not typed:
        return []
    which = Q(kind="customer", erased_at=None)
    for word in typed:
        which &= holds(word)
    shared = RawSQL(_SHARED, [grams(" ".join(typed))])  # noqa: S611 - a constant with a parameter
    near = Subject.objects.filter(id__in=Subject.objects.filter(which).values("id")[:LOOKED_AT])
    candidates = dict(near.order_by(shared.desc(), "name", "id").values_list("id", "name")[:CANDIDATES])
    fits = {id_: _fit(typed, known) for id_, known in _words_of(candidates).items()}
    return sorted((id_ for id_, fit in fits.items() if fit), key=lambda id_: (-fits[id_], candidates[id_], id_))


def _begins(word: str) -> Q:
    """Rows with a word that begins like this one."""
    return Q(name_grams__contains=[gram for gram in grams(word) if not gram.endswith(" ")])


def _nearly(word: str) -> Q:
    """Rows with a word that is at most one typing error away from this one or from the beginning it makes."""
    if len(word) < 4:
        return _begins(word)
    wanted = Q()
    for alternative in alternatives(word):
        wanted |= Q(name_grams__contains=alternative)
    return wanted


def _words_of(candidates: dict[UUID, str]) -> dict[UUID, set[str]]:
    known = {id_: set(words(name)) for id_, name in candidates.items()}
    for id_, value in ContactPoint.objects.filter(customer__in=candidates).values_list("customer_id", "value"):
        known[id_].update(words(value))
    return known


def _fit(typed: Sequence[str], known: set[str]) -> int:
    """The sum over the typed words of their best fit; 0 when one of them fits nothing."""
    best = [max((nearly(word, other) for other in known), default=0) for word in typed]
    return sum(best) if all(best) else 0


def customer_lines(customers: Sequence[CustomerId]) -> list[CustomerLine]:
    names = dict(Subject.objects.filter(id__in=customers).values_list("id", "name"))
    addresses: defaultdict[UUID, list[str]] = defaultdict(list)
    points = ContactPoint.objects.filter(customer__in=customers).order_by("kind", "made_at")
    for customer, value in points.values_list("customer_id", "value"):
        addresses[customer].append(value)
    return [CustomerLine(customer, names[customer], addresses[customer]) for customer in customers]
