"""Lists of words, written as one readable text."""


def listed(text: str) -> tuple[str, ...]:
    """The words of a text, in order."""
    return tuple(text.split())


def phrased(text: str) -> tuple[str, ...]:
    """The phrases of a text that stand between semicolons, in order."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(";"))
