"""Tables of the room: one file per noun."""

from alvast.knowledge.models.articles import Article, Picture, Version, VersionChange
from alvast.knowledge.models.feedback import Feedback
from alvast.knowledge.models.gaps import Gap, UnansweredQuestion
from alvast.knowledge.models.passages import Passage, PassageVector, SearchMark

__all__ = [
    "Article", "Feedback", "Gap", "Passage", "PassageVector", "Picture", "SearchMark", "UnansweredQuestion", "Version",
    "VersionChange",
]  # fmt: skip
