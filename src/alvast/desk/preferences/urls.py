"""Addresses of one's own pages."""

from django.urls import path

from alvast.desk.notifications import views as notifications
from alvast.desk.preferences import views

urlpatterns = [
    path("me/", views.me, name="me"),
    path("me/sessions/others/end/", views.end_other_sessions, name="end_other_sessions"),
    path("me/sessions/<str:mark>/end/", views.end_session, name="end_session"),
    path("notifications/", notifications.notifications, name="notifications"),
    path("notifications/bell/", notifications.bell, name="bell"),
    path("notifications/newest/", notifications.newest, name="newest_notification"),
    path("notifications/read/", notifications.read_all, name="read_notifications"),
    path("notifications/<uuid:notification>/read/", notifications.read, name="read_notification"),
]
