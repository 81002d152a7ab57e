"""Mails kept aside: an administrator looks at them, lets them in, or drops them."""

import pytest

from alvast.channels.email.actions import NewRaw, drop_mail, release_mail, store_raw, translate_waiting
from alvast.channels.email.models import Inbox, OutgoingMail, RawMail
from alvast.channels.email.queries import count_aside, held_content, held_mails
from alvast.channels.email.tests.conftest import mail
from alvast.conversations.models import Conversation, Message
from alvast.kernel.errors import NotFound
from alvast.kernel.models import Blob

pytestmark = pytest.mark.django_db


@pytest.fixture
def root(post):
    return post.house.as_(post.house.root)


@pytest.fixture
def held(post, root):
    """A colleague wrote from our own address; the inbox acknowledges."""
    Inbox.objects.update(acknowledge=True)
    post.bring(mail("Wie pakt dit op?", from_="Balie <info@dewulp.example>", subject="Doos bij de deur"))
    [line] = held_mails(root)
    return line


def settle():
    while translate_waiting():
        pass


def test_it_is_shown_with_its_words(root, held):
    content = held_content(root, held.id)
    assert (content.mail.subject, content.mail.from_.address) == ("Doos bij de deur", "info@dewulp.example")
    assert content.mail.text.strip() == "Wie pakt dit op?"
    assert "subject: Doos bij de deur" in content.source


def test_one_that_cannot_be_read_is_shown_as_it_came(post, root):
    store_raw(inbox=post.inbox, mails=[NewRaw(b"X" * 200_000, held="too_large", size=30_000_000)])
    [line] = held_mails(root)
    content = held_content(root, line.id)
    assert (len(content.source), content.line.size, line.can_be_released) == (64 * 1024, 30_000_000, False)


def test_let_in_it_becomes_a_message_and_gets_no_automatic_answer(root, held):
    assert held.can_be_released
    release_mail(actor=root, raw=held.id)
    settle()
    assert Message.objects.get().text.strip() == "Wie pakt dit op?"
    assert Conversation.objects.get().subject == "Doos bij de deur"
    assert not OutgoingMail.objects.exists()
    assert RawMail.objects.get().state == "translated"


def test_our_own_mail_let_in_is_not_held_again(post, root):
    post.bring(mail(message_id="<een@example.net>"))
    OutgoingMail.objects.create(
        inbox_id=post.inbox, message_id="<ours@dewulp.example>", envelope_to=[], made_at=Message.objects.get().recorded_at
    )
    post.bring(mail("Doorgestuurd", from_="els@example.net", message_id="<ours@dewulp.example>"))
    [line] = held_mails(root)
    release_mail(actor=root, raw=line.id)
    settle()
    assert Message.objects.count() == 2


def test_dropped_its_words_are_gone_and_the_mailbox_does_not_bring_it_back(post, root, held):
    content = mail("Wie pakt dit op?", from_="Balie <info@dewulp.example>", message_id="<vast@dewulp.example>")
    post.bring(content)
    for line in held_mails(root):
        drop_mail(actor=root, raw=line.id)
    assert set(RawMail.objects.values_list("state", "sender", "return_path", "blob")) == {("dropped", "", "", None)}
    assert not Blob.objects.exists()
    assert held_mails(root) == ()
    assert count_aside() == 2
    stored = store_raw(inbox=post.inbox, mails=[NewRaw(content)])
    assert (stored.stored, stored.duplicates) == (0, 1)


def test_a_parked_mail_can_be_dropped_but_not_let_in(post, root):
    post.bring(mail())
    RawMail.objects.update(state="parked", failure="crashed")
    raw = RawMail.objects.get().id
    with pytest.raises(NotFound):
        release_mail(actor=root, raw=raw)
    drop_mail(actor=root, raw=raw)
    assert RawMail.objects.get().state == "dropped"


def test_only_once_and_only_what_is_aside(post, root, held):
    release_mail(actor=root, raw=held.id)
    for act in (release_mail, drop_mail):
        with pytest.raises(NotFound):
            act(actor=root, raw=held.id)
    settle()
    for act in (release_mail, drop_mail):
        with pytest.raises(NotFound):
            act(actor=root, raw=held.id)
    assert Message.objects.count() == 1


@pytest.mark.parametrize("reason", ["too_large", "unfetchable", "erased"])
def test_what_we_do_not_have_whole_cannot_be_let_in(post, root, held, reason):
    RawMail.objects.update(failure=reason)
    with pytest.raises(NotFound):
        release_mail(actor=root, raw=held.id)


@pytest.mark.parametrize("name", ["ana", "bo", "dora"])
def test_for_anyone_else_there_is_nothing(post, held, name):
    actor = post.house.as_(getattr(post.house, name))
    for ask in (lambda: held_content(actor, held.id), lambda: release_mail(actor=actor, raw=held.id),
                lambda: drop_mail(actor=actor, raw=held.id)):  # fmt: skip
        with pytest.raises(NotFound):
            ask()
    assert RawMail.objects.get().state == "held"
