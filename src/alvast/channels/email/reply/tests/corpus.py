"""The mails of tests/corpus/replies with the reply that is right for each."""

import email
import email.policy
import json
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parents[6] / "tests" / "corpus" / "replies"


@dataclass(frozen=True)
class Case:
    """One body and what is expected of it; `keeps_signature` where the source counts the signature as reply."""

    name: str
    body: str
    reply: str
    signature: str | None = None
    keeps_signature: bool = False

    def __str__(self) -> str:
        return self.name


def own_cases() -> list[Case]:
    return [_own(path) for path in sorted((CORPUS / "own").glob("*.txt"))]


def _own(path: Path) -> Case:
    body, _, expected = _read(path).partition("=== reply ===\n")
    reply, _, signature = expected.partition("=== signature ===\n")
    return Case(path.stem, body, reply.strip(), signature.strip() or None)


def plain_cases(source: str) -> list[Case]:
    expected = json.loads(_read(CORPUS / source / "expected.json"))
    return [Case(f"{source}/{name}", _read(CORPUS / source / name), reply) for name, reply in expected.items()]


def talon_text_cases() -> list[Case]:
    cases = []
    for path in sorted((CORPUS / "talon" / "standard_replies").glob("*.eml")):
        body = body_of(path, "plain")
        expected = path.with_name(f"{path.stem}_reply_text")
        reply = _read(expected).strip() if expected.exists() else "Hello"
        cases.append(Case(f"talon/{path.name}", body, reply, keeps_signature=True))
    return cases


def talon_signature_cases() -> list[Case]:
    """Bodies that end in a signature; one signs with a greeting and a name only, and those are the writer's words to us."""
    cases = []
    for path in sorted((CORPUS / "talon" / "signature").glob("*_body")):
        body = _read(path).replace("#sig#", "")
        signature = _read(path.with_name(path.name.replace("_body", "_signature"))).replace("#sig#", "").strip()
        if path.name == "short_url_body":
            signature = ""
        cases.append(Case(f"talon/{path.name}", body, body.strip().removesuffix(signature).strip(), signature))
    return cases


def body_of(path: Path, kind: str) -> str:
    """The text of the plain or html part of a mail file."""
    mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    part = mail.get_body((kind,))
    assert part is not None, path
    return str(part.get_content())


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")
