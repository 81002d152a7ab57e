"""The composers there are, by the name that a bot is set to; loaded when first asked for."""

from functools import cache
from importlib import import_module

from alvast.bots.composers.base import Composer

NAMES = {
    "extractive": "alvast.bots.composers.extractive:Extractive",
    "language_model": "alvast.bots.model.composer:LanguageModel",
}
ELSEWHERE = frozenset({"language_model"})  # on another machine: not asked while rows are held


@cache
def composer_named(name: str) -> Composer:
    """Raises KeyError for a name that is no composer's."""
    module, _, kind = NAMES[name].partition(":")
    made: Composer = getattr(import_module(module), kind)()
    return made
