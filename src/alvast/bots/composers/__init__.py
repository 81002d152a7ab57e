"""Who puts an answer together from sources: the passage's own sentences, or a language model. One protocol, one checker."""

from alvast.bots.composers.base import Composed, Composer, Request, Sentence, Source, joined
from alvast.bots.composers.names import ELSEWHERE, composer_named

__all__ = ["ELSEWHERE", "Composed", "Composer", "Request", "Sentence", "Source", "composer_named", "joined"]
