"""What a report once told and does not tell any more: kept, and put before editors."""

from collections import defaultdict

from django.apps import apps
from django.db.models import Q

from documents.batches import batches
from documents.models import Evidence, Fact
from documents.store import Store

ASKED_AT_ONCE = 500  # facts in one query


def fact_models() -> list[type[Fact]]:
    """Return all kinds of facts, of every floor."""
    return [model for model in apps.get_models() if issubclass(model, Fact)]


def note_unsaid(store: Store) -> dict[type[Fact], list[Fact]]:
    """Put before editors the facts of a report that it told before and does not tell now; return them by kind.

    A proposed fact that other sources tell, too, loses what it stood on here and is not put
    before anybody. A confirmed one is, when its sentence is withdrawn. What was noted
    before and is told again is noted no longer. Needs all that was told to be written.
    """
    noted: dict[type[Fact], list[Fact]] = defaultdict(list)
    if store.is_new:
        return noted
    here = Q(evidence__passage__document=store.document)
    for model in fact_models():
        told = store.told(model)
        standing = model.objects.exclude(state=Fact.State.REJECTED)
        before = set(standing.filter(here).order_by().values_list("pk", flat=True))
        for some in batches(sorted(before - told), ASKED_AT_ONCE):
            facts = model.objects.filter(pk__in=some)
            for fact in facts.with_sources():
                if _note(store, fact):
                    noted[model].append(fact)
        for some in batches(sorted(told), ASKED_AT_ONCE):
            again = model.objects.filter(pk__in=some).exclude(unsaid="")
            for fact in again:
                fact.unsaid = ""
                store.save(fact)
                noted[model].append(fact)
    store.flush()
    return noted


def _note(store: Store, fact: Fact) -> bool:
    """Note why a fact is to be reviewed; return whether anything about it changed."""
    here, elsewhere = [], []
    for item in fact.evidence.all():
        is_here = item.passage and item.passage.document_id == store.document.pk
        (here if is_here else elsewhere).append(item)
    is_open = fact.state == Fact.State.PROPOSED and not fact.reviewed_at
    standing = [item for item in here if item.passage.position]
    withdrawn = {passage.pk for passage in store.withdrawn}
    is_news = any(item.passage_id in withdrawn for item in here)
    if is_open and any(map(_stands, elsewhere)):
        if standing:
            fact.evidence.remove(*standing)
            store.count_change(fact)
        return bool(standing) or is_news
    reason = ""
    if is_open and standing:
        reason = Fact.Unsaid.UNREAD
    elif not standing and (is_open or is_news):
        reason = Fact.Unsaid.WITHDRAWN
    if not reason or fact.unsaid == reason:
        return False
    fact.unsaid = reason
    store.write(fact)
    store.count_review(fact)
    return True


def _stands(item: Evidence) -> bool:
    """Return whether evidence still speaks: by a passage that stands, or without any."""
    return item.passage is None or bool(item.passage.position)
