"""The search for objects that hold each other, put off while a batch is made.

Python looks for them after each so many new objects. The thousands of a batch hold nobody in a circle and all live until its
end, so that looking through them again and again finds nothing and takes a tenth of the time.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collected_later() -> Iterator[None]:
    """No search until the end; within another one, until the end of that. For batches that end within a second or so."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
