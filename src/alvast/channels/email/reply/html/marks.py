"""The marks by which mail programs tell what they quote, what they sign with and what they hide."""

import re
from enum import IntEnum
from typing import Final

from .tokens import Tag, attributes_of


class Mark(IntEnum):
    """What an element says about the words in it."""

    NOTHING = 0
    QUOTE = 1
    QUOTE_BOX = 2  # an introduction, then quotes with answers between them; or a forwarded mail
    REST = 3  # the earlier mail starts here and runs to the end
    HEAD = 4  # the same, if the lines in it read like a mail head
    MAYBE_QUOTE = 5  # a quote if an introduction stands above it
    SIGNATURE = 6
    HIDDEN = 7


_QUOTE_IDS: Final = re.compile(
    r"(?:x_)*(?:yahoo_quoted|ydp\w{1,12}yahoo_quoted|olk_src_body_section|isreplycontent|reply-intro|"
    r"aolmsgpart|replysplit|orig(?:inal)?_?message)",
    re.IGNORECASE,
)
_REST_IDS: Final = re.compile(
    r"(?:x_)*(?:divrplyfwdmsg|appendonsend|stopspelling|zwchr|mail-editor-reference-message-container|"
    r"ms-outlook-mobile-reference-message)$",
    re.IGNORECASE,
)
_QUOTE_CLASSES: Final = frozenset((
    "yahoo_quoted", "moz-cite-prefix", "moz-forward-container", "protonmail_quote", "tutanota_quote",
    "freshdesk_quote", "front-blockquote", "sh-quoted-content", "gmail_attr", "clean_bq", "quoted-text",
    "zmail_extra", "ms-outlook-mobile-reference-message", "quote_container", "history_container",
))  # fmt: skip
_SIGNATURE_CLASSES: Final = frozenset((
    "gmail_signature", "moz-signature", "protonmail_signature_block", "protonmail_signature_block-user",
    "tutanota_signature", "ms-outlook-mobile-signature", "signature-container", "applemailsignature",
))  # fmt: skip
_SIGNATURE_IDS: Final = re.compile(
    r"(?:x_)*(?:signature|applemailsignature|ms-outlook-mobile-signature|\w{0,12}_?signature_?block|lineBreakAtBeginningOf"
    r"Signature)$",
    re.IGNORECASE,
)
_OUTLOOK_HEAD: Final = re.compile(
    r"border-top:\s*solid\s+#?(?:b5c4df|e1e1e1)|border:\s*none;\s*border-top:\s*solid", re.IGNORECASE
)
_WINDOWS_MAIL_HEAD: Final = re.compile(r"padding-top:\s*5px;\s*border-top-color:\s*rgb\(229,\s*229,\s*229\)", re.IGNORECASE)
_QUOTE_LINE: Final = re.compile(r"border-left(?:-(?:style|width))?:\s*(?!none|0|medium none)", re.IGNORECASE)
_HIDDEN_STYLE: Final = re.compile(r"display:\s*none|visibility:\s*hidden|mso-hide:\s*all", re.IGNORECASE)
_MARKING_NAMES: Final = frozenset({"quote", "messagereplysection"})
_MARKING_DATA: Final = frozenset({"__divider__", "__headers__", "__quoted_text__"})


def mark_of(tag: Tag) -> Mark:
    """What this start tag says; NOTHING for nearly all."""
    if tag.name != "blockquote" and ("=" not in tag.raw or tag.name in {"a", "img", "font", "td", "body", "html"}):
        return Mark.NOTHING
    attributes = attributes_of(tag.raw)
    by_name = _by_name(attributes)
    if by_name is not Mark.NOTHING:
        return by_name
    style = attributes.get("style", "")
    if _HIDDEN_STYLE.search(style):
        return Mark.HIDDEN
    if tag.name == "blockquote":
        return _of_blockquote(attributes)
    if tag.name == "div" and style and (_OUTLOOK_HEAD.search(style) or _WINDOWS_MAIL_HEAD.search(style)):
        return Mark.HEAD
    return Mark.NOTHING


def _by_name(attributes: dict[str, str]) -> Mark:
    identity = attributes.get("id", "")
    classes = {name.removeprefix("x_").lower() for name in attributes.get("class", "").split()}
    if _REST_IDS.match(identity) or attributes.get("data-marker", "").lower() in _MARKING_DATA:
        return Mark.REST
    if classes & {"gmail_quote", "gmail_quote_container"}:
        return Mark.QUOTE_BOX
    if classes & _QUOTE_CLASSES or _QUOTE_IDS.match(identity) or attributes.get("name", "").lower() in _MARKING_NAMES:
        return Mark.QUOTE
    is_signature = classes & _SIGNATURE_CLASSES or _SIGNATURE_IDS.match(identity) or "data-signatureblock" in attributes
    return Mark.SIGNATURE if is_signature else Mark.NOTHING


def _of_blockquote(attributes: dict[str, str]) -> Mark:
    if attributes.get("type", "").lower() == "cite" or "cite" in attributes:
        return Mark.QUOTE
    style = attributes.get("style", "")
    if _QUOTE_LINE.search(style):
        return Mark.QUOTE
    return Mark.MAYBE_QUOTE
