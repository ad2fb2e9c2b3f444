"""Storing who wrote and published what a report is and cites, and who gave something to it."""

from documents.folding import fold
from documents.metadata import Metadata
from documents.models import Citation, Document, Evidence
from documents.store import Store
from documents.storing import store_citation
from people.models import (
    Contribution,
    Organisation,
    Relation,
)
from people.reading import PeopleReading, PersonRead
from people.store import PeopleStore


def store_contributions(store: Store, people: PeopleStore, reading: PeopleReading):
    for contribution in reading.contributions:
        record = people.records.get(id(contribution.who))
        who = "person" if isinstance(contribution.who, PersonRead) else "organisation"
        key = record.pk if record else fold(contribution.name)
        store.tell(
            Contribution,
            f"{contribution.role}|{key}"
            if who == "organisation"
            else f"{contribution.role}|person {key}",
            {"document": store.documents[id(contribution.document)]},
            {
                "role": contribution.role,
                who: record,
                "name_as_written": contribution.name[:300],
                "remark": contribution.remark[:300],
            },
            [store.evidence(contribution.span)],
        )
    for title, span in reading.references:
        store_citation(store, title, [span])


def _publish(
    store: Store,
    document,
    role: str,
    name: str,
    organisation: Organisation,
    evidence: list[Evidence],
):
    store.tell(
        Contribution,
        f"{role}|{organisation.pk}",
        {"document": document},
        {"role": role, "organisation": organisation, "name_as_written": name[:300]},
        evidence,
    )


def _cited_by_notes(store: Store) -> dict[int, Document]:
    """Return the document that each note of the standing text cites, by the note's number."""
    cited = {}
    if not store.is_new:
        # An earlier arrival of the text may have had other notes by the same numbers.
        standing = store.document.citations_made.filter(
            evidence__passage__position__isnull=False
        )
        for citation in standing.select_related("cited").order_by("pk"):
            cited[citation.number] = store.known(citation.cited)
    told = [one.fact for one in store.settle(Citation)]
    return cited | {c.number: c.cited for c in told if c.citing == store.document}


def _given(store: Store, metadata: Metadata, key: str) -> Evidence:
    """Return the evidence that the metadata give what ``key`` says."""
    note = f"Given in {metadata.source_of(key)}."
    return store.evidence(origin=Evidence.Origin.METADATA, note=note)


def _store_authors(store: Store, people: PeopleStore, metadata: Metadata):
    """Store who wrote a report, as its metadata say; a person or body only where it is known by that name."""
    for name in metadata.authors:
        who = people.called(name)
        role = Contribution.Role.AUTHOR
        store.tell(
            Contribution,
            f"{role}|{fold(name)}",
            {"document": store.document},
            {"role": role, **who, "name_as_written": name[:300]},
            [_given(store, metadata, "author")],
            same=("role", *who) if who else (),
        )


def store_publishers(
    store: Store, people: PeopleStore, reading: PeopleReading, metadata: Metadata
):
    cited = _cited_by_notes(store)
    heads: dict[int, int] = {}
    for position, passage in sorted(store.passages.items()):
        heads.setdefault(passage.note_number, position)
    bodies = {id(body): body for body in reading.publishers.values()}
    spans = {(i, s.passage): s for i, body in bodies.items() for s in body.spans}
    for number, body in reading.publishers.items():
        if number in cited:
            span = spans[id(body), heads[number]]
            organisation = people.records[id(body)]
            _publish(
                store,
                cited[number],
                Contribution.Role.PUBLISHER,
                span.words,
                organisation,
                [store.evidence(span)],
            )
    _store_authors(store, people, metadata)
    if metadata.publisher:
        evidence = [_given(store, metadata, "publisher")]
        organisation = people.body(metadata.publisher)
        store.fill(organisation, country=metadata.publisher_country)
        _publish(
            store,
            store.document,
            Contribution.Role.PUBLISHER,
            metadata.publisher,
            organisation,
            evidence,
        )
        if metadata.publisher_parent:
            parent = people.body(metadata.publisher_parent)
        if metadata.publisher_parent and parent != organisation:
            values = {"kind": Relation.Kind.PART_OF, "other": parent}
            store.tell(
                Relation,
                f"part of|{parent.pk}",
                {"organisation": organisation},
                values,
                evidence,
            )
