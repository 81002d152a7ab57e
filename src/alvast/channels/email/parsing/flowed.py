"""Where we keep `format=flowed` (RFC 3676): lines that a mail client broke softly become whole paragraphs again."""

from __future__ import annotations


def unflow(text: str, *, delete_space: bool) -> str:
    """The text with soft line breaks joined within one quote depth. `delete_space` is the DelSp parameter."""
    lines: list[str] = []
    open_depth = -1
    for line in text.split("\n"):
        depth, content = _depth_and_content(line)
        if open_depth == depth and content != "-- ":
            lines[-1] += content
        else:
            lines.append(f"{'>' * depth} {content}" if depth and content else ">" * depth + content)
        is_soft = content.endswith(" ") and content != "-- "
        if is_soft and delete_space:
            lines[-1] = lines[-1][:-1]
        open_depth = depth if is_soft else -1
    return "\n".join(lines)


def _depth_and_content(line: str) -> tuple[int, str]:
    content = line.lstrip(">")
    depth = len(line) - len(content)
    # One space after the marks (or before "From " and ">") is stuffing.
    return depth, content.removeprefix(" ")
