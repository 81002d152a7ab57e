"""Mail that another server posts to us: raw bytes in, an answer only after they are committed."""

import hmac
from datetime import datetime, timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from alvast.channels.email.actions import NewRaw, store_raw
from alvast.channels.email.parsing.limits import MAX_BYTES
from alvast.channels.email.queries import post_secret_of
from alvast.kernel.clock import now

TOLERANCE = timedelta(seconds=300)
LONGEST_NUMBER = 18  # digits


@csrf_exempt
@require_POST
def take_posted_mail(request: HttpRequest, inbox: UUID) -> HttpResponse:
    """`POST /hooks/mail/<inbox>/` with one mail as body; 202 means it is safely stored, also when we had it already.

    Proof is a bearer token, or an HMAC-SHA256 over timestamp and body. An unknown inbox and a wrong proof look alike.
    """
    size = _announced_size(request)
    if size is None or "Transfer-Encoding" in request.headers:
        return _problem(411, "length_required", _("Say how long the mail is."))
    if size > MAX_BYTES:
        return _problem(413, "mail_too_large", _("A mail can be at most 25 MB."))
    body = request.body
    if not _is_proven(request, body, post_secret_of(inbox)):
        return _problem(404, "not_found", _("We cannot find this."))
    if not body:
        return _problem(400, "mail_empty", _("There is no mail in this request."))
    stored = store_raw(inbox=inbox, mails=[NewRaw(body)])
    return JsonResponse({"stored": stored.stored, "duplicates": stored.duplicates}, status=202)


def _announced_size(request: HttpRequest) -> int | None:
    """None when the header is no number. One of very many digits is too large, and Python refuses to read it."""
    text = request.META.get("CONTENT_LENGTH") or "0"
    if not (text.isascii() and text.isdigit()):
        return None
    return int(text) if len(text) <= LONGEST_NUMBER else MAX_BYTES + 1


def _is_proven(request: HttpRequest, body: bytes, secret: str) -> bool:
    """Takes the same time for no inbox, no proof and a wrong one."""
    kind, _space, token = request.headers.get("Authorization", "").partition(" ")
    is_bearer = kind.lower() == "bearer" and hmac.compare_digest(token.strip().encode(), secret.encode())
    return bool(secret) and (is_bearer or _is_signed(request, body, secret))


def _is_signed(request: HttpRequest, body: bytes, secret: str) -> bool:
    """`X-Alvast-Signature: sha256=…` over `<X-Alvast-Timestamp>.<body>`, Unix seconds, five minutes at most."""
    stamp = request.headers.get("X-Alvast-Timestamp", "")
    expected = hmac.digest(secret.encode(), stamp.encode() + b"." + body, "sha256").hex()
    given = request.headers.get("X-Alvast-Signature", "").removeprefix("sha256=")
    return hmac.compare_digest(given.encode(), expected.encode()) and _is_recent(stamp)


def _is_recent(stamp: str) -> bool:
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 11):
        return False
    return abs(now() - datetime.fromtimestamp(int(stamp), tz=now().tzinfo)) <= TOLERANCE


def _problem(status: int, code: str, detail: str) -> HttpResponse:
    """RFC 9457."""
    body = {"type": "about:blank", "status": status, "code": code, "detail": detail}
    return JsonResponse(body, status=status, content_type="application/problem+json")
