"""`replies`: the new words of a mail apart from what it quotes, beside email-reply-parser; and a megabyte meant to hurt."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.bench.place import Place
from tests.bench.results import Result, in_turns, median

NEW = "Dank u, dat is precies wat ik zocht.\n\nKunt u mij ook de factuur sturen?"
OLD = ["Goedemiddag,", "", "Uw pakket is vandaag bezorgd.", "De factuur zit in uw account.", "", "Met groet,", "De winkel"]
HOSTILE_BYTES = 1_000_000
HOSTILE_WITHIN = 1.0  # seconds


@dataclass(frozen=True, slots=True)
class Style:
    """How one kind of mail program writes a reply."""

    name: str
    text: str


def _quoted() -> str:
    return "\n".join(f"> {line}".rstrip() for line in OLD)


def styles() -> list[Style]:
    """The five that peers were judged by: Dutch and English attribution, Dutch dashes, Outlook's header block, no quote."""
    outlook = (
        "Van: De winkel <hallo@winkel.example>\nVerzonden: vrijdag 20 november 2026 09:12\nAan: Jan Bakker\nOnderwerp: Uw pakket"
    )
    dashes = "-----Oorspronkelijk bericht-----\n" + outlook
    return [
        Style("Dutch >", f"{NEW}\n\nOp vr 20 nov 2026 om 09:12 schreef De winkel <hallo@winkel.example>:\n\n{_quoted()}\n"),
        Style("English >", f"{NEW}\n\nOn Fri, Nov 20, 2026 at 9:12 AM De winkel <hallo@winkel.example> wrote:\n\n{_quoted()}\n"),
        Style("Dutch dashes", f"{NEW}\n\n{dashes}\n\n" + "\n".join(OLD) + "\n"),
        Style("Outlook line", f"{NEW}\n\n{'_' * 32}\n{outlook}\n\n" + "\n".join(OLD) + "\n"),
        Style("no quote", f"{NEW}\n"),
    ]


def hostile() -> Iterator[str]:
    """Texts that made parsers hang: nearly an attribution, blank lines, dashes, quote marks, one endless line."""
    for piece in ("On a a a wrote ", "Op a a a schreef ", "\n", "-", "> ", "_", "Van: x\n", "a"):
        yield piece * (HOSTILE_BYTES // len(piece))


def measure(place: Place) -> list[Result]:
    from email_reply_parser import EmailReplyParser

    from alvast.channels.email.reply import split_reply

    rounds, repeats = place.pick(full=9, quick=5, tiny=1), place.pick(full=400, quick=100, tiny=2)
    parsers: dict[str, Callable[[str], str]] = {"ours": lambda t: split_reply(t).reply, "theirs": EmailReplyParser.parse_reply}
    speed = in_turns(rounds, {name: _speed(parse, repeats) for name, parse in parsers.items()})
    right = {name: sum(parse(style.text).strip() == NEW for style in styles()) for name, parse in parsers.items()}
    worst = max(_seconds(split_reply, text) for text in hostile())
    peer = "email-reply-parser"
    return [
        Result("replies", median(speed["ours"]), "mails/s", peer, median(speed["theirs"])),
        Result("replies, styles right of 5", right["ours"], "styles", peer, right["theirs"]),
        Result("replies, worst hostile megabyte", worst, "s", "agreed bound", HOSTILE_WITHIN),
    ]


def _speed(parse: Callable[[str], str], repeats: int) -> Callable[[int], float]:
    texts = [style.text for style in styles()]

    def measure_once(_: int) -> float:
        began = time.process_time()
        for _ in range(repeats):
            for text in texts:
                parse(text)
        return repeats * len(texts) / (time.process_time() - began)

    return measure_once


def _seconds(parse: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    parse(text)
    return time.process_time() - began
