"""A folder of Markdown with front matter, taken in."""

from collections.abc import Iterator
from pathlib import Path

from django.utils.timezone import get_default_timezone

from alvast.kernel.actor import Actor
from alvast.knowledge.actions.importing import ImportReport, import_texts
from alvast.knowledge.rules.formats.front_matter import read_markdown
from alvast.knowledge.rules.formats.imported import ImportedText, UnreadableText

MOST_BYTES = 1024 * 1024
ENDINGS = (".md", ".markdown")


def import_folder(*, actor: Actor, folder: Path, approves: bool = True) -> ImportReport:
    """Every Markdown file below the folder, in order of name; what cannot be read is named and the rest goes on.

    Raises MayNotWrite, NeedsSecondPair.
    """
    return import_texts(actor=actor, texts=_texts_in(folder), approves=approves)


def _texts_in(folder: Path) -> Iterator[ImportedText | UnreadableText]:
    for file in sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS and path.is_file()):
        place = file.relative_to(folder).as_posix()
        try:
            yield read_markdown(_content(file, place), place=place, zone=get_default_timezone())
        except UnreadableText as unreadable:
            yield unreadable


def _content(file: Path, place: str) -> str:
    if file.stat().st_size > MOST_BYTES:
        raise UnreadableText(place, 1, "the file is larger than 1 MB")
    content = file.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableText(place, content[: error.start].count(b"\n") + 1, "this is no UTF-8 text") from error
