"""`/chat/<key>/live` is answered before these, by config.asgi; the frame and the script are the portal's."""

from django.urls import path

from alvast.channels.webchat import views

app_name = "webchat"
urlpatterns = [
    path("chat/<slug:key>/session", views.session, name="session"),
    path("chat/<slug:key>/messages", views.messages, name="messages"),
    path("chat/<slug:key>/messages/<uuid:message>/why", views.why, name="why"),
    path("chat/<slug:key>/files", views.files, name="files"),
    path("chat/<slug:key>/files/<uuid:file>", views.file, name="file"),
    path("chat/<slug:key>/choices", views.choices, name="choices"),
    path("chat/<slug:key>/typing", views.typing, name="typing"),
    path("chat/<slug:key>/read", views.read, name="read"),
    path("chat/<slug:key>/transcript", views.transcript, name="transcript"),
    path("chat/<slug:key>/continue", views.go_on_by_mail, name="continue"),
    path("chat/<slug:key>/close", views.end, name="close"),
]
