"""The settings of a chat as a form, and back."""

from datetime import timedelta
from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.core.validators import RegexValidator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alvast.channels.email.queries import inboxes
from alvast.channels.webchat.actions import ChatSettings
from alvast.channels.webchat.queries import ChatDetails
from alvast.desk.forms import DeskForm
from alvast.staff.queries import all_teams

SIDES = (("right", gettext_lazy("Right")), ("left", gettext_lazy("Left")))
ACCENT = "#1f4d8c"
TEXTS = ("title", "greeting", "away", "starters")


class ChatForm(DeskForm):
    """`known` are the settings that are kept, None for a new chat. The words stand twice: `nl_title`, `en_title` and so on."""

    refused_at: ClassVar = {"unreadable_origin": "origins", "unreadable_key": "public_key"}

    name = forms.CharField(label=gettext_lazy("Name"), max_length=80, help_text=gettext_lazy("For your colleagues only."))
    team = forms.TypedChoiceField(
        label=gettext_lazy("Team"), coerce=UUID,
        help_text=gettext_lazy("Conversations go to this team; its working hours are those of the chat."),
    )  # fmt: skip
    language = forms.ChoiceField(
        label=gettext_lazy("Language"), choices=settings.LANGUAGES, initial="nl",
        help_text=gettext_lazy("For pages that name none."),
    )  # fmt: skip
    origins = forms.CharField(
        label=gettext_lazy("Sites"), max_length=2_000, required=False,
        widget=forms.Textarea({"rows": 3, "spellcheck": "false", "placeholder": "https://www.shop.example"}),
        help_text=gettext_lazy("One on each line. The chat works on their pages and nowhere else."),
    )  # fmt: skip
    accent = forms.CharField(
        label=gettext_lazy("Colour"), initial=ACCENT, widget=forms.TextInput({"type": "color", "class": "input input-inline"}),
        validators=[RegexValidator(r"^#[0-9a-fA-F]{6}$", gettext_lazy("Write a colour as #1f4d8c."))],
    )  # fmt: skip
    side = forms.ChoiceField(label=gettext_lazy("Side of the page"), choices=SIDES, initial="right", widget=forms.RadioSelect)
    mail_inbox = forms.ChoiceField(
        label=gettext_lazy("Answers leave by"), required=False,
        help_text=gettext_lazy("When the visitor has gone and left a mail address."),
    )  # fmt: skip
    mail_after = forms.IntegerField(
        label=gettext_lazy("After how many minutes"), initial=5, min_value=1, max_value=1440,
    )  # fmt: skip
    tells_askers = forms.BooleanField(
        label=gettext_lazy("Tell a new answer to who asked for it in vain, without asking us"), required=False,
        help_text=gettext_lazy(
            "Once each, in their own conversation. Otherwise a colleague does it with one click in the knowledge."
        ),
    )  # fmt: skip
    public_key = forms.CharField(
        label=gettext_lazy("Public key of the site"), required=False, max_length=2_000,
        widget=forms.Textarea({"rows": 3, "spellcheck": "false"}),
        help_text=gettext_lazy("Only for sites that sign with a key of their own (Ed25519, PEM). Others use the secret."),
    )  # fmt: skip

    def __init__(self, *args: Any, known: ChatDetails | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("initial", _initial(known) if known else {})
        super().__init__(*args, **kwargs)
        self.fields["team"].choices = [(str(team.id), team.name) for team in all_teams()]  # type: ignore[attr-defined]
        ours = [(str(line.id), line.address) for line in inboxes() if line.is_active]
        self.fields["mail_inbox"].choices = [("", _("The first inbox")), *ours]  # type: ignore[attr-defined]
        for code, _name in settings.LANGUAGES:
            self.fields |= _text_fields(code)
        self.order_fields(None)

    @property
    def texts(self) -> list[tuple[str, list[forms.BoundField]]]:
        """(language, its fields), in the order of the settings."""
        return [(str(name), [self[f"{code}_{field}"] for field in TEXTS]) for code, name in settings.LANGUAGES]

    def settings(self) -> ChatSettings:
        """As the action wants them."""
        given = self.cleaned_data
        return ChatSettings(
            name=given["name"], team=given["team"], origins=given["origins"].split(), language=given["language"],
            colours={"accent": given["accent"].lower(), "side": given["side"]},
            texts={code: self._texts_in(code) for code, _name in settings.LANGUAGES}, public_key=given["public_key"],
            mail_inbox=UUID(given["mail_inbox"]) if given["mail_inbox"] else None,
            mail_after=timedelta(minutes=given["mail_after"]), tells_askers=given["tells_askers"],
        )  # fmt: skip

    def _texts_in(self, code: str) -> dict[str, Any]:
        given = {field: self.cleaned_data[f"{code}_{field}"] for field in TEXTS}
        return given | {"starters": [line.strip() for line in given["starters"].splitlines() if line.strip()]}


def _text_fields(code: str) -> dict[str, forms.Field]:
    """The words in one language; empty ones are our own."""
    lines = forms.Textarea({"rows": 3, "lang": code})
    words = forms.Textarea({"rows": 2, "lang": code})
    own = _("Empty: our own words.")
    fields = {
        "title": forms.CharField(label=_("Name of the shop"), max_length=60, widget=forms.TextInput({"lang": code})),
        "greeting": forms.CharField(label=_("Greeting"), max_length=300, help_text=own, widget=forms.TextInput({"lang": code})),
        "away": forms.CharField(label=_("When nobody is there"), max_length=300, help_text=own, widget=words),
        "starters": forms.CharField(
            label=_("Questions to begin with"), max_length=400, widget=lines, validators=[_few_and_short],
            help_text=_("One on each line, four at most. A tap asks it."),
        ),
    }  # fmt: skip
    for field in fields.values():
        field.required = False
    return {f"{code}_{name}": field for name, field in fields.items()}


def _few_and_short(text: str) -> None:
    lines = [line for line in text.splitlines() if line.strip()]
    if len(lines) > 4 or any(len(line.strip()) > 80 for line in lines):
        raise forms.ValidationError(_("Four questions at most, each of 80 characters at most."))


def _initial(known: ChatDetails) -> dict[str, Any]:
    chat = known.chat
    own: dict[str, Any] = {
        "name": chat.name, "team": str(chat.team), "language": chat.language, "origins": "\n".join(chat.origins),
        "accent": chat.appearance.accent, "side": chat.appearance.side, "public_key": known.public_key,
        "mail_inbox": str(known.mail_inbox or ""), "mail_after": int(known.mail_after.total_seconds() // 60),
        "tells_askers": known.tells_askers,
    }  # fmt: skip
    for code, _name in settings.LANGUAGES:
        texts = chat.appearance.texts_in(code)
        own |= {f"{code}_{field}": getattr(texts, field) for field in ("title", "greeting", "away")}
        own[f"{code}_starters"] = "\n".join(texts.starters)
    return own
