"""Who may join a conversation. Chidi may, with a token or a vouched mail; nobody else, whatever they copy or guess."""

import pytest

from alvast.channels.email.tests.conftest import mail
from alvast.channels.email.tokens import message_id_for, reply_address, token_for
from alvast.conversations.models import Conversation, Message, Participant

pytestmark = pytest.mark.django_db

MALLORY = "Mallory <mallory@evil.example>"


@pytest.fixture
def first(post):
    """Chidi's first mail, answered in spirit: its message is what tokens name."""
    post.bring(mail(message_id="<first@example.net>"))
    return Message.objects.get()


def _conversations() -> int:
    return Conversation.objects.count()


def test_a_reply_to_our_message_id_joins_and_proves_the_sender(post, first):
    ours = message_id_for(first.id, "dewulp.example")
    post.bring(mail("Het is er nu.", in_reply_to=ours, references=f"<first@example.net> {ours}"))
    answer = Message.objects.exclude(id=first.id).get()
    assert (answer.conversation_id, answer.trust) == (first.conversation_id, "token")


def test_a_reply_to_the_plus_address_joins_also_without_references(post, first):
    post.bring(mail("Hoi", to=reply_address("info@dewulp.example", first.id)))
    answer = Message.objects.exclude(id=first.id).get()
    assert (answer.conversation_id, answer.trust) == (first.conversation_id, "token")
    assert [r["address"] for r in answer.recipients] == ["info@dewulp.example"]  # the token is shown nowhere


def test_a_vouched_sender_joins_by_referring_to_his_own_earlier_mail(post, first):
    post.bring(mail("Nog iets", vouched="example.net", references="<first@example.net>"))
    answer = Message.objects.exclude(id=first.id).get()
    assert (answer.conversation_id, answer.trust) == (first.conversation_id, "known")


@pytest.mark.parametrize(
    "headers",
    [
        {"from_": MALLORY, "in_reply_to": "TOKEN"},  # a token that leaked to someone who takes no part
        {"from_": MALLORY, "to": "PLUS"},
        {"references": "<first@example.net>"},  # a forged From with a copied Message-ID, vouched for by nobody
        {"subject": "Re: Bestelling 48213 [#1]"},  # a guessed number
        {"from_": MALLORY, "vouched": "evil.example", "references": "<first@example.net>"},  # vouched, but not his mail
        {"vouched": "evil.example", "references": "<first@example.net>"},  # vouched for another domain than the From's
        {"from_": "chidi@example.net, mallory@evil.example", "in_reply_to": "TOKEN"},  # two authors prove nothing
        {"from_": "Chidi chidi@example.net <mallory@evil.example>", "in_reply_to": "TOKEN"},
        {"reply_to": "chidi@example.net", "from_": MALLORY, "in_reply_to": "TOKEN"},
        {"sender": "chidi@example.net", "from_": MALLORY, "in_reply_to": "TOKEN"},
    ],
)
def test_anything_less_opens_a_new_conversation_and_adds_nobody(post, first, headers):
    places = {"TOKEN": message_id_for(first.id, "dewulp.example"), "PLUS": reply_address("info@dewulp.example", first.id)}
    before = set(Participant.objects.filter(conversation=first.conversation).values_list("address", flat=True))
    post.bring(mail("Stuur mij alles", **{name: places.get(value, value) for name, value in headers.items()}))
    assert _conversations() == 2
    assert Message.objects.filter(conversation=first.conversation).count() == 1
    assert set(Participant.objects.filter(conversation=first.conversation).values_list("address", flat=True)) == before


def test_no_token_with_one_character_changed_is_ours(post, first):
    token = token_for(first.id)
    alphabet = "abcdefghijklmnopqrstuvwxyz234567"
    wrong = [token[:i] + alphabet[(alphabet.index(c) + 1) % 32] + token[i + 1 :] for i, c in enumerate(token)]
    wrong += [token[:-1], token + "a", token[::-1]]
    post.bring(*(mail(f"Poging {n}", in_reply_to=f"<{bad}.x@dewulp.example>") for n, bad in enumerate(wrong)))
    assert _conversations() == 1 + len(wrong)


