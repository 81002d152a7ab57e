"""Our own checks: sizes of files and functions, templates, migrations, translations, links."""

import ast
import io
import os
import re
from collections.abc import Iterator
from pathlib import Path

from alvast.cli.start import say, set_up_django

HOME = Path(__file__).resolve().parents[3]
PACKAGE = HOME / "src" / "alvast"
Message = tuple[str, str]  # context, words
LONGEST_FILE, LONGEST_FUNCTION = 400, 60


def _set_up() -> None:
    os.environ.setdefault("ALVAST_SECRET_KEY", "only-for-checks-" + "k" * 40)
    set_up_django()


def _sources() -> Iterator[Path]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if "migrations" not in path.parts:
            yield path


def sizes_in_bounds() -> bool:
    """No file over 400 lines, no function over 60."""
    found = list(_oversized())
    for line in found:
        say(line)
    return not found


def _oversized() -> Iterator[str]:
    for path in _sources():
        text = path.read_text()
        if text.count("\n") > LONGEST_FILE:
            yield f"{path.relative_to(HOME)}: {text.count(chr(10))} lines, at most {LONGEST_FILE}: split it by noun"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or 0) - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    yield f"{path.relative_to(HOME)}:{node.lineno}: {node.name} has {lines} lines, at most {LONGEST_FUNCTION}"


def templates_compile() -> bool:
    _set_up()
    from django.template import TemplateSyntaxError
    from django.template.loader import get_template

    sound = True
    for path in sorted(PACKAGE.glob("**/templates/**/*.*")):
        try:
            get_template(str(path).split("/templates/", 1)[1])
        except TemplateSyntaxError as error:
            say(f"{path.relative_to(HOME)}: {error}")
            sound = False
    return sound


def migrations_complete() -> bool:
    """Models and migrations agree (asked without a database)."""
    _set_up()
    from django.apps import apps
    from django.db.migrations.autodetector import MigrationAutodetector
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.questioner import NonInteractiveMigrationQuestioner
    from django.db.migrations.state import ProjectState
    from django.utils import translation

    loader = MigrationLoader(None)
    detector = MigrationAutodetector(loader.project_state(), ProjectState.from_apps(apps), NonInteractiveMigrationQuestioner())
    with translation.override(None):  # names of fields are compared in the language they are written in
        changed = detector.changes(graph=loader.graph)
    missing = {label for label in changed if apps.get_app_config(label).name.startswith("alvast")}
    for label in sorted(missing):
        say(f"{label}: a model changed without a migration")
    return not missing


def translations_complete() -> bool:
    """Every text in code and templates has one Dutch translation, none fuzzy, none empty; of two, one overrules the other."""
    _set_up()
    wanted, known = dict(_messages()), _translated()
    missing = sorted(message for message in wanted if message not in known)
    for message in missing[:50]:
        say(f"{wanted[message]}: no Dutch for “{message[1]}”")
    twice = sorted((message, found) for message, found in known.items() if len(found) > 1)
    for message, found in twice:
        say(f"“{message[1]}” has more than one Dutch: {', '.join(sorted(found))}; give one of them a context")
    return not missing and not twice


def _messages() -> Iterator[tuple[Message, str]]:
    from babel.messages.extract import extract
    from django.utils.translation.template import templatize

    simple = dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"))
    plural = dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2))
    in_context = dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2))
    keywords = {**simple, **plural, **in_context, "npgettext": ((1, "c"), 2, 3)}
    for path in sorted([*_sources(), *PACKAGE.glob("**/templates/**/*.*")]):
        if "tests" in path.parts:
            continue
        text = path.read_text()
        source = text if path.suffix == ".py" else f"({templatize(text, origin=str(path))})"  # no indentation
        for line, message, _comments, context in extract("python", io.BytesIO(source.encode()), keywords=keywords):
            first = message[0] if isinstance(message, tuple) else message
            yield (context or "", str(first)), f"{path.relative_to(HOME)}:{line}"
        if path.suffix == ".py":
            for sentence in _refusal_sentences(text):
                yield ("", sentence), str(path.relative_to(HOME))


def _refusal_sentences(text: str) -> Iterator[str]:
    """`sentence = "…"` of a DomainRefusal is translated when shown."""
    for match in re.finditer(r'^    sentence(?:: ClassVar\[str\])? = "(.+)"$', text, re.MULTILINE):
        yield ast.literal_eval(f'"{match[1]}"')


def _translated() -> dict[Message, set[str]]:
    """The Dutch of each message, all catalogues taken together."""
    from babel.messages.pofile import read_po

    known: dict[Message, set[str]] = {}
    for path in PACKAGE.glob("**/locale/nl/LC_MESSAGES/django.po"):
        with path.open("rb") as file:
            for message in read_po(file):
                strings = message.string if isinstance(message.string, tuple | list) else (message.string,)
                if message.id and all(strings) and not message.fuzzy:
                    first = message.id[0] if isinstance(message.id, tuple | list) else message.id
                    known.setdefault((message.context or "", first), set()).add("|".join(map(str, strings)))
    return known


def links_resolve() -> bool:
    """Every relative link in the documents leads somewhere."""
    sound = True
    for path in sorted([*HOME.glob("*.md"), *HOME.glob("docs/**/*.md"), *PACKAGE.glob("**/README.md")]):
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text()):
            if "://" not in target and not target.startswith("mailto:") and not (path.parent / target).exists():
                say(f"{path.relative_to(HOME)}: no such file: {target}")
                sound = False
    return sound
