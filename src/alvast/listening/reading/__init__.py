"""How customers write, read so that phrases can be looked for: casual spelling, slips, tricks with signs. Pure, linear."""

from alvast.listening.reading.clusters import Clusters, clusters
from alvast.listening.reading.heard import LONGEST_READ, Heard
from alvast.listening.reading.lexicon import canonical
from alvast.listening.reading.signs import unseen_words
from alvast.listening.reading.vocabulary import Vocabulary

__all__ = ["LONGEST_READ", "Clusters", "Heard", "Vocabulary", "canonical", "clusters", "unseen_words"]
