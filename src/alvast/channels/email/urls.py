from django.urls import path

from alvast.channels.email.views import take_posted_mail

urlpatterns = [path("hooks/mail/<uuid:inbox>/", take_posted_mail, name="posted_mail")]
