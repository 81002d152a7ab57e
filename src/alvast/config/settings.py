"""Settings, all from the environment; docs/reference/settings.md lists them."""

import os
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from alvast.config import environment as env

# Read by numpy when it is first loaded. Its threads wait for each other while anything else works: on two busy cores the
# vector of one question then takes 100 ms instead of 2.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

HOME = Path(__file__).resolve().parents[3]
PACKAGE = HOME / "src" / "alvast"

# Commands set these when they start the embedded server; see cli/start.py.
DATABASES = {"default": env.database(env.text("DATABASE_URL", "postgresql:///alvast"))}
SECRET_KEY = env.text("ALVAST_SECRET_KEY")
SECRET_KEY_FALLBACKS = env.words("ALVAST_OLD_SECRET_KEYS")
IS_DEMO = env.flag("ALVAST_DEMO")
DEMO_OUTBOX = env.text("ALVAST_DEMO_OUTBOX") if IS_DEMO else ""
BASE_URL = env.text("ALVAST_BASE_URL", "http://127.0.0.1:8000").rstrip("/")

DEBUG = False
ALLOWED_HOSTS = env.words("ALVAST_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = [BASE_URL]
USE_X_FORWARDED_HOST = False
IS_HTTPS = BASE_URL.startswith("https://")
if env.flag("ALVAST_BEHIND_PROXY"):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "django_htmx",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "procrastinate.contrib.django",
    "alvast.kernel",
    "alvast.timeline",
    "alvast.decisions",
    "alvast.staff",
    "alvast.addresses",
    "alvast.writing",
    "alvast.knowledge",
    "alvast.conversations",
    "alvast.promises",
    "alvast.listening",
    "alvast.queueing",
    "alvast.channels.email",
    "alvast.channels.webchat",
    "alvast.proactive",
    "alvast.bots",
    "alvast.bots.quality",
    "alvast.bots.model",
    "alvast.bots.assist",
    "alvast.insight",
    "alvast.portal",
    "alvast.desk",
    "alvast.api",
    "alvast.config",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "alvast.config.middleware.ContentSecurityPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "alvast.config.middleware.AgentLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "alvast.desk.sign_in.middleware.DeskAroundAccountPages",
]

ROOT_URLCONF = "alvast.config.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "desk" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
            ],
        },
    }
]

# Language and time
LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.text("ALVAST_TIME_ZONE", "Europe/Amsterdam")
LOCALE_PATHS = [PACKAGE / "locale"]

# Files
STATIC_URL = "/static/"
STATIC_ROOT = None  # files are found where they are: nothing has to be collected beforehand
WHITENOISE_USE_FINDERS = True
WHITENOISE_IMMUTABLE_FILE_TEST = r"^.+\.[0-9a-f]{12}\..+$"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 30 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 26 * 1024 * 1024

# Sign-in
AUTH_USER_MODEL = "staff.Agent"
SILENCED_SYSTEM_CHECKS = ["auth.W004"]  # unique without regard to case, by a constraint the check does not know
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "alvast.desk.sign_in.adapter.StaffAccountAdapter"
SOCIALACCOUNT_ADAPTER = "alvast.desk.sign_in.adapter.StaffSocialAccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_FORMS = {"login": "alvast.desk.sign_in.forms.SignInForm"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # a stranger's address gets no mail from us
ACCOUNT_RATE_LIMITS = {"login_failed": "5/m/key,20/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Alvast"
MFA_TOTP_TOLERANCE = 1  # the code of half a minute ago and the next one: clocks differ and people type slowly (RFC 6238 §5.2)
MFA_ADAPTER = "alvast.desk.sign_in.adapter.StaffMfaAdapter"
MFA_FORMS = {"add_webauthn": "alvast.desk.sign_in.forms.AddPasskeyForm"}
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not IS_HTTPS
SOCIALACCOUNT_PROVIDERS = (
    {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "oidc",
                    "name": env.text("ALVAST_OIDC_NAME", "Single sign-on"),
                    "client_id": env.text("ALVAST_OIDC_CLIENT_ID"),
                    "secret": env.text("ALVAST_OIDC_CLIENT_SECRET"),
                    "settings": {
                        "server_url": env.text("ALVAST_OIDC_ISSUER").rstrip("/"),
                        "oauth_pkce_enabled": True,
                        "verified_email": env.flag("ALVAST_OIDC_TRUST_ADDRESSES"),
                    },
                }
            ]
        }
    }
    if env.text("ALVAST_OIDC_ISSUER")
    else {}
)

# Counters against guessing must be the same in every web process
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "kernel_counters"}}

# Sessions, cookies, headers
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_NAME = "__Host-alvast" if IS_HTTPS else "alvast"
SESSION_COOKIE_SECURE = IS_HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_NAME = "__Host-alvast-csrf" if IS_HTTPS else "alvast-csrf"
CSRF_COOKIE_SECURE = IS_HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Web process
WEB_THREADS = env.number("ALVAST_WEB_THREADS", 6, least=1, most=64)

# Jobs
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
WORKER_JOBS = env.number("ALVAST_WORKER_JOBS", 4, least=1, most=32)

# Mail sent for the desk itself (digests, password resets) leaves through the first inbox; see channels/email.
EMAIL_BACKEND = "alvast.channels.email.backend.QueueingBackend"
DEFAULT_FROM_EMAIL = env.text("ALVAST_MAIL_FROM", "alvast@localhost")

# Parsing limits and outgoing safety are constants in their rooms; addresses that may be reached although private:
OUTGOING_ALLOWED_HOSTS = env.words("ALVAST_OUTGOING_ALLOWED_HOSTS")

# The national address register, asked only when an administrator has chosen it
PDOK_URL = env.text("ALVAST_PDOK_URL", "https://api.pdok.nl/bzk/locatieserver/search/v3_1").rstrip("/") + "/"

# Sentence vectors of the knowledge: by the bundled encoder, by an endpoint that speaks OpenAI's /v1/embeddings, or none
EMBEDDER = env.one_of("ALVAST_EMBEDDER", "bundled", among=("bundled", "endpoint", "none"))
EMBEDDER_URL = env.text("ALVAST_EMBEDDER_URL")
EMBEDDER_MODEL = env.text("ALVAST_EMBEDDER_MODEL")
EMBEDDER_KEY = env.text("ALVAST_EMBEDDER_KEY")
if EMBEDDER == "endpoint" and not (EMBEDDER_URL and EMBEDDER_MODEL):
    raise env.Misconfigured("ALVAST_EMBEDDER=endpoint needs ALVAST_EMBEDDER_URL and ALVAST_EMBEDDER_MODEL")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"event": {"()": "alvast.kernel.log.EventFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "event"}},
    "root": {"handlers": ["stderr"], "level": env.text("ALVAST_LOG_LEVEL", "INFO").upper()},
    "loggers": {
        "procrastinate": {"level": "WARNING"},
        "django.request": {"level": "ERROR"},
        "httpx": {"level": "WARNING"},
        "httpcore": {"level": "WARNING"},
        "imapclient": {"level": "WARNING"},  # what it says of its work are whole mails
    },
}
