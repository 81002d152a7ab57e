"""A thread of its own with a database connection of its own, for the little that a stream asks of the database."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

from django.db import close_old_connections, connections

Given = ParamSpec("Given")
Answer = TypeVar("Answer")


class DatabaseThread:
    """Runs plain synchronous queries one after the other, off the event loop; drops a connection that broke."""

    def __init__(self, name: str) -> None:
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=name)

    async def run(self, work: Callable[Given, Answer], *args: Given.args, **kwargs: Given.kwargs) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(self._pool, partial(_run, work, *args, **kwargs))

    def close(self) -> None:
        """Closes the connection after what is still under way; may be called once."""
        self._pool.submit(connections.close_all)
        self._pool.shutdown(wait=False)


def _run(work: Callable[Given, Answer], *args: Given.args, **kwargs: Given.kwargs) -> Answer:
    close_old_connections()
    return work(*args, **kwargs)
