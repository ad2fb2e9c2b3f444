"""Storing what was read, upper floor: series, conferences, and what is said of them."""

from collections.abc import Iterable

from django.db.models import Q

from documents.facts import fact_key
from documents.folding import fold
from documents.models import Evidence
from documents.names import folded_name
from documents.store import Store
from documents.unsaid import note_unsaid
from events.columns import Columns
from events.editions import Editions
from events.models import (
    Conference,
    ConferenceName,
    Coverage,
    Figure,
    Outcome,
    Participation,
    Series,
    Statement,
    Subject,
    Topic,
)
from events.reading import ConferenceReading, EventsReading, FigureRead
from events.reading.lists import known_topics, series_named
from people.models import Organisation, Person
from people.store import PeopleStore


def _series(
    store: Store,
    people: PeopleStore,
    name: str,
    acronym: str,
    before: Conference | None,
) -> Series | None:
    """Return the one series of that name, or of a listed series' names; a new one if there is none.

    A conference that is known from ``before`` is in the series in which an editor left it.
    """
    if not name:
        return None
    known = series_named(name)
    found = store.names(Series).find(known.forms if known else (name,))
    series = found[0] if found else None
    acronym = known.acronym if known else acronym
    if series is None and before:
        return before.series
    if series is None:
        series = store.make_named(
            Series, name=(known.name if known else name)[:300], acronym=acronym[:40]
        )
    else:
        store.prefer(series, acronym=acronym[:40])
        if not known and fold(series.name) == fold(name):
            store.prefer(series, name=name[:300])
    for form in dict.fromkeys(known.names if known else (name, acronym)):
        if form:
            store.named(series, form, identifies=bool(known) or form == name)
    settled = series.organisation_id or "organisation" in series.edited
    if known and known.organisation and not settled:
        series.organisation = people.body(known.organisation)
        store.write(series)
    return series


def _find_before(
    store: Store, editions: Editions, reading: ConferenceReading
) -> Conference | None:
    """Return the conference that the same report named so before, whatever an editor made of it.

    Of several that it names so, other editions of one series, it is the one of the same first
    day; where it tells none, the first without one.
    """
    if store.is_new:
        return None
    name = reading.conference.name
    forms = [c.value[:1000] for c in reading.claims if c.field == "name"] or [name]
    keys = {fact_key(f"name|{fold(form)}") for form in forms}
    names = ConferenceName.objects.filter(folded=folded_name(name))
    so_called = Q(names__in=names) | Q(statements__key=f"name|{fold(name)}")
    covered = Conference.objects.filter(coverage__document=store.document)
    for named_so in (Q(statements__key__in=keys), so_called):
        found = covered.filter(named_so).distinct().order_by("pk")
        found = [one for one in found if not editions.is_taken(one)]
        if len(found) > 1:
            found = _of_same_day(
                found, {c.value for c in reading.claims if c.field == "start"}
            )
        if found:
            return found[0]
    return None


def _of_same_day(found: list[Conference], days: set[str]) -> list[Conference]:
    """Keep the conferences of which one of ``days`` is told, or no day where none is given."""
    told = Statement.objects.filter(conference__in=found, field="start")
    starts: dict[int, set[str]] = {one.pk: set() for one in found}
    for pk, day in told.values_list("conference", "value"):
        starts[pk].add(day)
    return [one for one in found if starts[one.pk] & days or starts[one.pk] == days]


def _value(reading: ConferenceReading, field: str) -> str:
    """Return the first value that the report gives a field; '' where it gives none."""
    claim = reading.first(field)
    return claim.value if claim else ""


def _conference(
    store: Store, people: PeopleStore, editions: Editions, reading: ConferenceReading
) -> Conference:
    read = reading.conference
    before = _find_before(store, editions, reading)
    series = _series(store, people, read.series, read.acronym, before)
    conference = before or editions.find(series, reading)
    if conference is None:
        values = {"series": series, "ordinal": read.ordinal}
        values["start"] = _value(reading, "start")
        conference = store.make_named(Conference, name=read.name[:300], **values)
    else:
        conference = store.known(conference)
    editions.take(reading, conference)
    told = [form for form, _ in read.forms]
    if series is None or not told:
        told.insert(0, read.name)
    for form in dict.fromkeys(told):
        # Which edition of a series is meant no name tells. An edition that its report calls by
        # a town alone is read under the name of its series, which is no name of its own.
        own = series is None and form == read.name
        store.named(conference, form, identifies=own)
    return conference


def _claims(store: Store, conference: Conference, reading: ConferenceReading):
    """Store a statement for each value that the report gives a field, with all passages that say so."""
    evidence: dict[tuple[str, str], list[Evidence]] = {}
    words: dict[tuple[str, str], str] = {}
    for claim in reading.claims:
        value = claim.value[:1000]
        key = (
            claim.field,
            fold(value) if claim.field not in ("start", "end") else value,
        )
        words.setdefault(key, (value, claim.as_written[:1000]))
        origin = Evidence.Origin.INFERRED if claim.inferred else Evidence.Origin.TEXT
        evidence.setdefault(key, []).append(
            store.evidence(claim.span, origin=origin, note=claim.inferred)
        )
    for (field, folded), found in evidence.items():
        value, as_written = words[field, folded]
        inferred = all(item.origin == Evidence.Origin.INFERRED for item in found)
        store.tell(
            Statement,
            f"{field}|{folded}",
            {"conference": conference},
            {"field": field, "value": value, "as_written": as_written},
            found,
            found[0].note if inferred else "",
        )


