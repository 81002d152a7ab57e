"""What a bot of a service desk does not do, by kind, and what only looks like it."""

from typing import Final

from alvast.bots.scope import asks, attacks, topics
from alvast.bots.scope.kind import Kind

KINDS: Final[tuple[Kind, ...]] = (
    attacks.INSTRUCTIONS, attacks.SECRETS, attacks.ROLE_PLAY, attacks.ENCODING, attacks.CODE, asks.SEXUAL, asks.VIOLENCE,
    asks.POEM, asks.JOKE, asks.SONG, asks.STORY, asks.INSULT, topics.OPINION, topics.COMPETITOR, topics.ADVICE, topics.HOMEWORK,
    topics.TRANSLATION, topics.RECIPE, topics.WEATHER, topics.GENERAL, topics.SELF,
)  # fmt: skip
