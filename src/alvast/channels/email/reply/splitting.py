"""The split of a plain body."""

from .page import NEW, QUOTED, SIGNATURE, Page
from .parts import ReplyParts
from .quotes import find_quotes
from .signature import find_signatures


def split_reply(text: str) -> ReplyParts:
    """Part the new words of a mail body from what is quoted and from the signature.

    Never raises and never loses a word: the three parts together hold every line that is not blank, each in the order
    of the text. With answers between or under the quote, `reply` is all new words. A forward without new words has an
    empty `reply`. Costs time linear in the length of the text.
    """
    return parts_of(Page.of(text), quoting=False)


def parts_of(page: Page, *, quoting: bool) -> ReplyParts:
    """The parts of a page whose owners may be known in part; `quoting` says quote marks are known to be meant."""
    find_quotes(page, quoting=quoting)
    find_signatures(page)
    return ReplyParts(page.text_of(NEW), page.text_of(QUOTED), page.text_of(SIGNATURE))