def _figures(store: Store, figures: Iterable[FigureRead], **parent):
    """Store figures of a conference or of an organisation: ``parent`` names which."""
    for figure in figures:
        store.tell(
            Figure,
            f"{figure.kind}|{figure.qualifier}|{figure.value}",
            parent,
            {
                "value": figure.value,
                "qualifier": figure.qualifier,
                "kind": figure.kind[:60],
                "as_written": figure.as_written[:300],
            },
            [store.evidence(figure.span)],
            figure.doubt,
        )


def _roles(
    store: Store,
    people: PeopleStore,
    conference: Conference,
    reading: ConferenceReading,
):
    for role in reading.roles:
        record = people.records.get(id(role.who)) if role.who else None
        values = {
            "name_as_written": role.name[:300],
            "role": role.role,
            "presence": role.presence,
            "capacity": role.capacity[:300],
            "represents": role.represents,
            "remark": role.remark[:500],
        }
        who = fold(role.name)
        if isinstance(record, Person):
            values["person"], who = record, f"person {record.pk}"
        elif isinstance(record, Organisation):
            values["organisation"], who = record, f"organisation {record.pk}"
        store.tell(
            Participation,
            f"{role.role}|{role.presence}|{who}",
            {"conference": conference},
            values,
            [store.evidence(span) for span in role.spans],
        )


def _outcomes(store: Store, conference: Conference, reading: ConferenceReading):
    for outcome in reading.outcomes:
        evidence = [store.evidence(span) for span in outcome.spans]
        parent = {"conference": conference}
        if outcome.document is None:
            key = f"text {fold(outcome.text)}"
            store.tell(Outcome, key, parent, {"text": outcome.text}, evidence)
            continue
        document = store.documents[id(outcome.document)]
        if document.kind == "other" and "kind" not in document.edited:
            document.kind = "outcome"
            store.write(document)
        key = f"document {document.pk}"
        values = {"document": document}
        store.tell(Outcome, key, parent, values, evidence, same=("document",))


def _topic_before(store: Store, name: str) -> Topic | None:
    """Return the topic that the same report speaks of under a name that an editor rejected since."""
    rejected = [] if store.is_new else store.names(Topic).find_rejected([name])
    if not rejected:
        return None
    read = Topic.objects.filter(
        pk__in=[topic.pk for topic in rejected],
        subjects__evidence__passage__document=store.document,
    )
    return store.known(found) if (found := read.first()) else None


def _topic(store: Store, name: str, forms: tuple[str, ...]) -> Topic:
    """Return the topic of that name, with all words for it; a new one if there is none."""
    found = store.names(Topic).find([name])
    topic = found[0] if found else _topic_before(store, name)
    topic = topic or store.make_named(Topic, name=name)
    for form in forms:
        store.named(topic, form)
    return topic


def _subjects(store: Store, reading: EventsReading, conference: Conference | None):
    """Store the topics of a report as those of its conference, or else of itself, and of the documents and chapters whose words speak of them."""
    forms = {topic.name: topic.forms for topic in known_topics()}
    own = {"conference": conference} if conference else {"document": store.document}
    store.names(Topic).fetch(subject.topic for subject in reading.subjects)
    for subject in reading.subjects:
        topic = _topic(store, subject.topic, forms.get(subject.topic, ()))
        parent = own
        if not subject.own:
            chapter = store.sections.get((id(subject.document), subject.chapter))
            parent = (
                {"section": chapter}
                if chapter
                else {"document": store.documents[id(subject.document)]}
            )
        key, evidence = f"topic {topic.pk}", [store.evidence(subject.span)]
        store.tell(Subject, key, parent, {"topic": topic}, evidence)


def store_events(
    store: Store, people: PeopleStore, reading: EventsReading
) -> tuple[list[Conference], set[int]]:
    """Store the conferences of a report with all that it says of them.

    Return them, and the series (primary keys) of whose editions something else is said now.
    """
    conferences, columns = [], Columns(store)
    editions = Editions(store, reading.conferences)
    store.names(Series).fetch(_names_of_series(reading))
    for index, found in enumerate(reading.conferences):
        conference = _conference(store, people, editions, found)
        conferences.append(conference)
        _claims(store, conference, found)
        _figures(store, found.figures, conference=conference)
        _roles(store, people, conference, found)
        _outcomes(store, conference, found)
        columns.take(conference)
        extent = Coverage.Extent.MENTIONS if index else Coverage.Extent.ABOUT
        evidence = [store.evidence(span) for span in found.conference.spans]
        store.tell(
            Coverage,
            f"conference {conference.pk}",
            {"document": store.document, "conference": conference},
            {"extent": extent},
            evidence,
            same=("conference",),
        )
    for figure in reading.figures:
        _figures(store, [figure], organisation=people.records[id(figure.body)])
    _subjects(store, reading, conferences[0] if conferences else None)
    columns.write()
    columns.take_told_otherwise(note_unsaid(store)[Statement])
    columns.write()
    return conferences, columns.dated


def _names_of_series(reading: EventsReading) -> Iterable[str]:
    """Return the names by which series will be looked up."""
    for found in reading.conferences:
        if name := found.conference.series:
            known = series_named(name)
            yield from known.forms if known else (name,)
