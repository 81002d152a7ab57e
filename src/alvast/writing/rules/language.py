"""Is a text Dutch or English? Counted by the small words that only one of the two has."""

from alvast.writing.rules.text import Text
from alvast.writing.rules.words import word_set

_DUTCH = word_set(
    "de het een en van u uw je jij jouw ik wij niet dat op voor met zijn heeft hebben aan te dit die er bij om uit "
    "ook als wel naar door maar onze ons geen nog kan kunt kunnen wordt worden dan hier krijgt komt gaat beste groet "
    "graag mijn"
)
_ENGLISH = word_set(
    "the a an and your you are to of for our will it this that with have has not be by from can please thank thanks "
    "my they them when if us i'm we'll i don't do your's order parcel sorry"
)


def is_dutch(text: Text) -> bool:
    """Dutch unless English words clearly outnumber the Dutch ones."""
    words = text.words[:400]
    return sum(word in _ENGLISH for word in words) <= sum(word in _DUTCH for word in words)
