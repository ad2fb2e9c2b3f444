"""Filters of the lists of people and organisations."""

import django_filters
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from documents.facet_words import Choices, Countries, Records
from documents.faceting import Facet, FacetedFilter
from people.models import Organisation, Person

_NAME = ("sort_name", "pk")
_SORTS = {
    "name": (_("name"), _NAME),
    "conferences": (_("most conferences"), ("-conference_count", *_NAME)),
    "seen": (_("last seen"), (F("last_seen").desc(nulls_last=True), *_NAME)),
}


class _Roles(Choices):
    """Roles of participations, and how somebody was there; they are known to a floor above."""

    def __init__(self, model, relation, field):
        self._where = (model, relation, field)

    @property
    def labels(self):
        model, relation, field = self._where
        related = model._meta.get_field(relation).related_model
        return dict(related._meta.get_field(field).choices)


def _of_participations(model):
    """Return the facets that participations tell."""
    return (
        Facet("role", _("Role"), _Roles(model, "participations", "role")),
        Facet(
            "presence",
            _("Took part"),
            _Roles(model, "appearances", "presence"),
            is_open=True,
        ),
        Facet("series", _("Series"), Records(model, "appearances__series")),
        Facet(
            "conference",
            _("Conference"),
            Records(model, "appearances__conference"),
        ),
    )


class PersonFilter(FacetedFilter):
    q = django_filters.CharFilter(
        method="left_to_asked", label=_("Name"), max_length=200
    )

    facets = (
        Facet("country", _("Country"), Countries(), is_open=True),
        Facet(
            "organisation",
            _("Organisation"),
            Records(Person, "appearances__organisation"),
        ),
        *_of_participations(Person),
    )
    sorts = _SORTS

    class Meta:
        model = Person
        fields = []


class OrganisationFilter(FacetedFilter):
    q = django_filters.CharFilter(
        method="left_to_asked", label=_("Name or acronym"), max_length=200
    )

    facets = (
        Facet(
            "group",
            _("Stakeholder group"),
            Choices(Organisation.Group.choices),
            is_open=True,
        ),
        Facet("country", _("Country"), Countries(), is_open=True),
        *_of_participations(Organisation),
    )
    sorts = _SORTS

    class Meta:
        model = Organisation
        fields = []
