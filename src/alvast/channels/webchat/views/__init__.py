"""The doors of a visitor's page, `/chat/<key>/…`. JSON, no cookie, problem+json for every refusal."""

from alvast.channels.webchat.views.leaving import end, go_on_by_mail, transcript
from alvast.channels.webchat.views.session import session
from alvast.channels.webchat.views.signs import read, typing
from alvast.channels.webchat.views.talk import choices, file, files, messages, why

__all__ = [
    "choices", "end", "file", "files", "go_on_by_mail", "messages", "read", "session", "transcript", "typing", "why",
]  # fmt: skip