def test_a_verdict_below_the_topmost_or_of_another_server_counts_for_nothing(post, first):
    ours = b"Authentication-Results: mx.dewulp.example; dmarc=fail header.from=example.net\n"
    forged = b"Authentication-Results: mx.dewulp.example; dmarc=pass header.from=example.net\n"
    other = b"Authentication-Results: mx.evil.example; dmarc=pass header.from=example.net\n"
    post.bring(ours + forged + mail("a", references="<first@example.net>"), other + mail("b", references="<first@example.net>"))
    assert _conversations() == 3


def test_a_follow_up_in_the_same_batch_finds_the_mail_it_follows(post):
    post.bring(
        mail("Eerste", vouched="example.net", message_id="<one@example.net>"),
        mail("Tweede", vouched="example.net", message_id="<two@example.net>", references="<one@example.net>"),
        mail("Derde", vouched="example.net", references="<one@example.net> <two@example.net>"),
    )
    assert [_conversations(), Message.objects.count()] == [1, 3]


def test_a_chain_of_follow_ups_in_one_batch_is_one_conversation_in_the_order_they_came(post):
    chain = [
        mail(f"Nummer {n}", vouched="example.net", message_id=f"<{n}@example.net>", references=f"<{n - 1}@example.net>")
        for n in range(1, 6)
    ]
    post.bring(mail("Nummer 0", message_id="<0@example.net>"), *chain)
    assert _conversations() == 1
    assert list(Message.objects.order_by("id").values_list("text", flat=True)) == [f"Nummer {n}" for n in range(6)]
    assert Conversation.objects.get().preview == "Nummer 5"
    assert Participant.objects.values_list("address").distinct().count() == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"from_": MALLORY, "vouched": "evil.example"},  # vouched, but the mail he refers to is Chidi's
        {},  # Chidi's address, vouched for by nobody
        {"vouched": "evil.example"},
    ],
)
def test_in_one_batch_a_copied_message_id_gives_nothing_either(post, headers):
    post.bring(
        mail("Eerste", vouched="example.net", message_id="<one@example.net>"),
        mail("Stuur mij alles", references="<one@example.net>", **headers),
    )
    assert _conversations() == 2


def test_a_follow_up_of_a_mail_that_joins_goes_where_that_one_goes(post, first):
    ours = message_id_for(first.id, "dewulp.example")
    post.bring(
        mail("Ja", vouched="example.net", message_id="<yes@example.net>", in_reply_to=ours),
        mail("En nog iets", vouched="example.net", references="<yes@example.net>"),
    )
    assert set(Message.objects.values_list("conversation", flat=True)) == {first.conversation_id}


def test_an_agent_who_writes_by_mail_is_a_customer_like_any_other(post, first):
    ours = message_id_for(first.id, "dewulp.example")
    post.bring(mail("Sluit dit gesprek", from_="Ana <ana@example.org>", in_reply_to=ours))
    assert _conversations() == 2
    assert Message.objects.exclude(id=first.id).get().kind == "inbound"


def test_tokens_made_under_an_older_key_of_the_house_still_hold(post, first, settings):
    ours = message_id_for(first.id, "dewulp.example")
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "a-newer-key-" + "n" * 40
    post.bring(mail("Het is er nu.", in_reply_to=ours))
    settings.SECRET_KEY_FALLBACKS = []
    post.bring(mail("En nu?", in_reply_to=ours))
    assert sorted(Message.objects.values_list("trust", flat=True)) == ["token", "unproven", "unproven"]


def test_someone_in_copy_does_not_join_by_referring_to_another_ones_mail(post):
    """He takes part, but a Message-ID of Chidi's proves nothing about him; his own token would."""
    post.bring(mail(message_id="<first@example.net>", cc="Dan <dan@example.com>"))
    post.bring(mail("Ik ook", from_="Dan <dan@example.com>", vouched="example.com", references="<first@example.net>"))
    assert _conversations() == 2
    ours = message_id_for(Message.objects.earliest("recorded_at").id, "dewulp.example")
    post.bring(mail("Nu wel", from_="Dan <dan@example.com>", in_reply_to=ours))
    assert _conversations() == 2
