"""Questions about people and bodies across conferences: who was at two of them, who came as something else, who came when."""

from collections import defaultdict

from django.db.models import Count, Max, Min, Q
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents.evidence import add_sources
from documents.excerpt import Part
from documents.folding import fold
from documents.lookups import Lookup, attach_all, by_key
from events.models import Conference, Participation, Series
from people.models import Organisation, Person
from wicarchive.beside import beside
from wicarchive.choosing import choose, offered
from wicarchive.sources import Sources

SHOWN = 25
DATED = Q(conference__first_day__isnull=False)
ROLES_SHOWN = 4  # of one body at one conference
# How the rows of first and last seen can be sorted.
SORTS = {
    "editions": ("-editions",),
    "first": ("first",),
    "last": ("-last",),
    "name": (),
}


@require_safe
def both(request):
    """Show the people and the bodies that were at both of two conferences, with what each was there."""
    context, pair = _asked(request)
    if pair:
        sources = Sources()
        parts = [
            Part(_at_both(model, pair), request.GET, name, SHOWN)
            for model, name in ((Person, "people"), (Organisation, "bodies"))
        ]
        _add_facts(parts, pair, sources)
        context |= {"people": parts[0], "bodies": parts[1], "sources": sources}
    return render(request, "questions/both.html", context)


@require_safe
def changed(request):
    """Show the people at both of two conferences who came for another body, or as something else."""
    context, pair = _asked(request)
    if pair:
        kinds, unknown = _changes(pair)
        people = Person.objects.filter(pk__in=kinds).order_by("sort_name", "pk")
        part, sources = Part(people, request.GET, "page", SHOWN), Sources()
        _add_facts([part], pair, sources)
        for person in part:
            person.change = kinds[person.pk]
        context |= {"people": part, "unknown": unknown, "sources": sources}
    return render(request, "questions/changed.html", context)


def _asked(request):
    """Return the form's part of the context, and the two conferences once they are known."""
    a, b = choose(request.GET, "a", "b")
    same = bool(a.record) and a.record == b.record
    pair = [a.record, b.record] if a.record and b.record and not same else None
    editions = offered(a, b)
    context = {"a": a, "b": b, "same": same, "pair": pair, "editions": editions}
    context["beside"] = beside(request.GET, a, b, editions)
    return context, pair


def _there(conference):
    return Participation.visible.took_part().filter(conference=conference).order_by()


def _at_both(model, pair):
    """Return the people or the bodies that took part in both."""
    who = model._meta.model_name
    records = model.objects.order_by("sort_name", "pk")
    for conference in pair:
        records = records.filter(pk__in=_there(conference).values(who))
    return records


def _add_facts(parts, pair, sources):
    """Give each record of each part ``at``: how it took part in the one and in the other, cited as the page shows it."""
    cited, seen_before = [], set()
    for part in parts:
        for record in part:
            record.at = [[] for _conference in pair]
            record.more = [0 for _conference in pair]
        if not part:
            continue
        who = part.items[0]._meta.model_name
        records = {record.pk: record for record in part}
        facts = Participation.visible.took_part().filter(
            conference__in=pair, **{f"{who}__in": list(records)}
        )
        for fact in facts.select_related("conference", "person", "organisation"):
            side = [one.pk for one in pair].index(fact.conference_id)
            record = records[getattr(fact, f"{who}_id")]
            if len(record.at[side]) < ROLES_SHOWN:
                # Who came for a body stands with the people and with the bodies.
                fact.repeats = fact.pk in seen_before
                record.at[side].append(fact)
                cited.append(fact)
                seen_before.add(fact.pk)
            else:
                record.more[side] += 1
    add_sources(cited)
    for part in parts:
        for record in part:
            for facts in record.at:
                sources.cite(facts)


