"""Records that search finds: each says by which words, and what goes along with it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db import models
from django.db.models.expressions import RawSQL

from documents.batches import batches
from documents.search import Entry, found, parse

AT_ONCE = 2_000  # records are fetched together


class Searched:
    """A record that is found by its words; ``search_kind`` is the number of its kind in the index."""

    search_kind: int

    @classmethod
    def searched_along(
        cls, pks: Iterable[int]
    ) -> list[tuple[type[models.Model], Iterable[int]]]:
        """Return (model, keys) of other records whose entries, too, hang on what these are."""
        return []

    @classmethod
    def other_names(cls, pks: Iterable[int]) -> Iterable[tuple[int, str]]:
        """Return (key, name) of the names in other tables by which these records are found."""
        raise NotImplementedError


class SearchedQuerySet(models.QuerySet):
    def search_entries(self) -> Iterator[Entry]:
        """Yield by what each of these records is found; nothing of those that visitors are not told of."""
        records = self.for_search().order_by("pk").iterator(AT_ONCE)
        for some in batches(records, AT_ONCE):
            # Not prefetched: making a queryset and a record of each name takes five times as long.
            names = defaultdict(list)
            for pk, name in self.model.other_names([record.pk for record in some]):
                names[pk].append(name)
            for record in some:
                yield record.search_entry(names[record.pk])

    def found(self, asked: str):
        """Keep what a search for ``asked`` finds; everything where nothing is asked for."""
        query = parse(asked)
        if not query:
            return self if not asked.strip() else self.none()
        return self.filter(pk__in=RawSQL(*found(query, self.model.search_kind)))  # noqa: S611
