"""The writing door of the room."""

from alvast.portal.actions.answering import answer_in_conversation
from alvast.portal.actions.privacy import ask_erasure, close_erasure_requests, withdraw_erasure
from alvast.portal.actions.sign_in import ask_code, send_code, sign_in, sign_out, sweep

__all__ = [
    "answer_in_conversation", "ask_code", "ask_erasure", "close_erasure_requests", "send_code", "sign_in", "sign_out", "sweep",
    "withdraw_erasure",
]  # fmt: skip
