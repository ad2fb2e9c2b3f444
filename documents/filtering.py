"""What the filtered lists of every floor share: bad values are left out and named, the rest holds."""

import re
from typing import NamedTuple

import django_filters
from django.core.paginator import Paginator
from django.utils.translation import gettext as _
from django_filters.views import FilterView

# No page can show these, and PostgreSQL does not compare with the first of them.
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
LONGEST_SHOWN = 60


def _readable(query):
    """Return a copy of a query in which control characters are the sign for what cannot be shown."""
    query = query.copy()
    for name, values in query.lists():
        query.setlist(name, [_CONTROLS.sub("\ufffd", value) for value in values])
    return query


class Link(NamedTuple):
    """A way to the same list, asked for otherwise."""

    label: str
    query: str
    is_current: bool = False
    count: int = 0


class LenientFilterSet(django_filters.FilterSet):
    """A filter set of which a bad value spoils nothing.

    ``several`` names the filters that take several values, each with a function that
    returns the values that exist among those asked for. What does not exist is taken out,
    and its field says so. ``sorts`` are the orders: (label, columns) by name, the usual
    one first.
    """

    several = {}
    sorts: dict[str, tuple[str, tuple]] = {}

    def __init__(self, data=None, **kwargs):
        self.ignored = {}
        if data is not None:
            data = _readable(data)
            for name, existing in self.several.items():
                asked = [value for value in data.getlist(name) if value]
                good = existing(asked)
                data.setlist(name, [value for value in asked if value in good])
                if bad := [value for value in asked if value not in good]:
                    self.ignored[name] = bad
        super().__init__(data, **kwargs)
        asked = self.data.get("sort", "") if self.sorts else ""
        self.sort = asked if asked in self.sorts else next(iter(self.sorts), "")
        if asked and asked not in self.sorts:
            self.ignored["sort"] = [asked]

    @property
    def sort_asked(self):
        """Return whether another order than the usual one is asked for."""
        return self.sort != next(iter(self.sorts), "")

    def filter_queryset(self, queryset):
        queryset = super().filter_queryset(queryset)
        return queryset.order_by(*self.sorts[self.sort][1]) if self.sorts else queryset

    def problems(self):
        """Return (field, message) for each value that was left out."""
        found = [
            (
                name,
                _("“%s” is not in the archive and was left out.")
                % "”, “".join(value[:LONGEST_SHOWN] for value in bad),
            )
            for name, bad in self.ignored.items()
        ]
        found += [
            (
                name,
                _("“%(value)s”: %(errors)s The value was left out.")
                % {
                    "value": self.data.get(name, "")[:LONGEST_SHOWN],
                    "errors": " ".join(errors),
                },
            )
            for name, errors in self.form.errors.items()
        ]
        return found

    def chips(self):
        """Return (label, value, parameter, raw value) of each filter in force."""
        chips = []
        for name, value in self.form.cleaned_data.items():
            values = value if isinstance(value, (list, tuple)) else [value]
            for item in values:
                if item not in (None, ""):
                    chips.append(
                        (
                            self.form.fields[name].label,
                            self.wording(name, item),
                            name,
                            str(item),
                        )
                    )
        return chips

    def wording(self, name, value):
        """Return how a chip names a value."""
        choices = dict(getattr(self.form.fields[name], "choices", ()))
        return choices.get(value, value)


class LenientPaginator(Paginator):
    """A paginator whose pages are always there: a bad number is the nearest good one."""

    def page(self, number):
        try:
            number = int(number)
        except (TypeError, ValueError):
            number = 1
        return super().page(min(max(number, 1), self.num_pages))


class FilteredList(FilterView):
    """A filtered list in pages; its whole state is in the address."""

    strict = False
    paginator_class = LenientPaginator
    paginate_by = 50
    template_name_suffix = "_list"

    def get_filterset_kwargs(self, filterset_class):
        # Bound without a query string, too: the form is always clean data.
        return super().get_filterset_kwargs(filterset_class) | {
            "data": self.request.GET
        }

    def paginate_queryset(self, queryset, page_size):
        paginator = self.get_paginator(queryset, page_size)
        page = paginator.page(self.request.GET.get(self.page_kwarg, 1))
        return paginator, page, page.object_list, page.has_other_pages()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        filterset = context["filter"]
        context["problems"] = filterset.problems()
        asked = self.request.GET.get(self.page_kwarg)
        if asked and asked != str(context["page_obj"].number):
            context["problems"].append(
                (
                    self.page_kwarg,
                    _("There is no page “%s”; this is the nearest.")
                    % _CONTROLS.sub("\ufffd", asked[:20]),
                )
            )
        context["chips"] = [
            (label, value, self._without(name, raw))
            for label, value, name, raw in filterset.chips()
        ]
        context["orders"] = [
            Link(label, self._with("sort", name), name == filterset.sort)
            for name, (label, _columns) in filterset.sorts.items()
        ]
        return context

    def _asked(self, *but):
        """Return what is asked for, but for some names, on the first page; what is empty is not asked for."""
        query = self.request.GET.copy()
        for name, values in list(query.lists()):
            if name in (*but, self.page_kwarg) or not any(values):
                del query[name]
        return query

    def _query(self, *names):
        """Return the query string but for some names, on the first page."""
        return self._asked(*names).urlencode()

    def _with(self, name, value):
        rest = self._query(name)
        return f"{rest}&{name}={value}" if rest else f"{name}={value}"

    def _without(self, name, raw):
        """Return the query string without one value, on the first page."""
        query = self._asked()
        several = self.filterset.several
        kept = query.getlist(name) if name in several else []
        query.setlist(name, [value for value in kept if value != raw])
        return query.urlencode()
