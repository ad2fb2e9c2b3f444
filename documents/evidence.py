"""What facts stand on, fetched for all the kinds of fact of a page at once."""

from collections.abc import Iterable, Sequence
from functools import cache

from django.db import models

from documents.lookups import Lookup, attach_paths, by_key
from documents.models import Evidence, Fact


def add_sources(*lists: Iterable[Fact]):
    """Give the facts of all lists their evidence with its passages and documents, in four queries.

    It does for facts of many kinds what ``with_sources`` does for those of one, by queries that
    are compiled once.
    """
    attach_paths([(add_evidence(*lists), "passage__document")])


def add_shown(*lists: Sequence[Fact]):
    """Give the facts of all lists their sources, and the records that their ``page_relations`` name.

    It does for facts of many kinds what ``for_page`` does for those of one.
    """
    named = [
        (facts, path)
        for facts in filter(None, lists)
        for path in facts[0].page_relations
    ]
    attach_paths([*named, (add_evidence(*lists), "passage__document")])


def add_evidence(*lists: Iterable[Fact]) -> list[Evidence]:
    """Give the facts of all lists their evidence, and return all of it: two queries."""
    by_kind: dict[type[Fact], dict[int, list]] = {}
    for facts in lists:
        for fact in facts:
            # Where Django's own prefetching puts what it fetched, too.
            evidence = by_kind.setdefault(type(fact), {}).setdefault(fact.pk, [])
            fact._prefetched_objects_cache = {"evidence": evidence}
    if not by_kind:
        return []
    kinds = tuple(by_kind)
    keys = {_facts(number): by_kind[kind] for number, kind in enumerate(kinds)}
    links = _links(kinds).rows(**keys)
    found = by_key(Evidence, {pk for _kind, _fact, pk in links})
    for number, fact, pk in links:
        by_kind[kinds[number]][fact].append(found[pk])
    return list(found.values())


def _facts(number):
    return f"facts{number}"


@cache
def _links(kinds: tuple[type[Fact], ...]) -> Lookup:
    """Return the query for (number of the kind, fact, evidence) of facts of some kinds."""

    def query():
        parts = []
        for number, kind in enumerate(kinds):
            of = f"{kind._meta.model_name}_id"
            rows = kind.evidence.through.objects.filter(
                **{f"{of}__among": _facts(number)}
            )
            number_there = models.Value(number, models.IntegerField())
            parts.append(rows.order_by().values_list(number_there, of, "evidence_id"))
        return parts[0].union(*parts[1:], all=True)

    return Lookup(query)
