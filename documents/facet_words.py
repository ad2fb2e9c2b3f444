"""How the values of facets are written in addresses and on pages.

Each wording knows three things: which values are meant by what an address asks for (``given``),
how values are written there and called on the page (``named``), and which go by some words (``near``).
"""

from collections.abc import Iterable
from functools import cache

from babel import Locale
from django.db import models

from documents.folding import fold
from documents.lookups import Lookup
from documents.models import FacetTotal
from documents.places import country_name

MOST_NEAR = 200  # so many records are looked at that go by some words


@cache
def _names_of(model: type[models.Model]) -> Lookup:
    """Return the query for (key, slug, name) of the records of some ``keys``."""
    name = "title" if hasattr(model, "title") else "name"
    of_keys = model._base_manager.filter(pk__among="keys").order_by()
    return Lookup(lambda: of_keys.values_list("pk", "slug", name))


class Choices:
    """A short list that is known beforehand; shown in its own order."""

    is_short = True

    def __init__(self, choices: Iterable[tuple[str, str]]):
        self.labels = dict(choices)

    def given(self, asked: list[str], kind: str, facet: str) -> dict[str, str]:
        """Return the value that each key means; what means none is left out."""
        return {key: key for key in asked if key in self.labels}

    def named(self, values: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Return (key, label) of each value that is still there."""
        return {value: (value, self.labels.get(value, value)) for value in values}

    def near(self, words: str, kind: str, facet: str) -> list[str]:
        """Return the values whose label holds some words."""
        return [v for v, label in self.labels.items() if fold(words) in fold(label)]


class Plain:
    """Words that stand for themselves, such as names of towns."""

    is_short = False

    def label(self, value: str) -> str:
        return value

    def given(self, asked, kind, facet):
        there = FacetTotal.objects.filter(kind=kind, facet=facet, value__in=asked)
        return {value: value for value in there.values_list("value", flat=True)}

    def named(self, values):
        return {value: (value, self.label(value)) for value in values}

    def near(self, words, kind, facet):
        values = FacetTotal.objects.filter(kind=kind, facet=facet)
        return [
            value
            for value in values.values_list("value", flat=True)
            if fold(words) in fold(self.label(value))
        ]


class Countries(Plain):
    """Codes of countries."""

    def label(self, value):
        return country_name(value)


class Languages(Plain):
    """Tags of languages."""

    def label(self, value):
        return Locale("en").languages.get(value.split("-")[0], value)


class Records:
    """Other records, named in the address by their slugs; ``path`` leads to them from the ones filtered."""

    is_short = False

    def __init__(self, model: type[models.Model], path: str):
        self._from, self._path = model, path

    @property
    def model(self):
        """Return the kind of record; the path may lead to a floor above, which nobody here imports."""
        model = self._from
        for name in self._path.split("__"):
            model = model._meta.get_field(name).related_model
        return model

    def given(self, asked, kind, facet):
        found = self.model.objects.filter(slug__in=asked).order_by()
        return {slug: str(pk) for slug, pk in found.values_list("slug", "pk")}

    def named(self, values):
        keys = list(map(int, values))
        found = _names_of(self.model).rows(keys=keys) if keys else ()
        return {str(pk): (slug, name) for pk, slug, name in found}

    def near(self, words, kind, facet):
        # The last word may be half typed.
        found = self.model.objects.found(f"{words.rstrip('*')}*").order_by()
        return [str(pk) for pk in found.values_list("pk", flat=True)[:MOST_NEAR]]
