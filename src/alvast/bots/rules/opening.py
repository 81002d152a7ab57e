"""How an answer begins: with the question in it, without saying it again (impliciete vraagherhaling, R23). Pure."""

from alvast.bots.rules.words import stems_of


def echoes(sentence: str, question: str, language: str) -> bool:
    """Whether the sentence has the subject of the question in it already."""
    return bool(set(stems_of(sentence, language)) & set(stems_of(question, language)))
