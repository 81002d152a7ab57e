"""Typed readers of environment variables. They refuse nonsense; `NAME_FILE` names a file that holds the secret."""

import os
from pathlib import Path


class Misconfigured(Exception):
    """A setting that cannot be right; the text says which and what to do."""


def text(name: str, default: str = "") -> str:
    file = os.environ.get(f"{name}_FILE")
    if file:
        try:
            return Path(file).read_text().strip()
        except OSError as error:
            raise Misconfigured(f"{name}_FILE names {file}, which cannot be read: {error.strerror}") from error
    return os.environ.get(name, default).strip()


def flag(name: str, default: bool = False) -> bool:
    value = text(name, "yes" if default else "no").lower()
    if value in ("1", "yes", "true", "on"):
        return True
    if value in ("0", "no", "false", "off", ""):
        return False
    raise Misconfigured(f"{name} must be yes or no, not “{value}”")


def number(name: str, default: int, *, least: int, most: int) -> int:
    value = text(name, str(default))
    if not value.lstrip("-").isdigit() or not least <= int(value) <= most:
        raise Misconfigured(f"{name} must be a whole number from {least} to {most}, not “{value}”")
    return int(value)


def one_of(name: str, default: str, *, among: tuple[str, ...]) -> str:
    value = text(name, default)
    if value not in among:
        raise Misconfigured(f"{name} must be one of {', '.join(among)}, not “{value}”")
    return value


def words(name: str, default: str = "") -> list[str]:
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def database(url: str) -> dict[str, object]:
    """Django's database settings from a PostgreSQL URL (libpq form, `host` may be a socket folder)."""
    from psycopg.conninfo import conninfo_to_dict

    if not url.startswith(("postgres://", "postgresql://")):
        raise Misconfigured("DATABASE_URL must start with postgresql://")
    parts = conninfo_to_dict(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.pop("dbname", "alvast"),
        "USER": parts.pop("user", ""),
        "PASSWORD": parts.pop("password", ""),
        "HOST": parts.pop("host", ""),
        "PORT": str(parts.pop("port", "")),
        "CONN_MAX_AGE": None,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"application_name": "alvast", **parts},
    }
