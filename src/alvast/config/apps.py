from django.apps import AppConfig


class WiringConfig(AppConfig):
    """Last in the list of apps: when it is ready, all rooms are, and the table of reactions can be set."""

    name = "alvast.config"
    label = "config"

    def ready(self) -> None:
        from alvast.config.wiring import REACTIONS
        from alvast.kernel.events import wire

        wire(REACTIONS)
