"""One kind of thing that is out of scope."""

from dataclasses import dataclass, field

from alvast.listening.reading import canonical, clusters
from alvast.writing.phrases import phrases


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """`asked` is found wherever it stands, `near` when its words stand together in a sentence.

    `loose` only in a message that holds nothing of a shop's business, `world` only when it is about nobody here either.
    `look_alikes` hold the same words and are our business. `is_hidden_too`: also counts in what is quoted or cannot be seen.
    """

    name: str
    asked: dict[str, None]
    loose: dict[str, None] = field(default_factory=dict)
    look_alikes: dict[str, None] = field(default_factory=dict)
    near: dict[str, None] = field(default_factory=dict)
    world: dict[str, None] = field(default_factory=dict)
    is_hidden_too: bool = False


def listed(words: str) -> dict[str, None]:
    """Phrases with commas between them (see writing/phrases.py), in any form of their words."""
    return phrases(None, canonical(words))


def together(words: str) -> dict[str, None]:
    """Clusters with commas between them (see listening/reading/clusters.py), in any form of their words."""
    return clusters(None, canonical(words))
