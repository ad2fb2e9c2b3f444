"""Filters of the lists of people and organisations."""

import django_filters
from django.utils.translation import gettext_lazy as _

from documents.filtering import LenientFilterSet
from documents.places import country_name
from people.models import Organisation, Person


class PersonFilter(LenientFilterSet):
    q = django_filters.CharFilter(method="search", label=_("Name"), max_length=200)

    class Meta:
        model = Person
        fields = []

    def search(self, queryset, name, value):
        return queryset.search(value)


def _countries():
    codes = (
        Organisation.objects.told()
        .exclude(country="")
        .order_by("country")
        .values_list("country", flat=True)
        .distinct()
    )
    return sorted(
        ((code, country_name(code)) for code in codes), key=lambda choice: choice[1]
    )


class OrganisationFilter(LenientFilterSet):
    q = django_filters.CharFilter(
        method="search", label=_("Name or acronym"), max_length=200
    )
    group = django_filters.ChoiceFilter(
        choices=Organisation.Group, label=_("Stakeholder group"), empty_label=_("any")
    )
    country = django_filters.ChoiceFilter(
        choices=_countries, label=_("Country"), empty_label=_("any")
    )

    class Meta:
        model = Organisation
        fields = []

    def search(self, queryset, name, value):
        return queryset.search(value)
