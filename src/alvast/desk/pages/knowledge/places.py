"""Where things of the knowledge are on the desk, and how its texts are drawn there."""

from django.urls import reverse

from alvast.knowledge.queries import Places


def desk_places() -> Places:
    """Pictures and articles as the desk shows them, drafts included."""
    return Places(
        picture=lambda picture: reverse("desk:knowledge-picture", args=[picture]),
        article=lambda series: reverse("help:article", kwargs={"series": series, "language": "nl"}),
    )  # fmt: skip
