"""A second database session, in a thread of its own, to show what others see meanwhile."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from django.db import connection

from alvast.kernel import events


class Session:
    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self.pool = pool

    def do(self, work: Callable[..., Any], *args: Any) -> Any:
        return self.pool.submit(work, *args).result(timeout=30)

    def state(self, stated: list[events.DomainEvent]) -> Any:
        return self.do(events.state, stated)

    def events_after(self, seq: int) -> Any:
        return self.do(events.events_after, seq)


@contextmanager
def second_session() -> Iterator[Session]:
    with ThreadPoolExecutor(max_workers=1) as pool:
        yield Session(pool)
        pool.submit(lambda: connection.close()).result()  # looked up in that thread
