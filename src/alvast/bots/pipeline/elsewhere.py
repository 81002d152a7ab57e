"""Composers on other machines take seconds, and no row is held that long: the turn lets go, asks, and is taken again.

Nothing of the first try stays. The second finds its answers here; where the texts changed meanwhile, it is asked once more.
"""

import time
from collections.abc import Hashable, Sequence
from dataclasses import replace

from alvast.bots.composers import Composed, Request, composer_named
from alvast.kernel.errors import ProviderError

SECONDS = 4.5  # for all questions of a message together: within five a person is offered


class NotAskedYet(Exception):
    """The turn cannot go on before the composer was asked this."""

    def __init__(self, composer: str, requests: Sequence[Request]) -> None:
        super().__init__(f"{composer} was not asked yet")
        self.composer, self.requests = composer, requests


class Answers:
    """What composers elsewhere answered in one turn, or that they failed."""

    def __init__(self) -> None:
        self._until = time.monotonic() + SECONDS
        self._kept: dict[Hashable, Composed | ProviderError] = {}

    def fetch(self, wanted: NotAskedYet) -> None:
        """Asks, one after the other. Holds no rows: the caller is in no transaction of its own."""
        composer = composer_named(wanted.composer)
        for request in wanted.requests:
            try:
                self._kept[_key(request)] = composer.compose(replace(request, until=self._until))
            except ProviderError as failure:
                self._kept[_key(request)] = failure

    def given(self, composer: str, requests: Sequence[Request]) -> list[Composed]:
        """Raises NotAskedYet, or the ProviderError of the first that failed."""
        if missing := [request for request in requests if _key(request) not in self._kept]:
            raise NotAskedYet(composer, missing)
        found = []
        for request in requests:
            kept = self._kept[_key(request)]
            if isinstance(kept, ProviderError):
                raise kept
            found.append(kept)
        return found


def _key(request: Request) -> Hashable:
    """What was asked, of which texts; both tries are of one moment."""
    return request.question, request.language, request.about_at, tuple((one.id, one.version, one.text) for one in request.sources)
