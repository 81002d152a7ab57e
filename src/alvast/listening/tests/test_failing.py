"""Which answers of a bot did not help, by what the customer says next."""

import pytest

from alvast.listening.queries import Turn, failed_turns

ASKED, TOLD = "Hoe betaal ik in delen?", "U krijgt de rekening rond de 20e van de maand in de app."


def has_failed(reply: str, told: str = TOLD) -> bool:
    return bool(failed_turns([Turn("customer", ASKED), Turn("bot", told), Turn("customer", reply)]))


@pytest.mark.parametrize(
    "reply",
    [
        "dit slaat nergens op", "je draait in cirkels", "we komen geen stap verder zo", "je luistert niet", "pff", "Serieus?",
        "dit is de derde keer dat ik het vraag", "geef nou gewoon antwoord", "wat een waardeloze bot", "asdfghjkl", "nee.",
        "dat staat er ook al, daar kom ik niet uit", "that's not what i asked for", "this isn't helping", "ik geef het op",
    ],
)  # fmt: skip
def test_who_is_stuck_says_so_in_many_ways(reply: str) -> None:
    assert has_failed(reply)


@pytest.mark.parametrize(
    "reply",
    [
        "en als ik dat niet doe?", "prima, en wat kost het voor kinderen?", "de website werkt niet, hoe kan ik bestellen?",
        "mijn kaartje werkt niet meer, wat nu", "nee dank je, dat was alles", "ok", "hoi", "kan ik het opgeven via internet?",
        "ik heb dat formulier al ingevuld, wat is de volgende stap?", "i'd like to give up my seat for a friend, can i?",
    ],
)  # fmt: skip
def test_who_asks_on_is_not_stuck(reply: str) -> None:
    assert not has_failed(reply)


def test_a_no_to_what_the_bot_asked_is_an_answer() -> None:
    assert not has_failed("nee", "Bedoelt u de factuur van mei?")
