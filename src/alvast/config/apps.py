from django.apps import AppConfig
from typing_extensions import override


class WiringConfig(AppConfig):
    """Last in the list of apps: when it is ready, all rooms are, and the table of reactions can be set."""

    name = "alvast.config"
    label = "config"

    @override
    def ready(self) -> None:
        from alvast.config.neighbours import wire_rooms_side_by_side
        from alvast.config.wiring import DOORS, EXPLAINERS, PERSONAL_STORES, REACTIONS
        from alvast.conversations.doors import wire_doors
        from alvast.decisions.queries import wire_explainers
        from alvast.kernel.erasure import wire_stores
        from alvast.kernel.events import wire

        wire(REACTIONS)
        wire_stores(PERSONAL_STORES)
        wire_doors(DOORS)
        wire_explainers(EXPLAINERS)
        wire_rooms_side_by_side()
