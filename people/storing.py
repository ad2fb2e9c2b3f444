"""Storing what was read, middle floor: people, bodies, and what is said of them."""

from collections.abc import Iterable

from documents.folding import fold
from documents.metadata import Metadata
from documents.rows import new_record
from documents.store import Store
from people.models import Mention, Person, Position, Quotation, Relation
from people.reading import BodyRead, PeopleReading, PersonRead
from people.store import PeopleStore, mention_key
from people.storing_contributions import store_contributions, store_publishers


def _mention(people: PeopleStore, read: PersonRead | BodyRead, record):
    """Store where somebody is named; ``record`` is None where several people have the name.

    What is one name in two readings stays with the first of them.
    """
    store = people.store
    doubt = getattr(read, "doubt", "")
    if record is None:
        doubt = "Several people of this name are known."
    field = "person" if isinstance(record, Person) else "organisation"
    for span in read.spans:
        passage, key = store.passages[span.passage], mention_key(span)
        values = {"name_as_written": span.words[:300]}
        if record is not None and (passage.id, key) not in people.named:
            values[field] = record
            people.named.add((passage.id, key))
            now = new_record(Mention, None, {field: record})
            people.mentions[passage.id, key] = now
        store.tell(
            Mention, key, {"passage": passage}, values, [store.evidence(span)], doubt
        )


def store_people(
    store: Store, reading: PeopleReading, metadata: Metadata
) -> PeopleStore:
    """Store who is named in a report and what is said of them; return their records for the floor above."""
    people = PeopleStore(store)
    people.fetch(reading.people, _names_of_bodies(reading, metadata))
    for body in reading.bodies:
        people.records[id(body)] = people.body(
            body.name,
            body.acronym,
            body.known,
            tuple(form for form in body.forms if form not in body.cases),
            tuple(body.spans),
        )
        _mention(people, body, people.records[id(body)])
    for person in reading.people:
        record = people.person(person)
        if record is not None:
            people.records[id(person)] = record
        _mention(people, person, record)
    _store_positions(store, people, reading)
    _store_relations(store, people, reading)
    store_contributions(store, people, reading)
    _store_quotations(store, people, reading)
    store_publishers(store, people, reading, metadata)
    people.claim_authorships()
    return people


def _names_of_bodies(reading: PeopleReading, metadata: Metadata) -> Iterable[str]:
    """Return the names by which bodies will be looked up."""
    for body in reading.bodies:
        yield body.name
        if body.known:
            yield from body.known.forms
            if body.known.part_of:
                yield body.known.part_of
    yield from filter(None, (metadata.publisher, metadata.publisher_parent))


def _store_positions(store: Store, people: PeopleStore, reading: PeopleReading):
    for position in reading.positions:
        person = people.records.get(id(position.person))
        if person is None:
            continue
        organisation = people.records.get(id(position.body)) if position.body else None
        store.tell(
            Position,
            f"{fold(position.title)}|{organisation.pk if organisation else ''}|{position.country}",
            {"person": person},
            {
                "title": position.title[:300],
                "organisation": organisation,
                "country": position.country,
                "since": position.since,
                "until": position.until,
                "when_as_written": position.when[:100],
            },
            [store.evidence(span) for span in position.spans],
            position.doubt,
        )


def _store_relations(store: Store, people: PeopleStore, reading: PeopleReading):
    for relation in reading.relations:
        other = people.records.get(id(relation.other)) if relation.other else None
        person = people.records.get(id(relation.person)) if relation.person else None
        organisation = people.records[id(relation.body)]
        if other == organisation:
            continue
        to = other.pk if other else fold(relation.as_written)
        store.tell(
            Relation,
            f"{relation.kind}|{to}",
            {"organisation": organisation},
            {
                "kind": relation.kind,
                "other": other,
                "person": person,
                "other_as_written": relation.as_written[:300],
            },
            [store.evidence(relation.span)],
        )


def _store_quotations(store: Store, people: PeopleStore, reading: PeopleReading):
    for quotation in reading.quotations:
        speaker = quotation.speaker
        values = {
            "last": store.passages[quotation.spans[-1].passage],
            "text": quotation.text,
            "manner": Quotation.Manner.DIRECT
            if quotation.direct
            else Quotation.Manner.INDIRECT,
        }
        if speaker is not None:
            values["speaker_as_written"] = (
                getattr(speaker, "name", "") or speaker.title
            )[:300]
            if id(speaker) in store.documents:
                values["document"] = store.documents[id(speaker)]
                values["section"] = store.sections.get((id(speaker), quotation.chapter))
            elif id(speaker) in people.records:
                values[
                    "person" if isinstance(speaker, PersonRead) else "organisation"
                ] = people.records[id(speaker)]
        store.tell(
            Quotation,
            fold(quotation.text),
            {"first": store.passages[quotation.spans[0].passage]},
            values,
            [store.evidence(span) for span in quotation.spans],
            quotation.doubt,
        )
