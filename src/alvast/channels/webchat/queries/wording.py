"""Sentences of the house and labels of buttons, in the active language."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext, gettext_noop

from alvast.channels.webchat.rules.wording import COPY_SENT, ENDED, GOES_ON_BY_MAIL

SENTENCES = {
    GOES_ON_BY_MAIL: gettext_noop("If you leave this page, our answers go to {address}."),
    COPY_SENT: gettext_noop("We sent what was said here to {address}."),
    ENDED: gettext_noop("You ended this chat."),
}


def label_of(choice: Mapping[str, Any]) -> str:
    """A button's label; one whose parameters do not fit is shown as it stands."""
    sentence = str(choice["label_key"])
    return _filled(gettext(sentence) if sentence else "", choice["parameters"])


def sentence_of(code: str, parameters: Mapping[str, Any]) -> str:
    return _filled(gettext(SENTENCES[code]), parameters) if code in SENTENCES else ""


def _filled(sentence: str, parameters: Mapping[str, Any]) -> str:
    try:
        return sentence.format_map(dict(parameters))
    except (KeyError, IndexError, ValueError):
        return sentence
