"""Judgements without a database: the same question always gets the same answer."""
