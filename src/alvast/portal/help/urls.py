"""Addresses of the help centre: for the shop and for each brand, in Dutch and in English."""

from django.urls import URLPattern, include, path

from alvast.portal.help import feedback, pages, searching, site_map

app_name = "help"


def _pages(language: str) -> list[URLPattern]:
    own = {"language": language}
    return [
        path("", pages.home, own, name="home"),
        path("zoeken/", searching.search, own, name="search"),
        path("onderwerp/<str:topic>/", pages.topic, own, name="topic"),
        path("artikel/<slug:series>/", pages.article, own, name="article"),
        path("artikel/<slug:series>/reactie/", feedback.feedback, own, name="feedback"),
        path("artikel/<slug:series>/<int:number>/", pages.version, own, name="version"),
    ]


urlpatterns = [
    path("sitemap.xml", site_map.site_map, name="site-map"),
    path("beeld/<uuid:picture>/", pages.picture, name="picture"),
    path("en/", include(_pages("en"))),
    path("merk/<slug:brand>/en/", include(_pages("en"))),
    path("merk/<slug:brand>/", include(_pages("nl"))),
    *_pages("nl"),
]
