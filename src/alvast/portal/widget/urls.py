"""Addresses of the widget. What the chat says and hears is under the same `chat/<key>/`, in channels.webchat."""

from django.urls import path

from alvast.portal.widget import views

app_name = "widget"
urlpatterns = [
    path("chat/<slug:key>/widget.js", views.widget, name="loader"),
    path("chat/<slug:key>/frame/", views.frame, name="frame"),
    path("widget/preview/", views.preview, name="preview"),
    path("widget/<slug:shown>/<str:name>", views.frame_file, name="file"),
]
