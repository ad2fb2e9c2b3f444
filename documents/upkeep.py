"""Keeping what lists and search know of records up to date, after what stores them has marked them."""

from collections.abc import Callable, Iterable, Iterator

from django.db import transaction

from documents.batches import batches
from documents.facet_rows import all_anew
from documents.models.mark import Mark, kind_of, listed_models
from documents.search.upkeep import reindex, reindex_all
from documents.store import take_import_lock

MARKS_AT_ONCE = 4_000
RECORDS_AT_ONCE = 500


def bring_up_to_date(progress: Callable[[int], None] = lambda records: None) -> int:
    """Bring all marked records up to date, some in a transaction each; return how many they were.

    ``progress`` is told how many records were done since it was last told.
    """
    done = 0
    # Without marks nobody is to wait for an import.
    while Mark.objects.exists():
        with transaction.atomic():
            # In turn: who looked at a record earlier must not write of it later.
            take_import_lock()
            done += _take_some(progress)
    return done


def _take_some(progress: Callable[[int], None]) -> int:
    done = 0
    for model in listed_models():
        # At its turn, with those that the kinds before it have marked.
        marks = Mark.objects.filter(kind=kind_of(model)).order_by("pk")
        taken = list(marks.values_list("pk", "record")[:MARKS_AT_ONCE])
        pks = sorted({pk for _, pk in taken})
        for some in batches(pks, RECORDS_AT_ONCE):
            model.relist(some)
            reindex(model, some)
            progress(len(some))
        # These alone: others with lower numbers may have been committed since.
        for some in batches([mark for mark, _ in taken], RECORDS_AT_ONCE):
            Mark.objects.filter(pk__in=some).delete()
        done += len(pks)
    return done


def rebuild(follow: Callable[[Iterator], Iterable] = iter) -> int:
    """Compute anew what lists and search know of every record, whatever was marked; return how many are found.

    The entries of search go through ``follow``, which may show how far it is.
    """
    with transaction.atomic():
        take_import_lock()
        with all_anew():
            for model in listed_models():
                Mark.objects.filter(kind=kind_of(model)).delete()
                pks = model._base_manager.order_by("pk").values_list("pk", flat=True)
                for some in batches(list(pks), RECORDS_AT_ONCE):
                    model.relist(some)
        found = reindex_all(follow)
    bring_up_to_date()
    return found
