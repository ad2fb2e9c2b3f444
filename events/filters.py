"""Filters of the lists of conferences, of series and of topics."""

import django_filters
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from documents.facet_counts import Asked
from documents.facet_words import Choices, Countries, Plain, Records
from documents.faceting import Facet, FacetedFilter
from documents.filtering import LenientFilterSet
from documents.places import country_name
from events.models import Appearance, Conference, Participation, Series, Topic
from events.models.conference_order import NEWEST_FIRST


def country_choices():
    """Return (code, name) of the countries in which conferences were held, most conferences first."""
    return [
        (code, country_name(code))
        for code, _n in Asked(Conference, facets=("country",)).count("country")
    ]


class ConferenceFilter(FacetedFilter):
    q = django_filters.CharFilter(
        method="left_to_asked", label=_("Words"), max_length=200
    )

    facets = (
        Facet("series", _("Series"), Records(Conference, "series"), is_open=True),
        Facet("country", _("Country"), Countries(), is_open=True),
        Facet("city", _("City"), Plain()),
        Facet("topic", _("Topic"), Records(Conference, "subjects__topic")),
        Facet(
            "person",
            _("Person"),
            Records(Conference, "appearances__person"),
        ),
        Facet(
            "organisation",
            _("Organisation"),
            Records(Conference, "appearances__organisation"),
        ),
        Facet("role", _("In the role of"), Choices(Participation.Role.choices)),
        Facet(
            "presence",
            _("Took part"),
            Choices(Appearance.Presence.choices),
        ),
        Facet("mode", _("Mode"), Choices(Conference.Mode.choices)),
        Facet("access", _("Access"), Choices(Conference.Access.choices)),
        Facet("status", _("Status"), Choices(Conference.Status.choices)),
        Facet(
            "outcome",
            _("Outcome document"),
            Choices([("yes", _("recorded")), ("no", _("none recorded"))]),
        ),
        Facet("differ", _("Sources"), Choices([("yes", _("differ"))])),
        Facet("review", _("Review"), Choices([("yes", _("not yet reviewed"))])),
    )
    sorts = {
        "date": (_("newest"), NEWEST_FIRST),
        "name": (_("name"), ("name", "pk")),
        "attendance": (
            _("attendance"),
            (F("attendance_most").desc(nulls_last=True), "name", "pk"),
        ),
        "added": (_("newest record"), ("-created_at", "-pk")),
    }

    class Meta:
        model = Conference
        fields = []


class NamedFilter(LenientFilterSet):
    """Words of a name, as the search finds them."""

    q = django_filters.CharFilter(method="search", label=_("Name"), max_length=200)

    def search(self, queryset, name, value):
        return queryset.found(value)


class SeriesFilter(NamedFilter):
    sorts = {
        "name": (_("name"), ("name", "pk")),
        "editions": (_("most editions"), ("-editions", "name", "pk")),
        "latest": (
            _("latest edition"),
            (F("last_day").desc(nulls_last=True), "name", "pk"),
        ),
    }

    class Meta:
        model = Series
        fields = []


class TopicFilter(NamedFilter):
    sorts = {
        "name": (_("name"), ("name", "pk")),
        "conferences": (_("most conferences"), ("-conferences", "name", "pk")),
        "documents": (
            _("most documents and chapters"),
            ("-documents", "name", "pk"),
        ),
    }

    class Meta:
        model = Topic
        fields = []
