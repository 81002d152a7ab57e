"""The table of reactions: one line an event."""

import pytest

from alvast.kernel.events import wire
from alvast.kernel.tests.test_events import KettleBoiled


def test_an_event_with_two_lines_is_refused_because_one_would_be_lost() -> None:
    with pytest.raises(ValueError, match=KettleBoiled.kind):
        wire([(KettleBoiled, []), (KettleBoiled, [])])
