"""Addresses of the knowledge on the desk."""

from django.urls import path

from alvast.desk.pages.knowledge import beside, comparing, editing, gaps, listing, pictures

urlpatterns = [
    path("", listing.listing, name="knowledge"),
    path("new/", editing.new, name="knowledge-new"),
    path("preview/", beside.preview, name="knowledge-preview"),
    path("gaps/", gaps.gaps, name="knowledge-gaps"),
    path("gaps/<uuid:gap>/<slug:verb>/", gaps.act, name="knowledge-gap-act"),
    path("pictures/<uuid:picture>/", pictures.picture, name="knowledge-picture"),
    path("texts/<uuid:version>/", editing.text, name="knowledge-text"),
    path("texts/<uuid:version>/pictures/", pictures.add, name="knowledge-add-picture"),
    path("texts/<uuid:version>/next/", editing.next_text, name="knowledge-next"),
    path("texts/<uuid:version>/difference/", comparing.difference, name="knowledge-difference"),
    path("texts/<uuid:version>/<slug:verb>/", editing.act, name="knowledge-act"),
]
