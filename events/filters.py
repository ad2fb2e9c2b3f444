"""Filters of the lists of conferences and of topics."""

import datetime

import django_filters
from django import forms
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from documents.filtering import LenientFilterSet
from documents.places import country_name
from events.models import Conference, Participation, Series, Topic
from people.models import Organisation, Person

LONGEST_CHOICE = (
    200  # of a list to choose from; what is chosen stands in it in any case
)


def country_choices():
    """Return (code, name) of the countries in which conferences were held, most conferences first."""
    rows = (
        Conference.objects.told()
        .exclude(country="")
        .values_list("country")
        .annotate(n=Count("pk"))
        .order_by("-n", "country")
    )
    return [(code, country_name(code)) for code, _n in rows]


def series_choices():
    """Return (slug, name) of the series that have conferences."""
    return list(
        Series.objects.filter(conferences__isnull=False)
        .distinct()
        .values_list("slug", "name")[:LONGEST_CHOICE]
    )


def _participants(model, chosen):
    rows = model.objects.filter(
        participations__state__in=Participation.VISIBLE
    ).distinct()
    choices = dict(rows.values_list("slug", "name")[:LONGEST_CHOICE])
    if chosen and chosen not in choices:
        choices |= dict(model.objects.filter(slug=chosen).values_list("slug", "name"))
    return list(choices.items())


class YearFilter(django_filters.Filter):
    """A year in four digits."""

    field_class = forms.IntegerField

    def __init__(self, **kwargs):
        # A field for numbers drops what is none, and the reader no longer sees what was asked.
        widget = forms.TextInput(attrs={"inputmode": "numeric"})
        super().__init__(widget=widget, **kwargs)


class ConferenceFilter(LenientFilterSet):
    """Several values of one filter mean any of them; several filters mean all of them."""

    q = django_filters.CharFilter(method="search", label=_("Words"), max_length=200)
    series = django_filters.MultipleChoiceFilter(
        choices=[],
        field_name="series__slug",
        label=_("Series"),
        widget=forms.CheckboxSelectMultiple,
    )
    year_from = YearFilter(
        method="by_year", label=_("From year"), min_value=1, max_value=9999
    )
    year_to = YearFilter(
        method="by_year", label=_("To year"), min_value=1, max_value=9999
    )
    country = django_filters.MultipleChoiceFilter(
        choices=[], label=_("Country"), widget=forms.CheckboxSelectMultiple
    )
    person = django_filters.ChoiceFilter(
        method="by_participant", label=_("Person"), empty_label=_("anybody")
    )
    organisation = django_filters.ChoiceFilter(
        method="by_participant", label=_("Organisation"), empty_label=_("any")
    )
    role = django_filters.MultipleChoiceFilter(
        method="by_participant",
        choices=Participation.Role,
        label=_("In the role of"),
        widget=forms.CheckboxSelectMultiple,
    )

    several = {
        "series": lambda asked: set(
            Series.objects.filter(slug__in=asked).values_list("slug", flat=True)
        ),
        "country": lambda asked: (
            {code for code, _name in country_choices()} & set(asked)
        ),
        "role": lambda asked: set(Participation.Role.values) & set(asked),
    }

    class Meta:
        model = Conference
        fields = []

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        chosen = self.data or {}
        self.filters["series"].extra["choices"] = series_choices()
        self.filters["country"].extra["choices"] = country_choices()
        self.filters["person"].extra["choices"] = _participants(
            Person, chosen.get("person")
        )
        self.filters["organisation"].extra["choices"] = _participants(
            Organisation, chosen.get("organisation")
        )
        used = (
            Participation.visible.order_by().values_list("role", flat=True).distinct()
        )
        roles = set(used) | set(chosen.getlist("role") if chosen else ())
        self.filters["role"].extra["choices"] = [
            choice for choice in Participation.Role.choices if choice[0] in roles
        ]

    def search(self, queryset, name, value):
        return queryset.search(value)

    def by_year(self, queryset, name, value):
        if name == "year_from":
            return queryset.between(datetime.date(value, 1, 1), None)
        return queryset.between(None, datetime.date(value, 12, 31))

    def by_participant(self, queryset, name, value):
        return queryset  # person, organisation and role must hold of one participation: see below

    def filter_queryset(self, queryset):
        queryset = super().filter_queryset(queryset)
        said = self.form.cleaned_data
        return queryset.with_participant(
            person=said.get("person") or "",
            organisation=said.get("organisation") or "",
            roles=said.get("role") or (),
        )

    def undated_left_out(self):
        """Return how many undated conferences fit all filters but the years; 0 where no year is asked for."""
        said = self.form.cleaned_data
        years = {name: said.pop(name, None) for name in ("year_from", "year_to")}
        try:
            if not any(years.values()):
                return 0
            return self.filter_queryset(self.queryset.undated()).order_by().count()
        finally:
            said.update(years)


class TopicFilter(LenientFilterSet):
    q = django_filters.CharFilter(method="search", label=_("Name"), max_length=200)

    class Meta:
        model = Topic
        fields = []

    def search(self, queryset, name, value):
        return queryset.search(value)
