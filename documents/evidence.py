"""What facts stand on, fetched for all the kinds of fact of a page at once."""

from collections.abc import Iterable

from django.db.models import IntegerField, Value

from documents.models import Evidence, Fact


def add_sources(*lists: Iterable[Fact]):
    """Give the facts of all lists their evidence with its passages and documents, in two queries.

    It does for facts of many kinds what ``with_sources`` does for those of one.
    """
    by_kind: dict[type[Fact], dict[int, list]] = {}
    for facts in lists:
        for fact in facts:
            # Where Django's own prefetching puts what it fetched, too.
            evidence = by_kind.setdefault(type(fact), {}).setdefault(fact.pk, [])
            fact._prefetched_objects_cache = {"evidence": evidence}
    links = _links(by_kind)
    found = Evidence.objects.select_related("passage__document").in_bulk(
        {pk for _kind, _fact, pk in links}
    )
    kinds = list(by_kind)
    for kind, fact, pk in links:
        by_kind[kinds[kind]][fact].append(found[pk])


def _links(by_kind):
    """Return (number of the kind, fact, evidence) of all facts."""
    queries = []
    for number, (kind, facts) in enumerate(by_kind.items()):
        of = f"{kind._meta.model_name}_id"
        rows = kind.evidence.through.objects.filter(**{f"{of}__in": list(facts)})
        queries.append(
            rows.order_by().values_list(
                Value(number, IntegerField()), of, "evidence_id"
            )
        )
    return list(queries[0].union(*queries[1:], all=True)) if queries else []
