"""What a mail program or an employer puts under the writer's own words."""

from .finding import find_signatures

__all__ = ["find_signatures"]
