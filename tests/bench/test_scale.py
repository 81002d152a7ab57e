"""The filled database is one the product can use: its rows obey the models, its lists and search work."""

import pytest

from alvast.conversations.queries import ConversationFilter, inbox_counts, inbox_page, search
from alvast.kernel.actor import SYSTEM, Actor, ActorKind
from tests.bench.scale import fill


@pytest.mark.django_db(transaction=True)
def test_what_is_filled_in_can_be_listed_and_found():
    scale = fill(300)
    large, middle, small = scale.teams
    agent = Actor(kind=ActorKind.AGENT, id=scale.agents[large][0], teams=frozenset({large}))
    everything = ConversationFilter(place="all")
    assert len(inbox_page(SYSTEM, everything, limit=100).lines) == 100
    assert {line.team for line in inbox_page(agent, everything).lines} == {large}
    assert inbox_counts(agent).teams[large] > 0
    common, rarer = (len(search(SYSTEM, word, limit=100).lines) for word in ("bestelling", "garantie"))
    assert common > rarer > 0
    assert {found.line.team for found in search(SYSTEM, "bestelling", limit=100).lines} == {large, middle, small}
