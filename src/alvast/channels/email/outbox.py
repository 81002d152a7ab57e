"""A folder in place of a mail server, in the demo only: what would leave can be read there and reaches nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

HOST = "outbox.invalid"  # RFC 6761: never a real server


@dataclass(frozen=True, slots=True)
class Outbox:
    """One `.eml` a mail, with its envelope in front as trace lines, as a last server would write it."""

    folder: Path

    def deliver(self, content: bytes, *, sender: str, recipients: Sequence[str]) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        trace = f"Return-Path: <{sender}>\r\n" + "".join(f"Delivered-To: {address}\r\n" for address in recipients)
        partial = self.folder / f".{uuid4()}"
        partial.write_bytes(trace.encode() + content)
        partial.rename(self.folder / f"{uuid4()}.eml")
