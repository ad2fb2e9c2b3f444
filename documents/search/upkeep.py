"""Keeping the index as the records are. Which models are searched, they say themselves."""

from collections.abc import Callable, Iterable, Iterator

from django.apps import apps
from django.db import models, transaction

from documents.search.index import Entry, rebuild, replace


def searched_models() -> list[type[models.Model]]:
    """Return the models whose records are found, each with a ``search_kind``, in the order of these."""
    found = [
        model
        for model in apps.get_models()
        if getattr(model, "search_kind", None) is not None
    ]
    return sorted(found, key=lambda model: model.search_kind)


def reindex(model: type[models.Model], pks: Iterable[int]):
    """Bring up to date what is found of these records of a model, and of those that go along with them.

    The keys may be those of records that are gone.
    """
    pks = list(pks)
    for one, some in [(model, pks), *model.searched_along(pks)]:
        there = one.objects.filter(pk__in=some).search_entries()
        replace(one.search_kind, some, there)


def reindex_all(follow: Callable[[Iterator], Iterable] = iter):
    """Build the whole index anew, in one transaction; return how many records are found.

    The entries go through ``follow``, which may show how far it is.
    """
    number = 0

    def counted() -> Iterator[Entry]:
        nonlocal number
        for model in searched_models():
            for entry in model.objects.all().search_entries():
                number += 1
                yield entry

    with transaction.atomic():
        rebuild(follow(counted()))
    return number
