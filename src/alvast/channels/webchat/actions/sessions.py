"""A browser opens the chat: who it is, what it may see. No cookie: the page keeps the secret and says it with each request."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from alvast.channels.webchat.actions.limits import count
from alvast.channels.webchat.errors import ChatOff, NoSession, WrongOrigin
from alvast.channels.webchat.models import ChatInbox, ChatSession, SpentToken, Visit
from alvast.channels.webchat.queries.inboxes import keys_of
from alvast.channels.webchat.rules.appearance import LANGUAGES
from alvast.channels.webchat.rules.identity import Claims, Unproven, claims_of
from alvast.channels.webchat.rules.limits import What, network_of
from alvast.channels.webchat.rules.origins import may_embed, without_query
from alvast.channels.webchat.rules.words import one_line
from alvast.kernel.addresses import mail_address
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.kernel.secrets import mark, marks
from alvast.timeline.actions import customer_numbered

LASTS = timedelta(days=30)  # after the last time it was opened
SECRET = "webchat.session"
Level = Visit.Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """What a page says when it opens the chat. `place` is where on the network it is, `own` our own origin."""

    key: str
    token: str = ""
    session: str = ""
    page: str = ""
    language: str = ""
    place: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """`secret` is told once. `is_refused`: a token came that proves nothing, so its bearer is nobody we know."""

    secret: str
    visit: UUID
    is_refused: bool


@dataclass(frozen=True, slots=True)
class Guest:
    """Who a request comes from: a session that holds and the visit it opens."""

    session: UUID
    visit: UUID
    inbox: UUID
    language: str


def open_session(*, opening: Opening) -> Opened:
    """Goes on with the session of this browser where that is the same person, else begins a new one with an empty view.

    A token that proves nothing never opens or continues a view of somebody known. Raises NoSession (no such chat), ChatOff,
    WrongOrigin, TooMuch.
    """
    inbox = ChatInbox.objects.filter(key=opening.key).first()
    if inbox is None:
        raise NoSession
    if not inbox.is_on:
        raise ChatOff
    if opening.page and not may_embed(opening.page, origins=inbox.origins, own=opening.own):
        raise WrongOrigin
    count(What.SESSION, network_of(opening.place))
    with transaction.atomic():
        claims = _claims(inbox, opening.token)
        visit = _visit(inbox, opening, claims)
        secret = opening.session if visit.id == _session_visit(inbox, opening.session) else _new_session(visit)
        return Opened(secret, visit.id, is_refused=bool(opening.token) and claims is None)


def guest_of(*, key: str, secret: str) -> Guest:
    """Raises NoSession; a secret of another chat opens nothing either."""
    rows = ChatSession.objects.filter(mark__in=marks(SECRET, secret), ends_at__gt=now(), visit__inbox__key=key)
    row = rows.values_list("id", "visit", "visit__inbox", "visit__language").first()
    if row is None:
        raise NoSession
    return Guest(*row)


def end_session(*, session: UUID) -> None:
    """It opens nothing from now on."""
    ChatSession.objects.filter(id=session).delete()


def drop_ended_sessions() -> int:
    """Sessions that ended, and visits in which nothing was ever said and that nobody can open; answers how many."""
    gone = ChatSession.objects.filter(ends_at__lte=now()).delete()[0]
    return gone + Visit.objects.filter(conversation=None, lines=0, sessions=None, seen_at__lte=now() - LASTS).delete()[0]


def _claims(inbox: ChatInbox, token: str) -> Claims | None:
    """None for no token, one that proves nothing, and one that was used before and said that it is for once."""
    if not token:
        return None
    try:
        claims = claims_of(token, keys_of(inbox.id), at=now())
    except Unproven:
        return None
    return claims if not claims.token or _is_first_use(inbox, claims) else None


def _is_first_use(inbox: ChatInbox, claims: Claims) -> bool:
    spent = SpentToken(inbox=inbox, mark=mark("webchat.jti", claims.token), expires_at=claims.expires_at)
    try:
        with transaction.atomic():
            spent.save(force_insert=True)
    except IntegrityError:
        return False
    return True


def _visit(inbox: ChatInbox, opening: Opening, claims: Claims | None) -> Visit:
    if claims is not None:
        visit = _signed_visit(inbox, claims)
    else:
        visit = _anonymous_visit(inbox, opening) or Visit(id=new_id(), inbox=inbox, made_at=now(), seen_at=now())
    visit.language = opening.language if opening.language in LANGUAGES else visit.language or inbox.language
    visit.page = without_query(opening.page) or visit.page
    visit.seen_at = now()
    if visit._state.adding:
        visit.language = visit.language if opening.language in LANGUAGES else inbox.language
        visit.save(force_insert=True)
    else:
        told = ("name", "address", "is_address_proven") if claims is not None else ()
        visit.save(update_fields=["language", "page", "seen_at", *told])
    return visit


def _anonymous_visit(inbox: ChatInbox, opening: Opening) -> Visit | None:
    """The one this browser has; a view of somebody the site vouched for is not gone on with when it no longer does."""
    visit = Visit.objects.filter(id=_session_visit(inbox, opening.session)).first()
    if visit is not None and visit.level == Level.SIGNED:
        ChatSession.objects.filter(mark__in=marks(SECRET, opening.session)).delete()
        return None
    return visit


def _signed_visit(inbox: ChatInbox, claims: Claims) -> Visit:
    """The one visit of this customer, on whatever device. Of two that make it at once the constraint picks one."""
    customer = customer_numbered(number=claims.subject, address=claims.address, name=claims.name, source="webchat")
    visit = Visit(id=new_id(), inbox=inbox, customer_id=customer, level=Level.SIGNED, made_at=now(), seen_at=now())
    Visit.objects.bulk_create([visit], ignore_conflicts=True)
    visit = Visit.objects.get(inbox=inbox, customer=customer, level=Level.SIGNED)
    visit.name = one_line(claims.name) or visit.name
    if address := mail_address(claims.address):
        visit.address, visit.is_address_proven = address, True
    return visit


def _session_visit(inbox: ChatInbox, secret: str) -> UUID | None:
    if not secret or not secret.isascii():
        return None
    rows = ChatSession.objects.filter(mark__in=marks(SECRET, secret), ends_at__gt=now(), visit__inbox=inbox)
    visit = rows.values_list("visit", flat=True).first()
    if visit is not None:
        rows.update(ends_at=now() + LASTS)
    return visit


def _new_session(visit: Visit) -> str:
    secret = secrets.token_urlsafe(32)
    at = now()
    ChatSession.objects.create(mark=mark(SECRET, secret), visit=visit, made_at=at, ends_at=at + LASTS)
    return secret
