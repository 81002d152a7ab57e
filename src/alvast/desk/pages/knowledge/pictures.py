"""Pictures that are pasted or dropped into a text, and shown in it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from alvast.desk.pages.showing import actor_for, for_agents
from alvast.kernel.blobs import read_blob
from alvast.kernel.clock import now
from alvast.knowledge import actions
from alvast.knowledge import queries as knowledge


@require_POST
@for_agents
def add(request: HttpRequest, version: UUID) -> HttpResponse:
    """Keeps a picture and answers what to write in the text for it."""
    card, file = knowledge.version_card(version, at=now()), request.FILES.get("file")
    content = file.read(actions.LARGEST_PICTURE + 1) if file else b""
    picture = actions.add_picture(actor=actor_for(request), article=card.article, content=content)
    return HttpResponse(f"picture:{picture}", content_type="text/plain")


@require_safe
@for_agents
def picture(_request: HttpRequest, picture: UUID) -> HttpResponse:
    """As it is, also of a draft; it can do nothing else than be seen."""
    found = knowledge.any_picture(picture)
    response = HttpResponse(read_blob(found.blob), content_type=found.media_type)
    response["Cache-Control"] = "private, max-age=86400, immutable"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
