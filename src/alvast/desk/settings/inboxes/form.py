"""The settings of an inbox as a form, and back."""

from typing import Any, ClassVar
from uuid import UUID

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from typing_extensions import override

from alvast.channels.email.actions import InboxSettings, OAuth, Server
from alvast.channels.email.queries import InboxDetails
from alvast.desk.forms import DeskForm
from alvast.staff.queries import all_teams

SECURITY = (
    ("tls", gettext_lazy("TLS (usual)")),
    ("starttls", gettext_lazy("STARTTLS")),
    ("none", gettext_lazy("None, only on this machine")),
)
PROOFS = (("password", gettext_lazy("With a password")), ("oauth", gettext_lazy("With OAuth2 (Google, Microsoft)")))
OAUTH = ("token_url", "client_id", "client_secret", "refresh_token", "scope")


def _host(example: str) -> forms.TextInput:
    return forms.TextInput({"placeholder": example, "autocomplete": "off", "spellcheck": "false", "inputmode": "url"})


def _secret() -> forms.PasswordInput:
    """What was just typed comes back when something else has to be corrected; what is kept never does."""
    return forms.PasswordInput({"autocomplete": "new-password"}, render_value=True)


class InboxForm(DeskForm):
    """`known` are the settings that are kept, None for a new inbox."""

    refused_at: ClassVar = {"address_taken": "address", "unreadable_inbox_address": "address", "insecure_server": "imap_security",
                             "insecure_token_address": "token_url"}  # fmt: skip

    name = forms.CharField(
        label=gettext_lazy("Name"), max_length=80, help_text=gettext_lazy("The sender's name on your replies.")
    )
    address = forms.EmailField(
        label=gettext_lazy("Mail address"), max_length=254, widget=forms.EmailInput({"autocomplete": "off"})
    )
    team = forms.TypedChoiceField(
        label=gettext_lazy("Team"), coerce=UUID, help_text=gettext_lazy("New conversations go to this team.")
    )
    language = forms.ChoiceField(label=gettext_lazy("Language towards customers"), choices=settings.LANGUAGES, initial="nl")

    proof = forms.ChoiceField(label=gettext_lazy("How to sign in to the mail servers"), choices=PROOFS, widget=forms.RadioSelect,
                              initial="password")  # fmt: skip
    imap_host = forms.CharField(
        label=gettext_lazy("IMAP server"), required=False, max_length=253, widget=_host("imap.example.nl")
    )
    imap_port = forms.IntegerField(label=gettext_lazy("Port"), required=False, min_value=1, max_value=65535,
                                   widget=forms.NumberInput({"placeholder": "993"}))  # fmt: skip
    imap_security = forms.ChoiceField(label=gettext_lazy("Encryption"), choices=SECURITY, initial="tls")
    imap_user = forms.CharField(label=gettext_lazy("User name"), required=False, max_length=254,
                                widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}))  # fmt: skip
    imap_password = forms.CharField(label=gettext_lazy("Password"), required=False, strip=False, widget=_secret())
    imap_folder = forms.CharField(label=gettext_lazy("Folder"), required=False, max_length=200, initial="INBOX")
    imap_since = forms.DateField(
        label=gettext_lazy("Only mail since"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=gettext_lazy("Older mail stays where it is. Empty: everything in the folder."),
    )  # fmt: skip

    smtp_host = forms.CharField(
        label=gettext_lazy("SMTP server"), required=False, max_length=253, widget=_host("smtp.example.nl")
    )
    smtp_port = forms.IntegerField(label=gettext_lazy("Port"), required=False, min_value=1, max_value=65535,
                                   widget=forms.NumberInput({"placeholder": "465"}))  # fmt: skip
    smtp_security = forms.ChoiceField(label=gettext_lazy("Encryption"), choices=SECURITY, initial="tls")
    smtp_same = forms.BooleanField(
        label=gettext_lazy("Same user name and password as for receiving"), required=False, initial=True
    )
    smtp_user = forms.CharField(label=gettext_lazy("User name"), required=False, max_length=254,
                                widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}))  # fmt: skip
    smtp_password = forms.CharField(label=gettext_lazy("Password"), required=False, strip=False, widget=_secret())

    token_url = forms.URLField(label=gettext_lazy("Token address"), required=False, assume_scheme="https",
                               widget=_host("https://oauth2.googleapis.com/token"))  # fmt: skip
    client_id = forms.CharField(label=gettext_lazy("Client ID"), required=False, max_length=500)
    client_secret = forms.CharField(label=gettext_lazy("Client secret"), required=False, max_length=500, widget=_secret())
    refresh_token = forms.CharField(label=gettext_lazy("Refresh token"), required=False, max_length=4000, widget=_secret())
    scope = forms.CharField(label=gettext_lazy("Scope"), required=False, max_length=500)

    signature = forms.CharField(label=gettext_lazy("Signature"), required=False, max_length=4000,
                                widget=forms.Textarea({"rows": 4}),
                                help_text=gettext_lazy("Stands under every reply from this address."))  # fmt: skip
    quotes_original = forms.BooleanField(
        label=gettext_lazy("Repeat the customer's message under a reply"), required=False, initial=True)  # fmt: skip
    acknowledge = forms.BooleanField(
        label=gettext_lazy("Confirm at once that a mail has arrived"), required=False,
        help_text=gettext_lazy("At most once an hour to the same address, never to automatic mail."),
    )  # fmt: skip
    acknowledgement = forms.CharField(label=gettext_lazy("Text of the confirmation"), required=False, max_length=4000,
                                      widget=forms.Textarea({"rows": 4}))  # fmt: skip
    tells_askers = forms.BooleanField(
        label=gettext_lazy("Tell a new answer to who asked for it in vain, without asking us"), required=False,
        help_text=gettext_lazy(
            "Once each, in their own conversation. Otherwise a colleague does it with one click in the knowledge."
        ),
    )  # fmt: skip
    plus_addressing = forms.BooleanField(
        label=gettext_lazy("Let answers come back to address+code@…"), required=False,
        help_text=gettext_lazy("Only when your mail server delivers such addresses here. Answers then surely find their thread."),
    )  # fmt: skip
    authserv = forms.CharField(
        label=gettext_lazy("Trusted receiving server"), required=False, max_length=253, widget=_host("mx.example.nl"),
        help_text=gettext_lazy("How your own mail server calls itself in “Authentication-Results”. Empty: no sender is proven."),
    )  # fmt: skip

    def __init__(self, *args: Any, known: InboxDetails | None = None, **kwargs: Any) -> None:
        self.known = known
        super().__init__(*args, initial=_initial(known) if known else None, **kwargs)
        self.fields["team"].choices = [(str(team.id), team.name) for team in all_teams()]  # type: ignore[attr-defined]
        for name in _kept(known):
            self.fields[name].widget.attrs["placeholder"] = _("kept; type only to change it")

    @override
    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        is_new = not (self.known and self.known.has_oauth) or any(given.get(name) for name in OAUTH)
        if given.get("proof") == "oauth" and is_new:
            for name in ("token_url", "client_id", "refresh_token"):
                if not given.get(name) and name not in self.errors:
                    self.add_error(name, _("OAuth2 needs this."))
        if self._must_type_again(given):
            self.add_error("imap_password", _("Type the password once more, so that it can be used for sending too."))
        return given

    def _must_type_again(self, given: dict[str, Any]) -> bool:
        """The kept passwords differ or there is only one, and now they are to be the same."""
        is_new_choice = self.known is not None and given.get("smtp_same") and not _is_same(self.known)
        asks = given.get("proof") == "password" and given.get("smtp_host") and given.get("imap_user")
        return bool(is_new_choice and asks and not given.get("imap_password"))

    def settings(self) -> InboxSettings:
        """As the room wants them."""
        given = self.cleaned_data
        plain = ("name", "address", "team", "language", "imap_since", "signature", "quotes_original", "plus_addressing",
                 "authserv", "acknowledge", "acknowledgement", "tells_askers")  # fmt: skip
        return InboxSettings(
            imap=self._server("imap", "imap"), imap_folder=given["imap_folder"] or "INBOX",
            smtp=self._server("smtp", "imap" if given["smtp_same"] else "smtp"), oauth=self._oauth(),
            **{name: given[name] for name in plain},
        )  # fmt: skip

    def kept_settings(self) -> InboxSettings:
        """The settings as they are kept, for a change of one thing elsewhere."""
        if self.known is None:
            raise ValueError("a new inbox has no settings yet")
        kept, line = self.known, self.known.line
        plain = ("language", "imap_folder", "imap_since", "signature", "quotes_original", "plus_addressing", "authserv",
                 "acknowledge", "acknowledgement", "tells_askers")  # fmt: skip
        servers = {
            kind: Server(host=getattr(kept, f"{kind}_host"), port=getattr(kept, f"{kind}_port"),
                         security=getattr(kept, f"{kind}_security"), user=getattr(kept, f"{kind}_user"))
            for kind in ("imap", "smtp")
        }  # fmt: skip
        return InboxSettings(
            name=line.name, address=line.address, team=line.team, imap=servers["imap"], smtp=servers["smtp"],
            **{name: getattr(kept, name) for name in plain},
        )  # fmt: skip

    def _server(self, kind: str, who: str) -> Server:
        given = self.cleaned_data
        user = given[f"{who}_user"]
        password = (given[f"{who}_password"] or None) if user else ""
        return Server(host=given[f"{kind}_host"], port=given[f"{kind}_port"] or 0, security=given[f"{kind}_security"], user=user,
                      password=password)  # fmt: skip

    def _oauth(self) -> OAuth | None:
        """None keeps what is there."""
        given = self.cleaned_data
        if given["proof"] == "password":
            return OAuth(token_url="", client_id="", client_secret="", refresh_token="")
        return OAuth(**{name: given[name] for name in OAUTH}) if given["refresh_token"] else None


def _kept(known: InboxDetails | None) -> list[str]:
    if known is None:
        return []
    kept = {"imap_password": known.has_imap_password, "smtp_password": known.has_smtp_password}
    kept |= dict.fromkeys(OAUTH, known.has_oauth)
    return [name for name, is_there in kept.items() if is_there]


def _is_same(known: InboxDetails) -> bool:
    return known.imap_user == known.smtp_user and known.has_imap_password == known.has_smtp_password


def _initial(known: InboxDetails) -> dict[str, Any]:
    line = {"name": known.line.name, "address": known.line.address, "team": str(known.line.team)}
    own = {name: getattr(known, name) for name in InboxForm.base_fields if hasattr(known, name)}
    same = _is_same(known) or not known.smtp_host
    return {**own, **line, "proof": "oauth" if known.has_oauth else "password", "smtp_same": same}
