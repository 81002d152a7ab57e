"""What a bot of a service desk speaks about, and what it does not. Pure: the same words get the same judgement."""

from alvast.bots.scope.judging import Scope, judge

__all__ = ["Scope", "judge"]
