"""Storing reports again that turn out to mean other records than they were stored with."""

from collections import defaultdict
from collections.abc import Callable

from documents.models import Addressed
from documents.moving import TakenBack, is_bare, lead_on, meant_now, take_back
from documents.store import Store
from events.columns import consolidate
from events.editions import leave, names_told
from events.inferring import infer_years
from events.models import Conference


def move(record: Store, store_again: Callable[[int], Store]):
    """Store again the reports that mean another record than they were stored with, and whatever tells the same.

    ``record`` is the report that showed it, and counts what is done; ``store_again`` stores a
    document, given by its primary key, once more. No report moves away from the same record
    twice, so that there is an end to it.
    """
    seen = set()
    while moves := [one for one in dict.fromkeys(record.moves) if one not in seen]:
        seen.update(moves)
        record.moves = []
        left: dict[Addressed, list[TakenBack]] = defaultdict(list)
        names: dict[Addressed, set[str]] = defaultdict(set)
        for document, one in moves:
            if isinstance(one, Conference):
                names[one] |= names_told(one, document)
            left[one].append(take_back(document, one))
        for one in left:
            if isinstance(one, Conference):
                consolidate(one)
        moved = {document for document, _ in moves}
        others = {
            pk for taken in left.values() for some in taken for pk in some.documents
        }
        # Those that stay first: what they tell shows where the others belong.
        for document in (*sorted(others - moved), *sorted(moved)):
            again = store_again(document)
            record.count_change(again.document, "means other records")
            record.moves += again.moves
        for one, taken in left.items():
            if isinstance(one, Conference):
                leave(one, names[one])
            _leave(record, one, taken)


def _leave(record: Store, one: Addressed, taken: list[TakenBack]):
    """Let go of a record of which nothing is told any more; its address leads to what is meant instead."""
    instead = next(filter(None, (meant_now(some, one) for some in taken)), None)
    if is_bare(one):
        one.delete()
        if instead:
            lead_on(one, instead)
    elif isinstance(one, Conference):
        one.refresh_from_db()
        consolidate(one)
    if isinstance(one, Conference) and one.series_id:
        infer_years([one.series_id], record)
