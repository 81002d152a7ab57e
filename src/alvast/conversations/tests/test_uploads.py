import pytest
from hypothesis import given
from hypothesis import strategies as st

from alvast.conversations.actions import drop_stale_uploads, remove_upload, upload_attachment
from alvast.conversations.actions.uploads import MOST_WAITING
from alvast.conversations.errors import FileTooLarge, NotFound, TooManyFiles, UploadGone
from alvast.conversations.models import Attachment
from alvast.conversations.queries import attachment_for
from alvast.conversations.rules.files import LARGEST, LONGEST_NAME, file_label, file_type, may_show_inline
from alvast.conversations.tests.people import answer, receive
from alvast.kernel.actor import SYSTEM
from alvast.kernel.models import Blob


@pytest.fixture
def asked(house, clock):
    return receive(house).conversation


@pytest.fixture
def upload(house, asked):
    def add(content=b"%PDF", *, who=None, name="pakbon.pdf", type="application/pdf"):
        return upload_attachment(actor=house.as_(who or house.ana), conversation=asked, name=name, type=type, content=content)

    return add


def test_a_file_waits_for_its_message_and_goes_with_it(house, asked, upload):
    file = upload()
    assert (file.name, file.type, file.size) == ("pakbon.pdf", "application/pdf", 4)
    assert attachment_for(house.as_(house.ana), file.id).content() == b"%PDF"
    message = answer(house, asked, attachments=[file.id])
    assert attachment_for(house.as_(house.bo), file.id).message == message
    with pytest.raises(NotFound):
        remove_upload(actor=house.as_(house.ana), upload=file.id)


def test_a_waiting_file_is_its_uploader_s_alone(house, asked, upload):
    file = upload()
    for other in (house.bo, house.dora, house.root):
        with pytest.raises(NotFound):
            attachment_for(house.as_(other), file.id)
        with pytest.raises(NotFound):
            remove_upload(actor=house.as_(other), upload=file.id)
    assert Attachment.objects.filter(id=file.id).exists()


def test_a_removed_file_leaves_no_bytes(house, asked, upload):
    file = upload()
    remove_upload(actor=house.as_(house.ana), upload=file.id)
    assert (Attachment.objects.count(), Blob.objects.count()) == (0, 0)
    with pytest.raises(UploadGone):
        answer(house, asked, attachments=[file.id])


def test_too_large_and_too_many_are_refused_and_leave_nothing(upload):
    with pytest.raises(FileTooLarge) as refusal:
        upload(b"x" * (LARGEST + 1), name="film.mp4")
    assert str(refusal.value) == "“film.mp4” is groter dan 25 MB."
    assert Blob.objects.count() == 0
    for _ in range(MOST_WAITING):
        upload()
    with pytest.raises(TooManyFiles):
        upload()
    assert Blob.objects.count() == MOST_WAITING


def test_files_that_waited_too_long_are_dropped_and_sent_ones_stay(house, clock, asked, upload):
    sent = upload(name="verstuurd.pdf")
    answer(house, asked, attachments=[sent.id])
    upload(name="vergeten.pdf")
    later = clock.forward(days=8)
    upload(name="nieuw.pdf")
    assert drop_stale_uploads(before=later) == 1
    assert drop_stale_uploads(before=later) == 0
    assert set(Attachment.objects.values_list("name", flat=True)) == {"verstuurd.pdf", "nieuw.pdf"}
    assert Blob.objects.count() == 2


def test_who_cannot_see_the_conversation_uploads_nothing(house, asked, upload):
    with pytest.raises(NotFound):
        upload(who=house.dora)
    with pytest.raises(NotFound):
        upload_attachment(actor=SYSTEM, conversation=asked, name="a", type="", content=b"x")
    assert Blob.objects.count() == 0


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("pakbon.pdf", "pakbon.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Chidi\\foto.jpg", "foto.jpg"),
        ("factuur\u202egpj.exe", "factuurgpj.exe"),
        ("a\r\nb.txt", "a b.txt"),
        ('<img src="x">.png', "_img src=_x__.png"),
        (".htaccess", "htaccess"),
        ("naam met  spaties.txt ", "naam met spaties.txt"),
        ("é" * 300 + ".pdf", "é" * 196 + ".pdf"),
        ("...", ""),
        ("\x00\x01", ""),
    ],
)
def test_a_hostile_name_becomes_a_label(name, label):
    assert file_label(name) == label


@given(st.text())
def test_a_label_is_never_a_path_and_reading_it_again_changes_nothing(name):
    label = file_label(name)
    assert not set(label) & set('/\\\x00\n\r<>:"|?*\u202e')
    assert len(label) <= LONGEST_NAME
    assert not label.startswith(".")
    assert file_label(label) == label


def test_a_nameless_file_gets_a_name_in_the_agent_s_language(upload):
    assert upload(name="//").name == "bestand"


@pytest.mark.parametrize(
    ("declared", "type"),
    [("Image/PNG; charset=x", "image/png"), ("", "application/octet-stream"), ("text/html\r\nX: y", "application/octet-stream")],
)
def test_a_type_is_taken_as_declared_or_not_at_all(declared, type):
    assert file_type(declared) == type


def test_only_plain_pictures_may_be_shown_within_a_page():
    assert may_show_inline("image/png")
    assert not any(may_show_inline(t) for t in ("image/svg+xml", "text/html", "application/pdf", "application/xhtml+xml"))
