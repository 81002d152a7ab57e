"""Pages over HTTP at two sizes of shop, beside django-helpdesk's at the larger: what `inbox` and `search` share."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import chain

from tests.bench import meters
from tests.bench.client import Browser
from tests.bench.peer import Helpdesk, helpdesk
from tests.bench.place import Filled, Place
from tests.bench.results import Result, percentile

Paths = Callable[[int], Sequence[str]]
OurPaths = Callable[[Filled, int, int], Sequence[str]]


@dataclass(slots=True)
class Side:
    """One web server with one database: the pages asked of it in each round, and what they cost."""

    browser: Browser
    pids: tuple[int, ...]
    times: list[float] = field(default_factory=list)
    cpu: float = 0.0

    def ask(self, paths: Sequence[str]) -> None:
        before = meters.cpu_seconds(*self.pids)
        self.times += self.browser.times(paths)
        self.cpu += meters.cpu_seconds(*self.pids) - before

    def p(self, share: float) -> float:
        return percentile(self.times, share)

    @property
    def cpu_each(self) -> float:
        return 1000 * self.cpu / len(self.times)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How large the two shops are and how often each is asked."""

    small: int
    large: int
    rounds: int
    ours: int
    theirs: int

    @classmethod
    def of(cls, place: Place) -> "Sizes":
        return cls(
            small=place.pick(full=10_000, quick=1_000, tiny=60), large=place.pick(full=100_000, quick=10_000, tiny=120),
            rounds=place.pick(full=5, quick=3, tiny=1), ours=place.pick(full=24, quick=20, tiny=3),
            theirs=place.pick(full=6, quick=6, tiny=3),
        )  # fmt: skip


def compare(place: Place, ours: Mapping[str, OurPaths], theirs: Paths) -> list[Result]:
    """Median and 95th percentile of our pages at both sizes, beside the peer's at the larger.

    `ours` gives, by the name of the figures, the paths for a shop, a round and a number of requests; `theirs` for a round.
    """
    sizes = Sizes.of(place)
    shops = [place.filled(sizes.small), place.filled(sizes.large)]
    with ExitStack() as stack:
        webs = [stack.enter_context(_web(place, shop.database, shop.cookie)) for shop in shops]
        sides = {name: [Side(*web) for web in webs] for name in ours}
        peer = None if place.alone else Side(*stack.enter_context(_peer_web(place, shops[1])))
        for number in range(-1, sizes.rounds):
            for name, paths in ours.items():
                for shop, side in zip(shops, sides[name], strict=True):
                    side.ask(paths(shop, number, sizes.ours if number >= 0 else 5))
            if peer:
                peer.ask(theirs(number)[: sizes.theirs if number >= 0 else 1])
            if number < 0:
                _forget([*chain(*sides.values()), *([peer] if peer else [])])
    return [result for name, (small, large) in sides.items() for result in _results(name, sizes, small, large, peer)]


def _results(name: str, sizes: Sizes, small: Side, large: Side, peer: Side | None) -> Iterator[Result]:
    them = "django-helpdesk" if peer else ""
    at = f"{name} at {sizes.large:,}"
    for share in (0.5, 0.95):
        yield Result(f"{at}, p{share * 100:.0f}", large.p(share), "ms", them, peer.p(share) if peer else None)
    yield Result(f"{at}, CPU with database", large.cpu_each, "ms/request", them, peer.cpu_each if peer else None)
    for share in (0.5, 0.95):
        yield Result(
            f"{at}, p{share * 100:.0f}", large.p(share), "ms", f"ours at {sizes.small:,}", small.p(share)
        )  # fmt: skip


def _forget(sides: Sequence[Side]) -> None:
    """The first round only warms."""
    for side in sides:
        side.times, side.cpu = [], 0.0


@contextmanager
def _web(place: Place, database: str, cookie: str) -> Iterator[tuple[Browser, tuple[int, ...]]]:
    with place.web(database) as web, Browser(web.port, cookie) as browser:
        yield browser, (web.pid, meters.server_pid(place))


@contextmanager
def _peer_web(place: Place, shop: Filled) -> Iterator[tuple[Browser, tuple[int, ...]]]:
    peer = _filled_peer(place, shop)
    with peer.web() as web, Browser(web.port, peer.cookie) as browser:
        yield browser, (web.pid, meters.server_pid(place))


def _filled_peer(place: Place, shop: Filled) -> Helpdesk:
    """The same conversations at django-helpdesk; made once a run."""
    database = f"helpdesk_{shop.conversations}"
    note = place.folder / f"{database}.cookie"
    if note.exists():
        return Helpdesk(place, database, note.read_text())
    peer = helpdesk(place, database)
    peer.copy(shop)
    note.write_text(peer.cookie)
    return peer
