"""What signals weigh together: who says it first, again, with a promise still open, or with another signal, means it more."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from alvast.listening.signals.cues import NOW
from alvast.listening.signals.finding import Hit

OPENING = 2.0  # what is said in the first words weighs double
AGAIN = 0.5  # more for each time it comes back
MOST_AGAIN = 2
# Types that together mean more than each alone: what they point at.
TOGETHER = (
    (frozenset(["S1", "S12", "S13"]), "abuse"),
    (frozenset(["S12", "S13"]), "abuse"),
    (frozenset(["S7", "S20"]), "cut_off"),
    (frozenset(["S7", "S8"]), "overburdened"),
)


@dataclass(frozen=True, slots=True)
class Weight:
    """One type of signal with all its hits: how severe it is now (1 to 3) and how heavy, to order by."""

    id: str
    severity: int
    weight: float
    first: Hit


@dataclass(frozen=True, slots=True)
class Weighed:
    """The types, heaviest first, and what they point at together: abuse, cut_off, overburdened."""

    weights: tuple[Weight, ...]
    risks: tuple[str, ...]


def weigh(found: Iterable[Hit], *, is_opening: bool, has_open_promise: bool, earlier: Sequence[str]) -> Weighed:
    """`earlier`: ids of types that were there before, one for each time."""
    by_type: dict[str, list[Hit]] = {}
    for hit in found:
        by_type.setdefault(hit.type.id, []).append(hit)
    risks = tuple(dict.fromkeys(risk for types, risk in TOGETHER if types <= by_type.keys() | set(earlier)))
    weights = [_weight(kind, hits, list(earlier).count(kind), is_opening=is_opening) for kind, hits in by_type.items()]
    raised = [_raised(weight, risks, list(earlier), has_open_promise=has_open_promise) for weight in weights]
    return Weighed(tuple(sorted(raised, key=lambda w: (-w.severity, -w.weight, int(w.id[1:])))), risks)


def _weight(kind: str, hits: list[Hit], before: int, *, is_opening: bool) -> Weight:
    severity = max(hit.severity for hit in hits)
    again = 1 + AGAIN * min(MOST_AGAIN, len(hits) - 1 + before)
    certainty = max(hit.certainty for hit in hits)
    return Weight(kind, severity, certainty * severity * again * (OPENING if is_opening else 1), hits[0])


def _raised(weight: Weight, risks: tuple[str, ...], earlier: list[str], *, has_open_promise: bool) -> Weight:
    is_raised = (
        (weight.id == "S2" and has_open_promise)
        or (weight.id == "S15" and "S15" in earlier)
        or (bool(risks) and any(weight.id in types for types, risk in TOGETHER if risk in risks))
    )
    return replace(weight, severity=NOW, weight=weight.weight * NOW / weight.severity) if is_raised else weight
