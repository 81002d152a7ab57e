"""A mail of ours as bytes: correct for old and new readers, with nothing in it that a header must not hold."""

from alvast.channels.email.composing.mail import Automatic, Letter, Person, compose

__all__ = ["Automatic", "Letter", "Person", "compose"]
