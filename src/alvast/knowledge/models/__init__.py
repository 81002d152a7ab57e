"""Tables of the room: one file per noun."""

from alvast.knowledge.models.articles import Article, Picture, Version, VersionChange
from alvast.knowledge.models.feedback import Feedback

__all__ = ["Article", "Feedback", "Picture", "Version", "VersionChange"]
