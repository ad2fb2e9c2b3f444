"""Forms of lists with facets: what was asked for, what each facet offers, and the ways on from here."""

from dataclasses import dataclass, field
from typing import NamedTuple

import django_filters
from django import forms
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from documents.asked_years import Years
from documents.facet_counts import Asked
from documents.facet_words import Choices
from documents.filtering import LenientFilterSet
from documents.models import UNDATED

FIRST = 10  # values that a facet shows at once
MOST = 30  # with those behind “more”
MOST_CHOSEN = 30  # of one facet
LONGEST_WORDS = 60  # by which a value is looked for in its list


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet as a list offers it; ``is_open`` says whether it stands open unasked."""

    name: str
    label: str
    wording: object
    is_open: bool = False


class Option(NamedTuple):
    """A value to choose: ``key`` is how the address writes it."""

    key: str
    label: str
    count: int
    is_chosen: bool


@dataclass(slots=True)
class Offer:
    """A facet with its values, as the page shows it."""

    facet: Facet
    first: list[Option]
    more: list[Option] = field(default_factory=list)
    has_others: bool = False
    words: str = ""
    is_open: bool = False

    @property
    def find_name(self):
        return f"find_{self.facet.name}"

    @property
    def can_find(self):
        """Return whether the list is long enough to be looked through."""
        return bool(self.more or self.words)


class YearFilter(django_filters.Filter):
    """A year in four digits."""

    field_class = forms.IntegerField

    def __init__(self, **kwargs):
        # A field for numbers drops what is none, and the reader no longer sees what was asked.
        widget = forms.TextInput(attrs={"inputmode": "numeric"})
        super().__init__(
            widget=widget, min_value=1, max_value=9999, method="left_to_asked", **kwargs
        )


class Switch(django_filters.ChoiceFilter):
    """Something that is asked for by ``yes`` or not at all."""

    def __init__(self, **kwargs):
        super().__init__(choices=[("yes", _("yes"))], method="left_to_asked", **kwargs)


class FacetedFilter(LenientFilterSet):
    """Several values of one facet mean any of them; several facets mean all of them.

    A subclass names its ``facets`` and its ``sorts``.
    """

    facets: tuple[Facet, ...] = ()

    year_from = YearFilter(label=_("From year"))
    year_to = YearFilter(label=_("To year"))
    undated = Switch(label=_("Date not known"))
    certain = Switch(label=_("Only certain"))

    def __init__(self, data=None, **kwargs):
        super().__init__(data, **kwargs)
        self.model = self.queryset.model
        self.keys: dict[str, dict[str, str]] = {}
        for facet in self.facets:
            asked = list(dict.fromkeys(filter(None, self.data.getlist(facet.name))))
            if asked:
                self._take(facet, asked)

    def _take(self, facet, asked):
        good = facet.wording.given(asked, self.model._meta.model_name, facet.name)
        chosen = [key for key in asked if key in good][:MOST_CHOSEN]
        self.data.setlist(facet.name, chosen)
        if chosen:
            self.keys[facet.name] = {key: good[key] for key in chosen}
        if bad := [key for key in asked if key not in chosen]:
            self.ignored[facet.name] = bad

    @cached_property
    def asked(self) -> Asked:
        """Return what is asked for, as far as it is good."""
        self.form.is_valid()
        said = self.form.cleaned_data
        years = Years(
            *(
                f"{said[name]:04}" if said.get(name) else ""
                for name in ("year_from", "year_to")
            ),
            undated=bool(said.get("undated")),
        )
        return Asked(
            self.model,
            values={name: list(keys.values()) for name, keys in self.keys.items()},
            years=years,
            words=(said.get("q") or "").strip(),
            only_certain=bool(said.get("certain")),
            facets=tuple(facet.name for facet in self.facets),
        )

    def left_to_asked(self, queryset, name, value):
        return queryset  # ``asked`` looks at all that is said together

    @property
    def order(self):
        """Return the columns by which the list is sorted."""
        return self.sorts[self.sort][1]

    def filter_queryset(self, queryset):
        """Keep what fits, in the order asked for; a page fetches its rows by their keys."""
        return self.asked.fitting().order_by(*self.order)

    @cached_property
    def offers(self) -> list[Offer]:
        """Return each facet with its values, the chosen ones among them."""
        offers = [self._offer(facet) for facet in self.facets]
        return [o for o in offers if o.first or o.words or o.facet.name in self.ignored]

    def _offer(self, facet):
        words = self.data.get(f"find_{facet.name}", "").strip()[:LONGEST_WORDS]
        chosen = set(self.keys.get(facet.name, {}).values())
        near = self._near(facet, words) if words else None
        counted = self.asked.count(facet.name, values=near, most=MOST + 1)
        if missing := chosen - {value for value, _n in counted}:
            found = dict(self.asked.count(facet.name, values=missing))
            counted += [(value, found.get(value, 0)) for value in sorted(missing)]
        named = facet.wording.named([value for value, _n in counted])
        options = [
            Option(*named[value], n, value in chosen)
            for value, n in counted
            if value in named
        ]
        if isinstance(facet.wording, Choices):
            order = list(facet.wording.labels)
            options.sort(key=lambda option: order.index(option.key))
            first, more = options, []
        else:
            # The most frequent first; chosen ones never hide behind “more”.
            options.sort(key=lambda option: not option.is_chosen)
            first = options[: max(FIRST, len(chosen))]
            more = options[len(first) : MOST]
        return Offer(
            facet,
            first,
            more,
            has_others=len(options) > MOST,
            words=words,
            is_open=facet.is_open or bool(chosen or words),
        )

    def _near(self, facet, words):
        return facet.wording.near(words, self.model._meta.model_name, facet.name)

    @cached_property
    def years(self) -> dict[str, int]:
        """Return the number of records of each year; "" for what is undated."""
        return dict(self.asked.count("year"))

    @property
    def undated_count(self):
        """Return how many undated records fit all filters but the years."""
        return self.years.get(UNDATED, 0)

    def advice(self) -> list[tuple[str, list[str], int]]:
        """Return (label, parameters, number of records) for each filter without which something would be found."""
        labels = {facet.name: facet.label for facet in self.facets}
        labels |= {"q": self.form.fields["q"].label, "year": _("Years")}
        labels["certain"] = self.form.fields["certain"].label
        names = self.asked.names()
        found = [(name, self.asked.number(without=name)) for name in names]
        taken_off = {"year": ["year_from", "year_to", "undated"]}
        return [
            (labels[name], taken_off.get(name, [name]), n)
            for name, n in sorted(found, key=lambda one: -one[1])
            if n
        ]

    def chips(self):
        """Return (label, value, parameter, raw value) of each filter in force."""
        form = {
            name: [
                chip for chip in super(FacetedFilter, self).chips() if chip[2] == name
            ]
            for name in self.form.fields
        }
        chips = form.pop("q", [])
        for offer in self.offers:
            labels = {o.key: o.label for o in (*offer.first, *offer.more)}
            chips += [
                (offer.facet.label, labels[key], offer.facet.name, key)
                for key in self.keys.get(offer.facet.name, ())
                if key in labels
            ]
        return chips + [chip for some in form.values() for chip in some]
