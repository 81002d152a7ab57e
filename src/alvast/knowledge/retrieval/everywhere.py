"""Words that tell little; the lists are everywhere.toml. Pure."""

import tomllib
from pathlib import Path

with Path(__file__).with_suffix(".toml").open("rb") as _file:
    _words = tomllib.load(_file)

EVERYWHERE = frozenset(_words["everywhere"].split())
BESIDE = frozenset(_words["beside"].split())
