"""Real and realistic mails, each with the reply a reader would point at."""

import pytest

from alvast.channels.email.reply import ReplyParts, split_reply
from alvast.channels.email.reply.tests import corpus
from alvast.channels.email.reply.tests.corpus import Case

PUBLIC = {
    "github-replyparser": corpus.plain_cases("github-replyparser"),
    "zapier-replyparser": corpus.plain_cases("zapier-replyparser"),
    "talon text": corpus.talon_text_cases(),
    "talon signatures": corpus.talon_signature_cases(),
}


def _is_right(case: Case) -> bool:
    parts = split_reply(case.body)
    reply = "\n\n".join(filter(None, (parts.reply, parts.signature))) if case.keeps_signature else parts.reply
    return reply.split() == case.reply.split()


@pytest.mark.parametrize("case", corpus.own_cases(), ids=str)
def test_own_mails_give_exactly_the_expected_words(case: Case) -> None:
    parts = split_reply(case.body)
    assert parts.reply == case.reply
    if case.signature is not None:
        assert parts.signature == case.signature


def test_there_are_enough_own_mails_to_mean_something() -> None:
    assert len(corpus.own_cases()) >= 60


@pytest.mark.parametrize("source", PUBLIC)
def test_public_mails_score_at_least_97_percent(source: str) -> None:
    cases = PUBLIC[source]
    wrong = [case.name for case in cases if not _is_right(case)]
    assert len(cases) >= 6
    assert len(wrong) <= 0.03 * len(cases), wrong


@pytest.mark.parametrize("case", [*corpus.own_cases(), *PUBLIC["github-replyparser"]], ids=str)
def test_the_second_split_of_a_reply_changes_nothing(case: Case) -> None:
    reply = split_reply(case.body).reply
    assert split_reply(reply) == ReplyParts(reply=reply, quoted="", signature="")


@pytest.mark.parametrize("case", [*corpus.own_cases(), *PUBLIC["zapier-replyparser"]], ids=str)
def test_windows_line_ends_change_nothing(case: Case) -> None:
    body = case.body.replace("\r\n", "\n")
    assert split_reply(body.replace("\n", "\r\n")) == split_reply(body)


def test_quote_keeps_its_introduction_and_marks() -> None:
    parts = split_reply("Ja.\n\nOp 12-11-2026 09:14 schreef Ana:\n> Komt u?\n")
    assert parts == ReplyParts(reply="Ja.", quoted="Op 12-11-2026 09:14 schreef Ana:\n> Komt u?", signature="")


def test_forward_keeps_the_forwarded_mail_in_the_quote() -> None:
    parts = split_reply("Ter info.\n\nBegin doorgestuurd bericht:\n\nVan: A <a@b.example>\nOnderwerp: X\n\nTekst\n")
    assert parts.reply == "Ter info."
    assert parts.quoted.startswith("Begin doorgestuurd bericht:")
    assert parts.quoted.endswith("Tekst")
