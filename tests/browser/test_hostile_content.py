"""A customer who attacks whoever reads: nothing of it runs, leaves, or steps asked its frame."""

from types import SimpleNamespace
from typing import Any

import pytest

from alvast.channels.email.parsing.sanitise import sanitise_html
from alvast.conversations import actions
from alvast.conversations.inbound import InboundMessage, NewAttachment, Recipient
from alvast.conversations.models import Attachment, Message
from alvast.conversations.queries import ConversationFilter
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id

RUN = "window.top.hit=1;alert(1)"
VECTORS = [
    f"<script>{RUN}</script>",
    f"<img src=x onerror='{RUN}'>",
    f"<svg onload='{RUN}'>",
    f"<svg><script>{RUN}</script></svg>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'></iframe>",
    f"<a href='javascript:{RUN}'>link</a>",
    f"<a href='java\nscript:{RUN}'>link</a>",
    f"<a href=' &#1;javascript:{RUN}'>link</a>",
    f"<body onload='{RUN}'>",
    f"<details open ontoggle='{RUN}'>",
    f"<video><source onerror='{RUN}'></video>",
    f"<math><mtext><style><img onerror='{RUN}' src>",
    f"<noscript><p title='</noscript><img src=x onerror={RUN}>'>",
    "<form action=https://evil.example><button>x</button></form>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/meta'>",
    "<base href='https://evil.example/base/'>",
    "<link rel=stylesheet href='https://evil.example/css'>",
    "<style>@import 'https://evil.example/import';</style>",
    "<div style='background:url(https://evil.example/bg)'>x</div>",
    "<img src='https://evil.example/pixel'>",
    "<img srcset='https://evil.example/srcset 1x'>",
    "<table background='https://evil.example/table'><tr><td>x</td></tr></table>",
    "<img src='//evil.example/relative'>",
    "<image href='https://evil.example/image'>",
    "<object data='https://evil.example/o'></object>",
    "<embed src='https://evil.example/e'>",
    "<input type=image src='https://evil.example/i'>",
    "<audio src='https://evil.example/a' autoplay>",
    f"<img data-remote-src='x' onerror='{RUN}'>",
    f'<p title=\' data-remote-src="x" onerror="{RUN}"\'>x</p>',
    f'"><img src=x onerror="{RUN}">',
    f"'-{RUN}-'",
    f"{{{{{RUN}}}}}",
    f"<a href='data:text/html,<script>{RUN}</script>'>d</a>",
    "<div style='position:fixed;inset:0;z-index:9999'>over</div>",
    f"<svg><use href='data:image/svg+xml,<svg onload={RUN}>'/></svg>",
    "<button hx-get='/settings/' hx-trigger='load'>x</button>",
    "<p data-behaviour='live' data-hotkey='e'>x</p>",
    f"<select><template><img src=x onerror='{RUN}'></template></select>",
    f"<!--><img src=x onerror='{RUN}'>-->",
    f"<xmp><img src=x onerror='{RUN}'></xmp>",
    f"<a id=x tabindex=1 autofocus onfocus='{RUN}'>f</a>",
    f"<img src='cid:\" onerror=\"{RUN}'>",
]
SVG = f"<svg xmlns='http://www.w3.org/2000/svg' onload='{RUN}'><script>{RUN}</script></svg>".encode()
WORDS = f"boek <img src=x onerror='{RUN}'>\"'>"

pytestmark = pytest.mark.browser


@pytest.fixture
def attacked(house: Any, transactional_db: None) -> Any:
    """A conversation in which every text of the customer's is an attack; and labels and replies that are."""
    ana, bo = house.as_(house.ana), house.as_(house.bo)
    files = tuple(
        NewAttachment(f"{WORDS}.{kind}", media, SVG, content_id=f"{kind}@x", inline=kind == "svg")
        for kind, media in (("svg", "image/svg+xml"), ("html", "text/html"), ("pdf", "application/pdf"), ("png", "image/png"))
    )
    html = sanitise_html("".join(VECTORS) + "<img src='cid:png@x'><img src='cid:svg@x'>")
    received = actions.receive_messages(messages=[InboundMessage(
        channel="email", account=new_id(), team=house.team.id, raw=new_id(), external_id="<x@evil.example>",
        author_address="mallory@evil.example", author_name=WORDS, occurred_at=now(), subject=WORDS,
        text="\n".join([WORDS, *VECTORS]), quoted="\n".join(VECTORS), html=html,
        recipients=(Recipient("cc", WORDS, "x@evil.example"),), attachments=files, automatic="", trust="unproven",
        conversation=None,
    )])[0]  # fmt: skip
    label = actions.add_label(actor=bo, name=WORDS[:40])
    actions.add_labels(actor=ana, conversation=received.conversation, labels=[label])
    actions.save_canned_reply(actor=bo, name=WORDS[:80], shortcut="boek", text=WORDS, team=house.team.id)
    actions.save_view(actor=ana, name=WORDS[:60], filter=ConversationFilter(place="all"))
    actions.write_note(actor=ana, conversation=received.conversation, text=WORDS)
    actions.open_case(actor=ana, conversation=received.conversation, title=WORDS)
    actions.take(actor=ana, conversation=received.conversation)
    return SimpleNamespace(number=received.number, customer=Message.objects.get(id=received.message).author_id)


def test_nothing_a_customer_sends_runs_or_leaves(desk: Any, house: Any, attacked: Any, address: str) -> None:
    page = desk(house.ana, f"/conversations/{attacked.number}/")
    dialogs: list[str] = []
    asked: list[str] = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    page.context.on(
        "request", lambda request: None if request.url.startswith((address, "data:", "blob:")) else asked.append(request.url)
    )
    customer = f"/customers/{attacked.customer}/"
    for path in (
        f"/conversations/{attacked.number}/",
        "/inbox/all/",
        "/search/?q=boek",
        customer,
        "/settings/replies/",
        "/settings/labels/",
    ):
        if path:
            page.goto(address + path)
            for fold in page.locator("details").all():
                fold.evaluate("fold => { fold.open = true }")
            page.wait_for_timeout(300)
            assert page.evaluate("window.hit") is None, path
    page.goto(f"{address}/conversations/{attacked.number}/")
    page.keyboard.press("Control+k")
    page.keyboard.type("boek")
    page.wait_for_timeout(600)
    message = page.locator("iframe[name^=mail-]").first.get_attribute("name").removeprefix("mail-")
    assert set(page.locator("iframe").first.get_attribute("sandbox").split()) == {
        "allow-popups",
        "allow-popups-to-escape-sandbox",
    }
    page.goto(f"{address}/messages/{message}/body/")
    page.wait_for_timeout(300)
    assert page.locator("form, script, iframe, object, [onerror], [onload], [style*=fixed]").count() == 0
    for link in page.locator("a[href]").all():
        assert link.get_attribute("href").startswith(("http:", "https:", "mailto:", "tel:"))
        assert "noopener" in link.get_attribute("rel")
    assert dialogs == []
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []


def test_a_file_is_never_a_page_of_ours(attacked: Any, house: Any, client: Any) -> None:
    client.force_login(house.ana)
    for file in Attachment.objects.all():
        for query in ("", "?inline"):
            answer = client.get(f"/attachments/{file.id}/{query}")
            is_shown = query and file.type == "image/png"
            assert answer["Content-Disposition"].startswith("inline" if is_shown else "attachment"), file.type
            assert answer["X-Content-Type-Options"] == "nosniff"
            assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
