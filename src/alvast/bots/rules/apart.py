"""Dutch verbs that fall apart: `meenemen` is said as `neemt u ... mee`, `doorgeven` as `ik geef het door`. Pure."""

from functools import lru_cache

from alvast.bots.rules.words import stem, words_of

_FIRST = (
    "achter", "terug", "samen", "tegen", "binnen", "buiten", "onder", "over", "voor", "door", "langs", "thuis", "weer", "aan",
    "bij", "los", "mee", "met", "neer", "om", "open", "op", "toe", "uit", "vast", "weg", "na", "in", "af", "dicht",
)  # fmt: skip
_LEAST = 4  # letters of the verb


@lru_cache(maxsize=20_000)
def roots_of(text: str) -> frozenset[str]:
    """Of each verb that fell apart in the text, its whole: the word and the root of every other word, joined."""
    words = words_of(text)
    first = [word for word in words if word in _FIRST]
    return frozenset(one + _root(word) for one in first for word in words if word not in _FIRST) if first else frozenset()


@lru_cache(maxsize=20_000)
def root_of(word: str) -> str:
    """Of a whole verb, as `roots_of` gives it; empty for a word that does not fall apart."""
    for one in _FIRST:
        if word.startswith(one) and len(word) - len(one) >= _LEAST:
            return one + _root(word[len(one) :])
    return ""


def verb_root(word: str) -> str:
    """Of a verb without its first part: `geef`, `neemt`."""
    return _root(word)


def _root(word: str) -> str:
    root = stem(word, "nl")
    return root[:-1] if len(root) > _LEAST - 1 and root.endswith("t") else root
