"""THE table: every address of the product, and who may use it. An address without a line here fails the tests."""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any

from alvast.api.queries import Scope
from alvast.desk.pages.conversation.composing import KINDS
from alvast.desk.pages.conversation.verbs import VERBS
from alvast.desk.pages.promises.views import VERBS as PROMISE_VERBS


class For(Enum):
    """Who may. `TEAM`, `LEADS_OF_TEAM` and `OWNER` are about the object in the address; others than these find nothing there."""

    EVERYONE = auto()
    AGENTS = auto()
    TEAM = auto()  # agents and leads of the object's team, administrators
    LEADS = auto()
    LEADS_OF_TEAM = auto()
    ADMINISTRATORS = auto()
    OWNER = auto()  # Ana, whose it is
    ACCOUNT = auto()  # the sign-in library's own pages, about oneself only
    CUSTOMERS = auto()  # whoever signed in on the portal
    CUSTOMER = auto()  # Chidi, whose it is; others on the portal find nothing there
    PROOF = auto()  # a secret in the request
    CHAT = auto()  # a page in which this chat is open, with its session
    TOKENS = auto()  # programs with the scope
    TOKENS_OF_TEAM = auto()


@dataclass(frozen=True)
class Line:
    """One way to use an address. `body` are form fields (JSON for the API); names in {braces} are objects of the world."""

    who: For
    method: str = "GET"
    scope: Scope | None = None
    query: str = ""
    body: dict[str, Any] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)


def admin(*addresses: str, method: str = "GET", **more: Any) -> dict[str, list[Line]]:
    return {f"settings/{address}": [Line(For.ADMINISTRATORS, method, **more)] for address in addresses}


def api(address: str, *lines: Line) -> dict[str, list[Line]]:
    return {f"api/v1/{address}": list(lines)}


READ, WRITE = "GET", "POST"
ARTICLE = {"title": "Retour", "text": "U hebt 30 dagen.", "audience": "public", "edition": "1"}
READERS = ("", "en/", "merk/<slug:brand>/", "merk/<slug:brand>/en/")
HELP = {
    "": Line(For.EVERYONE), "zoeken/": Line(For.EVERYONE), "onderwerp/<str:topic>/": Line(For.EVERYONE),
    "artikel/<slug:series>/": Line(For.EVERYONE),
    "artikel/<slug:series>/<int:number>/": Line(For.EVERYONE, places={"number": "1"}),
    "artikel/<slug:series>/reactie/": Line(For.EVERYONE, WRITE, body={"text": "{approved_text}", "hielp": "ja"}),
}  # fmt: skip
TEAM, TOKENS, OURS = For.TEAM, For.TOKENS, For.TOKENS_OF_TEAM
VERB_BODIES = {
    "transfer": {"team": "{other_team}", "reason": "Hoort daar"}, "assign": {"owner": "{ana}"}, "priority": {"priority": "1"},
    "label": {"label": "{label}"}, "unlabel": {"label": "{label}"}, "merge": {"into": "{second}", "number": "{second}"},
    "split": {"message": "{message}"}, "undo-send": {"message": "{reply}"},
    "forward": {"message": "{message}", "to": "x@example.net"},
    "reply": {"text": "Antwoord", "to": "chidi@example.net"}, "note": {"text": "Notitie"}, "link-case": {"case": "{case}"},
    "wrap-up": {"disposition": "{outcome}"}, "open-case": {"title": "Zaak"}, "snooze": {"until": "2026-05-19T09:00:00Z"},
}  # fmt: skip
FACT = {"subject": "customer/{customer}", "attribute": "colour", "value": "red", "valid_from": "2026-05-18T09:00:00Z"}
EVENT = {
    "specversion": "1.0", "id": "e-1", "source": "shop", "type": "order.paid", "subject": "order/1",
    "time": "2026-05-18T09:00:00Z",
}  # fmt: skip

IMPROVEMENT = {"title": "Eerder zeggen wanneer", "about": "no_scan", "effort": "m", "state": "idea"}
CONTACT_COST = {"minutes": "7.5", "euros": "42"}

