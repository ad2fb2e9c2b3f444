"""The page of a list with facets: a page of rows, the strip of years, orders, and ways out of an empty result."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from documents.exchanging import Exchanged
from documents.filtering import FilteredList, Link

YEAR_NAMES = ("year_from", "year_to", "undated")
HIGHEST = 36  # of a bar, in pixels


class Bar(NamedTuple):
    """A year of the strip: how many records, how high, and where its link leads."""

    year: str
    count: int
    height: int
    query: str
    is_chosen: bool

    @property
    def top(self):
        return HIGHEST - self.height

    @property
    def short(self):
        """Return how the year is written under its bar."""
        return f"’{self.year[2:]}"


class Decade(NamedTuple):
    """Ten years of the strip, with a link of their own."""

    label: str
    count: int
    query: str
    is_chosen: bool
    bars: list[Bar]


class FacetedList(Exchanged, FilteredList):
    """A list with facets. The filters give the keys of a page in their order; ``rows`` fetches what it shows."""

    paginate_by = 25

    def rows(self, pks):
        """Return the records of a page with all that their rows show."""
        return self.queryset.filter(pk__in=pks)

    def get_paginator(self, queryset, per_page, **kwargs):
        paginator = super().get_paginator(queryset, per_page, **kwargs)
        # Known by now where something is asked for; the database would go through all of it once more.
        paginator.count = self.filterset.asked.number()
        return paginator

    def paginate_queryset(self, queryset, page_size):
        paginator, page, _records, has_others = super().paginate_queryset(
            queryset, page_size
        )
        # Keys first: they are found faster than whole rows.
        faceted, first = self.filterset, max(page.start_index() - 1, 0)
        keys = faceted.asked.keys(faceted.order, first, page.end_index())
        found = {record.pk: record for record in self.rows(keys)}
        page.object_list = [found[pk] for pk in keys if pk in found]
        return paginator, page, page.object_list, has_others

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        faceted = context["filter"]
        found = context["page_obj"].paginator.count
        context |= {
            "decades": self._decades(faceted),
            "problem_of": dict(context["problems"]),
            "undated": self._undated(faceted),
            "undated_count": faceted.undated_count,
            "advice": [] if found else self._advice(faceted),
        }
        return context

    def _decades(self, faceted):
        """Return the strip of years from the first to the last; the decades that hold none are left out."""
        years = {year: n for year, n in faceted.years.items() if year}
        if not years:
            return []
        rest = self._query(*YEAR_NAMES)
        rest = f"{rest}&" if rest else ""
        asked, most = faceted.asked.years, max(years.values())

        def query(first, last):
            return f"{rest}year_from={first}&year_to={last}"

        decades = []
        for decade, count in sorted(faceted.asked.count("decade")):
            bars = []
            for year in (f"{decade}{digit}" for digit in "0123456789"):
                n = years.get(year, 0)
                chosen = bool(asked.first or asked.last) and (
                    (asked.first or year) <= year <= (asked.last or year)
                )
                height = max(2, round(HIGHEST * n / most)) if n else 0
                bars.append(Bar(year, n, height, query(int(year), int(year)), chosen))
            first, last = f"{decade}0", f"{decade}9"
            is_chosen = (asked.first, asked.last) == (first, last)
            label = _("%(first)ss") % {"first": int(first)}
            link = query(max(int(first), 1), int(last))
            decades.append(Decade(label, count, link, is_chosen, bars))
        return decades

    def _undated(self, faceted):
        """Return the link that shows undated records, too, where years leave some out; None where none are."""
        asked = faceted.asked.years
        if asked.undated or not asked:
            return None
        n = faceted.undated_count
        return Link("", self._with("undated", "yes"), count=n) if n else None

    def _advice(self, faceted):
        return [
            Link(label, self._query(*names), count=n)
            for label, names, n in faceted.advice()
        ]

    def _without(self, name, raw):
        several = {facet.name for facet in self.filterset_class.facets}
        query = self._asked()
        kept = query.getlist(name) if name in several else []
        query.setlist(name, [value for value in kept if value != raw])
        return query.urlencode()
