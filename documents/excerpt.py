"""A part of a page that is paged for itself: the facts of one kind on a record's page."""

from django.http import QueryDict
from django.utils.functional import cached_property


class Part:
    """One page of a queryset, whose number stands in the page's address under ``name``.

    ``query`` is the request's. A bad number is page 1, a number too high the last page; where it
    asks for a ``fact`` of this kind by its anchor, the page that holds it is shown. What is not
    shown is not fetched, and counted only where there is more than one page.
    """

    def __init__(self, queryset, query: QueryDict, name: str, size: int):
        self.name, self.size = name, size
        self._queryset, self._query = queryset, query
        asked = query.get(name, "")
        self.number = max(int(asked), 1) if asked.isdecimal() and len(asked) < 7 else 1
        self._fetch()
        if self.number > 1 and not self.items:
            self._turn(self.pages)
        elif self.more and name not in query:
            self._turn_to_fact(query.get("fact", ""))

    def _fetch(self):
        before = (self.number - 1) * self.size
        items = list(self._queryset[before : before + self.size + 1])
        self.items, self.more = items[: self.size], len(items) > self.size

    def _turn(self, number):
        self.number = number
        self._fetch()

    def _turn_to_fact(self, anchor):
        """Show the page on which a fact of this kind stands, where that is not the first."""
        kind, _dash, pk = anchor.partition("-")
        if kind != self._queryset.model._meta.model_name or not pk.isdecimal():
            return
        keys = list(self._queryset.values_list("pk", flat=True))
        if int(pk) in keys[self.size :]:
            self._turn(keys.index(int(pk)) // self.size + 1)

    @cached_property
    def count(self):
        """Return how many there are; asked of the database only where there are more pages."""
        if self.number == 1 and not self.more:
            return len(self.items)
        return self._queryset.count()

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    @cached_property
    def pages(self):
        return max(-(-self.count // self.size), 1)

    @property
    def first(self):
        """Return the number of the first item shown, from 1."""
        return (self.number - 1) * self.size + 1

    @property
    def last(self):
        return self.first + len(self.items) - 1

    @property
    def previous(self):
        """Return the query string of the page before; '' where there is none."""
        return self._at(self.number - 1) if self.number > 1 else ""

    @property
    def next(self):
        return self._at(self.number + 1) if self.number < self.pages else ""

    def _at(self, number):
        query = self._query.copy()
        query.pop("fact", None)
        query[self.name] = str(number)
        return query.urlencode()
