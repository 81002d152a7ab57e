"""Translation catalogues are compiled when their text is newer: nobody has to remember a build step."""

import os
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1]


def compile_catalogues() -> None:
    for source in PACKAGE.glob("**/locale/*/LC_MESSAGES/django.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns != source.stat().st_mtime_ns:
            _compile(source, compiled)


def _compile(source: Path, compiled: Path) -> None:
    """The result bears the time of the text it was made of, so a text saved meanwhile is seen next time."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    made_of = source.stat().st_mtime_ns
    with source.open("rb") as text:
        catalogue = read_po(text)
    partial = compiled.with_suffix(".mo.new")
    with partial.open("wb") as file:
        write_mo(file, catalogue)
    os.utime(partial, ns=(made_of, made_of))
    partial.replace(compiled)