def _changes(pair):
    """Return what changed by person, 'body' or 'capacity', and of how many it cannot be told.

    It cannot where one of the two conferences tells neither body nor capacity.
    """
    rows = Participation.visible.took_part().filter(conference__in=pair)
    for conference in pair:
        rows = rows.filter(person__in=_there(conference).values("person"))
    told = defaultdict(lambda: [(set(), set()), (set(), set())])
    for person, conference, body, capacity in rows.values_list(
        "person", "conference", "organisation", "capacity"
    ):
        bodies, capacities = told[person][conference == pair[1].pk]
        bodies.update({body} - {None})
        capacities.update({fold(capacity)} - {""})
    kinds, unknown = {}, 0
    for person, (
        (bodies, capacities),
        (bodies_later, capacities_later),
    ) in told.items():
        if bodies and bodies_later:
            if not bodies & bodies_later:
                kinds[person] = "body"
                continue
        elif not (capacities and capacities_later):
            unknown += 1
            continue
        if capacities and capacities_later and not capacities & capacities_later:
            kinds[person] = "capacity"
    return kinds, unknown


@require_safe
def seen(request):
    """Show the people or the bodies of a series: at which edition first, at which last, at how many."""
    slug = request.GET.get("series", "")
    who = "bodies" if request.GET.get("who") == "bodies" else "people"
    sort = request.GET.get("sort")
    sort = sort if sort in SORTS else "editions"
    choices = _CHOICES.rows()
    known = any(each == slug for each, _name in choices)
    series = Series.objects.get(slug=slug) if known else None
    context = {"choices": choices, "series": series, "who": who, "sort": sort}
    if slug and series is None:
        context["problem"] = _("No series with an edition has this address.")
    if series:
        sources = Sources()
        part = _seen(
            series,
            "organisation" if who == "bodies" else "person",
            sort,
            request.GET,
            sources,
        )
        context |= {"rows": part, "sources": sources}
    return render(request, "questions/seen.html", context)


def _series_held():
    return Conference.objects.told().filter(series__isnull=False).values("series")


_CHOICES = Lookup(
    lambda: (
        Series.objects.filter(pk__in=_series_held())
        .order_by("name", "pk")
        .values_list("slug", "name")
    )
)


def _seen(series, who, sort, query, sources):
    """Return a part of who took part in a series, each with its first and its last edition."""
    there = Participation.visible.took_part().filter(
        conference__series=series, **{f"{who}__isnull": False}
    )
    groups = (
        there.values(who)
        .annotate(
            editions=Count("conference", distinct=True),
            dated=Count("conference", distinct=True, filter=DATED),
            first=Min("conference__first_day"),
            last=Max("conference__first_day"),
        )
        .order_by(*SORTS[sort], f"{who}__sort_name", who)
    )
    part = Part(groups, query, "page", SHOWN)
    ends = _ends(there, who, [row[who] for row in part])
    facts = by_key(Participation, {pk for pks in ends.values() for pk in pks})
    attach_all([(list(facts.values()), name) for name in ("conference", who)])
    add_sources(facts.values())
    days = sorted(
        Conference.objects.told()
        .filter(series=series, first_day__isnull=False)
        .values_list("first_day", flat=True)
    )
    for row in part:
        first, last = (facts[pk] for pk in ends[row[who]])
        row["record"] = getattr(first, who)
        row["ends"] = (
            [first] if first.conference_id == last.conference_id else [first, last]
        )
        sources.cite(row["ends"])
        # Of the editions between the two; an edition without a date is between none.
        whole = row["editions"] == row["dated"] and len(row["ends"]) > 1
        row["held"] = whole and sum(row["first"] <= day <= row["last"] for day in days)
    return part


def _ends(there, who, records):
    """Return the participations in the first and in the last edition of each; those with a date go before others."""
    rows = defaultdict(list)
    for record, pk, day, ordinal in there.filter(**{f"{who}__in": records}).values_list(
        who, "pk", "conference__first_day", "conference__ordinal"
    ):
        rows[record].append((day, ordinal or 0, pk))
    ends = {}
    for record, found in rows.items():
        dated = [row for row in found if row[0]] or [(0, *row[1:]) for row in found]
        ends[record] = (min(dated)[2], max(dated)[2])
    return ends
