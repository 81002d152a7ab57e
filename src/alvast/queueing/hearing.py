"""Who hears signals in a customer's words. Listening is a room beside this one: the wiring brings them together."""

from collections.abc import Callable, Sequence
from typing import Protocol


class Signal(Protocol):
    """What listening hears; here only read."""

    @property
    def name(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def severity(self) -> int: ...
    @property
    def advice(self) -> str: ...


Listener = Callable[[str, Sequence[str]], Sequence[Signal]]
_listeners: list[Listener] = []


def wire_listener(listener: Listener) -> None:
    """Sets who listens; called once, by config."""
    _listeners[:] = [listener]


def signals_heard(text: str, earlier: Sequence[str]) -> Sequence[Signal]:
    """The signals in one message, given what was said before it; nothing while nobody listens."""
    return _listeners[0](text, earlier) if _listeners else ()
