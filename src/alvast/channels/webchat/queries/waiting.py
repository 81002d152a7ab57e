"""What was kept and became no message."""

from alvast.channels.webchat.models import Original


def count_aside() -> int:
    """Originals set aside, of all time."""
    return Original.objects.filter(state=Original.State.ASIDE).count()
