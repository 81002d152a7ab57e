"""What the widget sends to every site: the loader for its pages, script and stylesheet for the frame."""

import re
from functools import cache
from pathlib import Path

from alvast.kernel.scripts import PublicFile, joined_script, public_file

HOME = Path(__file__).parent
LOADER = ("script", "look", "button", "panel", "start")  # each uses only earlier ones
FRAME = (
    "words", "keeping", "waits", "server", "live", "outbox", "message", "log", "why", "composer", "files", "host", "standing",
    "reading", "hearing", "sheets", "chat", "start",
)  # fmt: skip

PREVIEW = ("words", "message", "preview")


@cache
def loader() -> PublicFile:
    """For the page of the site; no global but `Alvast`."""
    return joined_script(HOME / "loader", LOADER)


@cache
def frame_files() -> dict[str, PublicFile]:
    """For the frame, by the name in their address."""
    style = (HOME / "frame.css").read_text()
    return {
        "frame.js": joined_script(HOME / "frame", FRAME),
        "preview.js": joined_script(HOME / "frame", PREVIEW),
        "frame.css": public_file(_tight(style).encode(), "text/css"),
    }


def _tight(style: str) -> str:
    """Without comments, and without the white space and the zeros before a point that say nothing."""
    text = re.sub(r"\s*([{};])\s*", r"\1", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))
    text = re.sub(r"([:,])\s+", r"\1", text).replace(";}", "}").strip()
    return re.sub(r"(?<![\w.])0(?=\.\d)", "", text)
