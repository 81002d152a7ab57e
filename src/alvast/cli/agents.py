"""`./alvast agents add-administrator`: the account that makes all others."""

import argparse
import getpass
import os

from alvast.cli.start import Refused, database, say


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True)
    add = actions.add_parser("add-administrator", help="make the first administrator")
    add.add_argument("email")
    add.add_argument("name")
    add.epilog = "The password is asked, or read from ALVAST_NEW_PASSWORD."


def run(arguments: argparse.Namespace) -> int:
    with database():
        from django.contrib.auth.password_validation import validate_password
        from django.core.exceptions import ValidationError

        from alvast.staff.actions import make_first_administrator

        password = os.environ.get("ALVAST_NEW_PASSWORD") or getpass.getpass("Password: ")
        try:
            validate_password(password)
        except ValidationError as error:
            raise Refused(" ".join(error.messages)) from error
        if make_first_administrator(email=arguments.email, name=arguments.name, password=password) is None:
            raise Refused("there is an administrator already; sign in and add people on the settings page")
    say(f"{arguments.email} can sign in")
    return 0