INTENT = {"code": "returns", "name_nl": "Retour", "name_en": "Returns", "threshold": "90", "live_threshold": "60"}
EXAMPLE = {"question": "Hoe lang duurt bezorging?", "outcome": "answered"}

TABLE: dict[str, list[Line]] = {
    "healthz": [Line(For.EVERYONE)],
    "language/": [Line(For.EVERYONE, WRITE, body={"language": "nl"})],
    "accounts/*": [Line(For.ACCOUNT)],
    "hooks/mail/<uuid:inbox>/": [Line(For.PROOF, WRITE)],
    "hooks/events/<slug:source>": [Line(For.PROOF, WRITE)],
    "assets/<slug:shown>/<path:name>": [Line(For.EVERYONE)],
    # the help centre
    **{f"hulp/{whose}{page}": [line] for whose in READERS for page, line in HELP.items()},
    "hulp/sitemap.xml": [Line(For.EVERYONE)],
    "hulp/beeld/<uuid:picture>/": [Line(For.EVERYONE)],
    # the portal
    "mijn/": [Line(For.CUSTOMERS)],
    "mijn/aanmelden/": [Line(For.EVERYONE)],
    "mijn/aanmelden/code/": [Line(For.EVERYONE, WRITE, body={"asked": "{mail}", "code": "123456"})],
    "mijn/afmelden/": [Line(For.EVERYONE, WRITE)],
    "mijn/bestellingen/": [Line(For.CUSTOMERS)],
    "mijn/bestellingen/<str:order>/": [Line(For.CUSTOMER)],
    "mijn/bestellingen/<str:order>/adres/": [Line(For.CUSTOMER), Line(For.CUSTOMER, WRITE, body={"postcode": "3571AB"})],
    "mijn/vragen/<uuid:question>/": [Line(For.CUSTOMER), Line(For.CUSTOMER, WRITE, body={"option": "0"})],
    "mijn/besluiten/<uuid:decision>/": [Line(For.CUSTOMER), Line(For.CUSTOMER, WRITE)],
    "mijn/l/<str:text>/": [Line(For.PROOF), Line(For.PROOF, WRITE)],
    "mijn/berichten/": [Line(For.CUSTOMERS)],
    "mijn/berichten/<int:number>/": [Line(For.CUSTOMER), Line(For.CUSTOMER, WRITE, body={"form": "{mail}", "text": "Dank"})],
    "mijn/bestanden/<uuid:file>/": [Line(For.CUSTOMER)],
    "mijn/gegevens/": [Line(For.CUSTOMERS)],
    "mijn/gegevens/taal/": [Line(For.CUSTOMERS, WRITE, body={"language": "nl"})],
    "mijn/gegevens/wissen/": [Line(For.CUSTOMERS), Line(For.CUSTOMERS, WRITE)],
    "mijn/gegevens/alles.<str:kind>": [Line(For.CUSTOMERS, places={"kind": kind}) for kind in ("json", "md")],
    "checkout/alvast-adres.js": [Line(For.EVERYONE)],
    "checkout/<slug:shown>/alvast-adres.js": [Line(For.EVERYONE)],
    # the chat on sites: what the frame loads; what it says and hears needs a session of the chat
    "chat/<slug:key>/widget.js": [Line(For.EVERYONE)],
    "chat/<slug:key>/frame/": [Line(For.EVERYONE)],
    "chat/<slug:key>/session": [Line(For.EVERYONE, WRITE)],
    "chat/<slug:key>/messages": [Line(For.CHAT), Line(For.CHAT, WRITE)],
    "chat/<slug:key>/messages/<uuid:message>/why": [Line(For.CHAT)],
    "chat/<slug:key>/files": [Line(For.CHAT, WRITE)],
    "chat/<slug:key>/files/<uuid:file>": [Line(For.CHAT)],
    "chat/<slug:key>/choices": [Line(For.CHAT, WRITE)],
    "chat/<slug:key>/typing": [Line(For.CHAT, WRITE)],
    "chat/<slug:key>/read": [Line(For.CHAT, WRITE)],
    "chat/<slug:key>/transcript": [Line(For.CHAT, WRITE)],
    "chat/<slug:key>/continue": [Line(For.CHAT, WRITE)],
    "chat/<slug:key>/close": [Line(For.CHAT, WRITE)],
    "widget/preview/": [Line(For.EVERYONE)],
    "widget/<slug:shown>/<str:name>": [Line(For.EVERYONE, places={"name": "frame.js"})],
    # the desk
    "": [Line(For.EVERYONE)],  # only leads on, to the inbox or to the sign-in page
    "rail/": [Line(For.AGENTS)],
    "search/": [Line(For.AGENTS, query="q=boek")],
    "palette/": [Line(For.AGENTS, query="q=boek")],
    "inbox/<str:key>/": [
        *(Line(For.AGENTS, places={"key": key}) for key in ("mine", "unassigned", "all", "mentions")),
        Line(TEAM, places={"key": "{team}"}),
        Line(For.OWNER, places={"key": "{view}"}),
    ],
    "inbox/bulk/": [Line(For.AGENTS, WRITE)],
    "inbox/bulk/<slug:kind>/": [Line(For.AGENTS, places={"kind": kind}) for kind in ("owner", "label")],
    "inbox/views/": [Line(For.AGENTS, WRITE, body={"key": "mine", "name": "Mijn lijst"})],
    "inbox/views/<uuid:view>/delete/": [Line(For.OWNER, WRITE)],
    "conversations/<int:number>/": [Line(TEAM)],
    "conversations/<int:number>/draft/": [Line(TEAM, WRITE, body={"kind": "reply", "text": "Concept"})],
    "conversations/<int:number>/uploads/": [Line(TEAM, WRITE)],
    "conversations/<int:number>/uploads/<uuid:upload>/": [Line(For.OWNER, WRITE)],
    "conversations/<int:number>/canned/": [Line(TEAM)],
    "conversations/<int:number>/colleagues/": [Line(TEAM)],
    "conversations/<int:number>/aid/": [Line(TEAM, WRITE, body={"kind": "reply", "text": "Uw pakket komt binnenkort."})],
    "conversations/<int:number>/assist/": [Line(TEAM, WRITE)],
    "conversations/<int:number>/assist/<uuid:suggestion>/<slug:verb>/": [
        Line(TEAM, WRITE, places={"verb": verb}) for verb in ("accept", "reject")
    ],
    "conversations/<int:number>/handover/": [Line(TEAM)],
    "conversations/<int:number>/trace/": [Line(TEAM)],
    "conversations/<int:number>/chat/": [Line(TEAM)],
    "conversations/<int:number>/seen/": [Line(TEAM, WRITE)],
    "conversations/<int:number>/left/": [Line(TEAM, WRITE)],
    "conversations/<int:number>/choose-messages/": [Line(TEAM)],
    "conversations/<int:number>/<slug:verb>/": [
        Line(TEAM, WRITE, places={"verb": verb}, body=VERB_BODIES.get(verb, {})) for verb in (*VERBS, *KINDS)
    ],
    "ahead/": [Line(For.AGENTS)],
    "ahead/<uuid:finding>/": [Line(TEAM)],
    "ahead/<uuid:finding>/<slug:verb>/": [
        Line(TEAM, WRITE, places={"verb": verb}) for verb in ("approve", "undo", "take", "settle", "reopen")
    ],
    "promises/": [Line(For.AGENTS)],
    "promises/<uuid:promise>/<slug:verb>/": [
        Line(TEAM, WRITE, places={"verb": verb}, body={"due": "2027-05-19T09:00", "told": "on"}) for verb in PROMISE_VERBS
    ],
    "knowledge/": [Line(For.AGENTS)],
    "knowledge/new/": [Line(For.AGENTS), Line(For.AGENTS, WRITE, body=ARTICLE)],
    "knowledge/preview/": [Line(For.AGENTS, WRITE, body={"text": "**Ja**"})],
    "knowledge/gaps/": [Line(For.AGENTS)],
    "knowledge/gaps/<uuid:gap>/<slug:verb>/": [Line(For.AGENTS, WRITE, places={"verb": "dismiss"})],
    "knowledge/pictures/<uuid:picture>/": [Line(For.AGENTS)],
    "knowledge/texts/<uuid:version>/": [Line(For.AGENTS), Line(For.AGENTS, WRITE, body=ARTICLE)],
    "knowledge/texts/<uuid:version>/pictures/": [Line(For.AGENTS, WRITE)],
    "knowledge/texts/<uuid:version>/next/": [Line(For.AGENTS, WRITE, body={"language": "en"})],
    "knowledge/texts/<uuid:version>/difference/": [Line(For.AGENTS)],
    "knowledge/texts/<uuid:version>/<slug:verb>/": [
        Line(For.LEADS, WRITE, places={"verb": "withdraw", "version": "{approved_text}"}),
        *(Line(For.AGENTS, WRITE, places={"verb": verb}) for verb in ("send-back", "discard")),
    ],
    "waiting/": [Line(For.AGENTS)],
    "waiting/next/": [Line(For.AGENTS, WRITE)],
    "waiting/presence/": [Line(For.AGENTS, WRITE, body={"available": "1"})],
    "waiting/here/": [Line(For.AGENTS, WRITE)],
    "waiting/calls/<uuid:callback>/<slug:verb>/": [
        Line(TEAM, WRITE, places={"verb": verb}) for verb in ("reached", "not-reached")
    ],
    "insight/": [Line(For.LEADS)],
    "insight/figures.csv": [Line(For.LEADS)],
    "insight/improvements/": [Line(For.LEADS), Line(For.LEADS, WRITE, body=CONTACT_COST)],
    "insight/improvements/add/": [Line(For.LEADS), Line(For.LEADS, WRITE, body=IMPROVEMENT)],
    "insight/improvements/<uuid:improvement>/": [Line(For.LEADS), Line(For.LEADS, WRITE, body=IMPROVEMENT)],
    "insight/improvements/<uuid:improvement>/delete/": [Line(For.LEADS, WRITE)],
    "bots/": [Line(For.LEADS)],
    "bots/off/": [Line(For.LEADS), Line(For.LEADS, WRITE, body={"what": "Gedichten"})],
    "bots/off/<uuid:stop>/end/": [Line(For.LEADS, WRITE)],
    "bots/intents/add/": [Line(For.LEADS), Line(For.LEADS, WRITE, body=INTENT)],
    "bots/intents/<str:code>/": [Line(For.LEADS)],
    "bots/intents/<str:code>/change/": [Line(For.LEADS), Line(For.LEADS, WRITE, body=INTENT)],
    "bots/intents/<str:code>/state/": [Line(For.LEADS, WRITE, body={"channel": "email", "state": "closed"})],
    "bots/intents/<str:code>/run/": [Line(For.LEADS, WRITE)],
    "bots/intents/<str:code>/examples/add/": [Line(For.LEADS), Line(For.LEADS, WRITE, body=EXAMPLE)],
    "bots/examples/<uuid:example>/": [Line(For.LEADS), Line(For.LEADS, WRITE, body=EXAMPLE)],
    "bots/examples/<uuid:example>/retire/": [Line(For.LEADS, WRITE)],
    "bots/rehearsals/<uuid:version>/": [Line(For.LEADS)],
    "bots/runs/<uuid:run>/": [Line(For.LEADS)],
    "bots/answers/<uuid:message>/": [
        Line(TEAM, places={"message": "{bot_reply}"}), Line(TEAM, WRITE, places={"message": "{bot_reply}"}, body=EXAMPLE),
    ],
    "bots/files/<uuid:incident>/": [Line(For.LEADS), Line(For.LEADS, WRITE, body={"what": "Gedichten"})],
    "bots/files/<uuid:incident>/example/": [Line(For.LEADS, WRITE, body={"example": "{example}"})],
    "bots/files/<uuid:incident>/close/": [Line(For.LEADS, WRITE, places={"incident": "{ready_incident}"})],
    "messages/<uuid:message>/body/": [Line(TEAM)],
    "messages/<uuid:message>/original/": [Line(TEAM)],
    "attachments/<uuid:attachment>/": [Line(TEAM)],
    "customers/<uuid:customer>/": [Line(TEAM)],
    "customers/<uuid:customer>/merge/": [Line(TEAM, WRITE, body={"absorbed": "{second}"})],
    "customers/<uuid:customer>/undo-merge/": [Line(TEAM, WRITE, body={"merge": "{merge}"})],
    # one's own
    "me/": [Line(For.AGENTS)],
    "me/sessions/others/end/": [Line(For.AGENTS, WRITE)],
    "me/sessions/<str:mark>/end/": [Line(For.OWNER, WRITE)],
    "notifications/": [Line(For.AGENTS)],
    "notifications/bell/": [Line(For.AGENTS)],
    "notifications/newest/": [Line(For.AGENTS)],
    "notifications/read/": [Line(For.AGENTS, WRITE)],
    "notifications/<uuid:notification>/read/": [Line(For.OWNER, WRITE)],
    # settings
    "settings/": [Line(For.AGENTS)],
    **admin("organisation/"),
    **admin("inboxes/", "inboxes/add/", "inboxes/<uuid:inbox>/", "people/", "people/add/", "people/<uuid:person>/"),
    **admin("model/", "bots/", "bots/add/", "bots/<uuid:bot>/"),
    **admin("model/try/", method=WRITE),
    **admin("calendars/", "calendars/add/", "calendars/<uuid:calendar>/", "tokens/", "tokens/add/", "webhooks/", "webhooks/add/"),
    **admin("webhooks/<uuid:webhook>/", "teams/add/", "privacy/", "privacy/<uuid:customer>/"),
    **admin("privacy/<uuid:customer>/export.json", "privacy/<uuid:customer>/export.md", "health/"),
    **admin("inboxes/<uuid:inbox>/disable/", "inboxes/<uuid:inbox>/enable/", "inboxes/<uuid:inbox>/post-secret/", method=WRITE),
    **admin("people/<uuid:person>/link/", "people/<uuid:person>/disable/", "people/<uuid:person>/enable/", method=WRITE),
    **admin("calendars/<uuid:calendar>/delete/", "tokens/<uuid:token>/revoke/", "teams/<uuid:team>/archive/", method=WRITE),
    **admin(*(f"webhooks/<uuid:webhook>/{verb}/" for verb in ("test", "disable", "rotate", "delete")), method=WRITE),
    **admin("webhooks/<uuid:webhook>/enable/", "health/jobs/<int:job>/replay/", "health/mails/<uuid:mail>/read/", method=WRITE),
    **admin("health/mails/<uuid:mail>/", "health/mails/<uuid:mail>/drop/"),
    "settings/health/mails/<uuid:mail>/release/": [Line(For.ADMINISTRATORS, WRITE, places={"mail": "{held}"})],
    **admin("webhooks/<uuid:webhook>/deliveries/<uuid:delivery>/replay/", method=WRITE),
    **admin("addresses/", "addresses/import/", "addresses/shops/add/", "addresses/shops/<uuid:shop>/"),
    **admin("addresses/try/", "addresses/shops/<uuid:shop>/revoke/", method=WRITE),
    **admin("chat/", "chat/add/", "chat/<uuid:chat>/"),
    **admin("chat/<uuid:chat>/off/", "chat/<uuid:chat>/on/", "chat/<uuid:chat>/secret/", method=WRITE),
    **admin("connections/", "connections/add/", "connections/<uuid:source>/", "connections/<uuid:source>/renew/"),
    **admin("connections/<uuid:source>/files/<uuid:brought>/"),
    **admin(*(f"connections/<uuid:source>/{verb}/" for verb in ("stop", "start", "looked", "files")), method=WRITE),
    "settings/teams/": [Line(For.LEADS)],
    "settings/teams/<uuid:team>/": [Line(For.LEADS_OF_TEAM)],
    "settings/teams/<uuid:team>/join/": [Line(For.LEADS_OF_TEAM, WRITE, body={"agent": "{ana}"})],
    "settings/teams/<uuid:team>/leave/<uuid:agent>/": [Line(For.LEADS_OF_TEAM, WRITE)],
    "settings/replies/": [Line(For.LEADS)],
    "settings/replies/add/": [Line(For.LEADS)],
    "settings/replies/<uuid:reply>/": [Line(For.LEADS_OF_TEAM)],
    "settings/replies/<uuid:reply>/archive/": [Line(For.LEADS_OF_TEAM, WRITE)],
    "settings/labels/": [Line(For.LEADS)],
    "settings/labels/add/": [Line(For.LEADS)],
    "settings/labels/<uuid:label>/": [Line(For.LEADS)],
    "settings/labels/<uuid:label>/archive/": [Line(For.LEADS, WRITE)],
    "settings/outcomes/": [Line(For.LEADS)],
    "settings/watches/": [Line(For.LEADS)],
    "settings/watches/<slug:code>/": [Line(For.LEADS, places={"code": "address"})],
    "settings/outcomes/add/": [Line(For.LEADS)],
    "settings/outcomes/<uuid:outcome>/archive/": [Line(For.LEADS_OF_TEAM, WRITE)],
    # programs
    **api("openapi.json", Line(For.EVERYONE)),
    **api("", Line(TOKENS, scope=None)),
    **api("<path:rest>", Line(TOKENS, scope=None)),
    **api("customers", Line(TOKENS, scope=Scope.CUSTOMERS_READ)),
    **api("customers/<customer>", Line(OURS, scope=Scope.CUSTOMERS_READ)),
    **api("customers/<customer>/facts", Line(OURS, scope=Scope.FACTS_READ)),
    **api("customers/<customer>/timeline", Line(OURS, scope=Scope.CUSTOMERS_READ)),
    **api("customers/<customer>/merges",
          Line(OURS, WRITE, Scope.CUSTOMERS_WRITE, body={"absorbed": "{second_customer}"})),
    **api("addresses/check", Line(TOKENS, WRITE, Scope.ADDRESSES_READ, body={"postcode": "3571AB", "huisnummer": 12})),
    **api("addresses/defects", Line(For.PROOF, WRITE)),
    **api("facts", Line(OURS, scope=Scope.FACTS_READ, query="subject=customer/{customer}"),
          Line(OURS, WRITE, Scope.FACTS_WRITE, body=FACT)),
    **api("standing", Line(OURS, scope=Scope.FACTS_READ, query="subject=customer/{customer}&question=state&on=2026-05-18")),
    **api("facts/corrections", Line(OURS, WRITE, Scope.FACTS_WRITE, body=FACT)),
    **api("conversations", Line(TOKENS, scope=Scope.CONVERSATIONS_READ),
          Line(OURS, WRITE, Scope.CONVERSATIONS_WRITE, body={"team": "{team}", "to": "e@example.net", "subject": "Vraag"})),
    **api("conversations/<conversation>", Line(OURS, scope=Scope.CONVERSATIONS_READ),
          Line(OURS, "PATCH", Scope.CONVERSATIONS_WRITE, body={"priority": 1})),
    **api("conversations/<conversation>/messages", Line(OURS, scope=Scope.MESSAGES_READ)),
    **api("messages/<message>", Line(OURS, scope=Scope.MESSAGES_READ)),
    **api("promises", Line(TOKENS, scope=Scope.MESSAGES_READ)),
    **api("insight/figures", Line(TOKENS, scope=Scope.INSIGHT_READ)),
    **api("conversations/<conversation>/replies", Line(OURS, WRITE, Scope.MESSAGES_WRITE, body={"text": "Antwoord"})),
    **api("conversations/<conversation>/notes", Line(OURS, WRITE, Scope.MESSAGES_WRITE, body={"text": "Notitie"})),
    **api("events", Line(TOKENS, WRITE, Scope.EVENTS_WRITE, body=EVENT)),
}  # fmt: skip
