"""What agents decide for themselves."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy

from alvast.desk.forms import DeskForm
from alvast.desk.notifications.rules import USUAL, Digest, Kind

THEMES = (("auto", gettext_lazy("As my device")), ("light", gettext_lazy("Light")), ("dark", gettext_lazy("Dark")))
DENSITIES = (("calm", gettext_lazy("Calm")), ("compact", gettext_lazy("Compact: more lines on a screen")))
KINDS = (
    (Kind.ASSIGNED.value, gettext_lazy("A conversation becomes mine")),
    (Kind.MENTIONED.value, gettext_lazy("A colleague mentions me")),
    (Kind.REPLIED.value, gettext_lazy("A customer answers in a conversation of mine")),
    (Kind.NEW.value, gettext_lazy("A new conversation comes in for my team")),
    (Kind.AT_RISK.value, gettext_lazy("A promise of mine is at risk")),
    (Kind.BROKEN.value, gettext_lazy("A promise of mine was broken")),
)
DIGESTS = (
    (Digest.NEVER.value, gettext_lazy("No mail")),
    (Digest.HOURLY.value, gettext_lazy("Every hour, while my team is at work")),
    (Digest.DAILY.value, gettext_lazy("Once a day, when my team starts")),
)


class PreferencesForm(DeskForm):
    """Everything on one page; each part has its own heading there."""

    name = forms.CharField(label=gettext_lazy("Name"), max_length=120,
                           help_text=gettext_lazy("As customers see it under a reply."),
                           widget=forms.TextInput({"autocomplete": "name"}))  # fmt: skip
    language = forms.ChoiceField(label=gettext_lazy("Language of the desk"), choices=settings.LANGUAGES)
    signature = forms.CharField(
        label=gettext_lazy("Your signature"), required=False, max_length=2_000, strip=False, widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("Stands under what you write, above the signature of the inbox."),
    )  # fmt: skip
    theme = forms.ChoiceField(label=gettext_lazy("Light or dark"), choices=THEMES, widget=forms.RadioSelect)
    density = forms.ChoiceField(label=gettext_lazy("Space between lines"), choices=DENSITIES, widget=forms.RadioSelect)
    shortcuts = forms.BooleanField(
        label=gettext_lazy("Single-key shortcuts"), required=False,
        help_text=gettext_lazy("Such as “r” to reply. Switch them off when you talk to your computer. Ctrl keys always work."),
    )  # fmt: skip
    notify = forms.MultipleChoiceField(
        label=gettext_lazy("Tell me when"), choices=KINDS, required=False, widget=forms.CheckboxSelectMultiple)  # fmt: skip
    browser = forms.BooleanField(
        label=gettext_lazy("Show it in the browser too"), required=False,
        help_text=gettext_lazy("Only while Alvast is open somewhere. The browser asks for permission once."),
    )  # fmt: skip
    notify_subject = forms.BooleanField(
        label=gettext_lazy("With the subject of the conversation"), required=False,
        help_text=gettext_lazy("Others may see your screen or your mail. Without it only the number shows."),
    )  # fmt: skip
    digest = forms.ChoiceField(label=gettext_lazy("By mail, what I have not read"), choices=DIGESTS, widget=forms.RadioSelect)

    def choices_made(self) -> dict[str, Any]:
        """The part that is kept as preferences: codes and switches."""
        names = ("theme", "density", "shortcuts", "notify", "browser", "notify_subject", "digest")
        return {name: self.cleaned_data[name] for name in names}


def initial_of(name: str, language: str, signature: str, preferences: Mapping[str, Any]) -> dict[str, Any]:
    """What is chosen now; the house's own choice where nothing was."""
    usual = {
        "theme": "auto", "density": "calm", "shortcuts": True, "notify": [kind.value for kind in USUAL], "browser": False,
        "notify_subject": False, "digest": Digest.NEVER.value,
    }  # fmt: skip
    return {"name": name, "language": language, "signature": signature, **usual, **preferences}
