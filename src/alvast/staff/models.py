"""Who works here: agents, their teams and roles, and the hours those teams keep."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from typing_extensions import override

from alvast.kernel.actor import Role
from alvast.kernel.ids import new_id
from alvast.kernel.personal import PersonalData


class Calendar(models.Model):
    """A business calendar: blocks per weekday, holidays of a country, exceptions by date; read by kernel.calendar."""

    personal: ClassVar = PersonalData(none=("id", "name", "time_zone", "blocks", "country", "exceptions"))

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.CharField(max_length=80, unique=True)
    time_zone = models.CharField(max_length=64, default="Europe/Amsterdam")
    blocks = models.JSONField(default=dict)  # {"0": [["09:00", "12:30"], ["13:00", "17:00"]], …}, 0 = Monday
    country = models.CharField(max_length=2, blank=True, default="NL")
    exceptions = models.JSONField(default=dict)  # {"2026-12-24": [["09:00", "12:00"]], "2026-12-31": []}


class Organisation(models.Model):
    """One row: who customers know us as, and the phone number of a person."""

    personal: ClassVar = PersonalData(none=("id", "name", "phone"))

    id = models.SmallIntegerField(primary_key=True, default=1)
    name = models.CharField(max_length=80, blank=True, default="")
    phone = models.CharField(max_length=40, blank=True, default="")  # as it is shown, with its spaces

    class Meta:
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(id=1), name="one_organisation")]


class Team(models.Model):
    """People who serve the same questions; the limit of who may see what."""

    personal: ClassVar = PersonalData(none=("id", "name", "calendar", "made_at", "archived_at"))

    id = models.UUIDField(primary_key=True, default=new_id)
    name = models.CharField(max_length=80)
    calendar = models.ForeignKey(Calendar, null=True, blank=True, on_delete=models.SET_NULL)
    made_at = models.DateTimeField()
    archived_at = models.DateTimeField(null=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(Lower("name"), name="team_name_once")]


class AgentAccounts(BaseUserManager["Agent"]):
    """What Django's sign-in needs to find an agent."""

    @override
    def get_by_natural_key(self, username: str | None) -> "Agent":
        return self.get(email__iexact=username)


class Agent(AbstractBaseUser):
    """A member of staff who can sign in."""

    personal: ClassVar = PersonalData(
        none=("id", "role", "language", "is_active", "made_at", "disabled_at", "last_login", "preferences"),
        blanked={"email": "", "name": "", "password": "", "signature": ""},
    )

    id = models.UUIDField(primary_key=True, default=new_id)
    email = models.EmailField(_("mail address"), max_length=254)
    name = models.CharField(_("name"), max_length=120)
    role = models.CharField(_("role"), max_length=12, choices=[(r.value, r.value) for r in Role], default=Role.AGENT)
    language = models.CharField(_("language"), max_length=5, default="nl")
    signature = models.TextField(_("signature"), blank=True, default="")
    preferences = models.JSONField(default=dict)  # notifications, theme, density, shortcuts; no free text
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField()
    disabled_at = models.DateTimeField(null=True)
    teams: Any = models.ManyToManyField(Team, through="TeamMember", related_name="agents")

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    objects = AgentAccounts()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(Lower("email"), name="agent_email_once")]

    @override
    def __str__(self) -> str:
        return self.name


class TeamMember(models.Model):
    """An agent in a team."""

    personal: ClassVar = PersonalData(none=("id", "team", "agent", "joined_at"))

    id = models.BigAutoField(primary_key=True)
    team = models.ForeignKey(Team, on_delete=models.CASCADE)
    agent = models.ForeignKey(Agent, on_delete=models.CASCADE)
    joined_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["team", "agent"], name="team_member_once")]
