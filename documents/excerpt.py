"""A part of a page that is paged for itself: the facts of one kind on a record's page."""

from collections.abc import Callable

from django.db.models import Count, Model, QuerySet, Window
from django.http import QueryDict
from django.utils.functional import cached_property

from documents.evidence import add_evidence
from documents.lookups import Lookup, attach_paths


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

    def _every(self):
        """Return the queryset of all."""
        return self._queryset

    def _slice(self, start, stop):
        return list(self._every()[start:stop])

    def _fetch(self):
        before = (self.number - 1) * self.size
        items = self._slice(before, before + self.size + 1)
        self.items, self.more = items[: self.size], len(items) > self.size

    def _turn(self, number):
        self.number = number
        self._fetch()

    def _turn_to_fact(self, anchor):
        """Show the page on which a fact of this kind stands, where that is not the first."""
        kind, _dash, pk = anchor.partition("-")
        every = self._every()
        if kind != every.model._meta.model_name or not pk.isdecimal():
            return
        keys = list(every.values_list("pk", flat=True))
        if int(pk) in keys[self.size :]:
            self._turn(keys.index(int(pk)) // self.size + 1)

    @cached_property
    def count(self):
        """Return how many there are; asked of the database only where there are more pages."""
        if self.number == 1 and not self.more:
            return len(self.items)
        return self._count_all()

    def _count_all(self):
        return self._every().count()

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


class Kind:
    """The facts of one kind that the pages of records show, in parts of ``size`` under ``name``.

    ``build`` returns their queryset; it is given what names the page's record in a filter:
    ``lambda of: Position.visible.filter(**of("person"))``. The first page, which nearly everybody
    asks for, is compiled once. ``attached`` are the foreign keys that the page follows. Where to
    count all takes as long as to find them, the first page comes ``with_count``.
    """

    def __init__(
        self,
        name: str,
        build: Callable[[Callable[[str], dict]], QuerySet],
        *attached: str,
        size: int,
        with_count: bool = False,
    ):
        self.name, self.size, self.with_count = name, size, with_count
        self._build, self.attached = build, attached
        number = Window(Count("pk"))
        counted = {"of_all": number} if with_count else {}
        self._first = Lookup(lambda: self._of_given().annotate(**counted)[: size + 1])
        self._number = Lookup(
            lambda: self._of_given().order_by().values_list(number)[:1]
        )

    def _of_given(self):
        return self._whole(lambda field: {f"{field}__given": "record"})

    def _whole(self, of):
        return self._build(of).select_related(None)

    def every(self, record: Model) -> QuerySet:
        return self._whole(lambda field: {field: record})

    def first(self, record: Model) -> list[Model]:
        """Return the facts of the first page, and one more where there is another page."""
        return self._first.records(record=record.pk)

    def count(self, record: Model) -> int:
        """Return how many there are on all pages."""
        counted = self._number.rows(record=record.pk)
        return counted[0][0] if counted else 0

    def part(self, record: Model, query: QueryDict) -> Part:
        """Return the part of a record's page, as the request's ``query`` asks for it."""
        return _PartOfKind(self, record, query)


def parts_of(kinds: list[Kind], record: Model, query: QueryDict) -> dict[str, Part]:
    """Return the facts of each kind that a record's page shows, by the name of their part, with their sources.

    What they name is fetched for all of them at once.
    """
    parts = {kind.name: kind.part(record, query) for kind in kinds}
    named = [(parts[kind.name].items, path) for kind in kinds for path in kind.attached]
    evidence = add_evidence(*parts.values())
    attach_paths([*named, (evidence, "passage__document")])
    return parts


class _PartOfKind(Part):
    def __init__(self, kind, record, query):
        self._kind, self._record = kind, record
        super().__init__(None, query, kind.name, kind.size)

    def _every(self):
        return self._kind.every(self._record)

    def _slice(self, start, stop):
        if start == 0:
            found = self._kind.first(self._record)
            if found and self._kind.with_count:
                self.count = found[0].of_all
            return found
        return super()._slice(start, stop)

    def _count_all(self):
        return self._kind.count(self._record)
