"""Knowledge from elsewhere: another desk's export, or the pages of a site. Drafts, unless someone says that they are right."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from alvast.kernel.actor import Actor
from alvast.kernel.errors import DomainRefusal, ProviderError
from alvast.kernel.outgoing import send
from alvast.knowledge.actions.importing import ImportReport, import_texts
from alvast.knowledge.rules.formats.chatwoot import read_chatwoot, read_chatwoot_csv
from alvast.knowledge.rules.formats.imported import ImportedText, UnreadableText

FORMS = ("zendesk", "chatwoot", "web")
MOST_BYTES = 50 * 1024 * 1024
Texts = Iterator[ImportedText | UnreadableText]


def import_outside(*, actor: Actor, form: str, source: Path, approves: bool = False) -> ImportReport:
    """`zendesk` and `chatwoot`: a file of their articles. `web`: a folder of saved pages, or a file with an address a line.

    Raises MayNotWrite, NeedsSecondPair.
    """
    readers = {"zendesk": _zendesk, "chatwoot": _chatwoot, "web": _pages}
    return import_texts(actor=actor, texts=readers[form](source), approves=approves)


def _zendesk(file: Path) -> Texts:
    from alvast.knowledge.rules.formats.zendesk import read_zendesk

    yield from _json(file, read_zendesk)


def _chatwoot(file: Path) -> Texts:
    if file.suffix.lower() == ".csv":
        yield from _read(file, lambda text: read_chatwoot_csv(text, place=file.name))
    else:
        yield from _json(file, read_chatwoot)


def _pages(source: Path) -> Texts:
    if source.is_dir():
        for file in sorted(path for path in source.rglob("*") if path.suffix.lower() in (".html", ".htm", ".xhtml")):
            place = file.relative_to(source).as_posix()
            yield from _read(file, partial(_page, place=place))
        return
    yield from _read(source, partial(_listed, place=source.name))


def _listed(text: str, *, place: str) -> Texts:
    """The pages behind addresses, one a line."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield _fetched(line.strip(), f"{place}, line {number}")


def _page(text: str, *, place: str) -> Texts:
    yield _read_page(text, place=place)


def _read_page(html: str, *, place: str) -> ImportedText:
    """What reads hypertext takes six megabytes, which a process that imports nothing does without."""
    from alvast.knowledge.rules.formats.hypertext import read_page

    return read_page(html, place=place)


def _fetched(url: str, place: str) -> ImportedText | UnreadableText:
    """One page of the web, through the client that reaches nothing inside."""
    try:
        answer = send("GET", url, redirects=3)
        if answer.status != 200:
            return UnreadableText(place, 1, f"{url} answers {answer.status}")
        return _read_page(answer.content.decode("utf-8", "replace"), place=url)
    except (DomainRefusal, ProviderError) as error:
        return UnreadableText(place, 1, str(error))
    except UnreadableText as unreadable:
        return unreadable


def _json(file: Path, reader: Callable[..., Texts]) -> Texts:
    def read(text: str) -> Texts:
        try:
            document = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise UnreadableText(file.name, getattr(error, "lineno", 1), "this is no JSON") from error
        return reader(document, place=file.name)

    yield from _read(file, read)


def _read(file: Path, read: Callable[[str], Texts]) -> Texts:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise UnreadableText(file.name, 1, "the file is larger than 50 MB")
        yield from read(file.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        yield UnreadableText(file.name, 1, "this is no UTF-8 text")
    except UnreadableText as unreadable:
        yield unreadable
