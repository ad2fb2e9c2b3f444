"""How often somebody took part in conferences."""

from django.db import models
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce


def appearances(model: type[models.Model], name: str) -> Coalesce:
    """Return the number of conferences that a person or body, by that ``name`` in a participation, took part in.

    Participations are of a higher floor: it is the relation that leads to them.
    """
    participations = model._meta.get_field("participations").related_model
    there = participations.visible.took_part().filter(**{name: OuterRef("pk")})
    counted = (
        there.order_by().values(name).annotate(n=Count("conference", distinct=True))
    )
    return Coalesce(Subquery(counted.values("n")), 0)
