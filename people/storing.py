"""Storing what was read, middle floor: people, bodies, and what is said of them."""

import re
from collections.abc import Iterable

from documents.folding import fold
from documents.lookups import Lookup
from documents.metadata import Metadata
from documents.models import Citation, Document, Evidence
from documents.reading import Span
from documents.rows import new_record
from documents.store import Store
from documents.storing import store_citation
from people.models import (
    Contribution,
    Mention,
    Organisation,
    Person,
    Position,
    Quotation,
    Relation,
)
from people.reading import BodyRead, PeopleReading, PersonRead
from people.reading.family_names import sort_name
from people.reading.known_bodies import KnownBody, known_index

LONGEST_ACRONYM = 40
LISTED = "From the archive's list of well-known bodies."


def _sort_name(name: str) -> str:
    return re.sub(r"^(?:The|Das|Der|Die)\s+", "", name)


def _own_names(
    name: str, acronym: str, forms: tuple[str, ...], known: KnownBody | None
) -> list[str]:
    """Return the names that a body goes by: its own, and what a report calls it otherwise.

    Of a body of the list what is only a report's word for it is none, nor is one of its names
    with the ending of a case.
    """
    if known is None:
        return [form for form in dict.fromkeys((name, acronym, *forms)) if form]
    own = {fold(form) for form in known.names}
    index = known_index()
    written = [f for f in forms if fold(f) in own or index.named(f) is not known]
    return list(dict.fromkeys((known.name, *known.names, *written)))


_BY_KEY = Lookup(lambda: Contribution.objects.filter(key__among="keys").order_by("pk"))


class PeopleStore:
    """The people and bodies of one report as records."""

    def __init__(self, store: Store):
        self.store = store
        self.records: dict[int, Person | Organisation] = {}
        self.mentions: dict[tuple[int, str], Mention] = {}
        self.named: set[tuple[int, str]] = set()  # mentions whose record is told now
        if not store.is_new:
            before = Mention.objects.filter(passage__document=store.document)
            for mention in before.select_related("person", "organisation"):
                self.mentions[mention.passage_id, mention.key] = mention

    def fetch(self, people: Iterable[PersonRead], bodies: Iterable[str]):
        """Fetch the records that people and bodies of a report may be, all at once."""
        self.store.names(Person).fetch(person.name for person in people)
        forms = set()
        for name in bodies:
            known = known_index().named(name)
            forms.update((name[:300], *(known.forms if known else ())))
        self.store.names(Organisation).fetch(forms)

    def person(self, read: PersonRead) -> Person | None:
        """Return the one person of that full name; a new one if there is none; None if there are several."""
        found = self.store.names(Person).find([read.name])
        if len(found) > 1:
            return None
        person = found[0] if found else self._judged_before("person", read.spans)
        values = {
            "name": read.name[:300],
            "sort_name": sort_name(read.name, read.forms)[:300],
        }
        if person is None:
            person = self.store.make_named(Person, **values)
        elif fold(person.name) == fold(read.name):
            self.store.prefer(person, **values)
        for form in (read.name, *read.forms):
            if " " in form:
                self.store.named(person, form, identifies=form == read.name)
        return person

    def called(self, name: str) -> dict[str, Person | Organisation]:
        """Return the one person that is known by a name, or else the one body, under its field; none if there are several."""
        for field, model in (("person", Person), ("organisation", Organisation)):
            found = self.store.names(model).find([name])
            if found:
                return {field: found[0]} if len(found) == 1 else {}
        return {}

    def claim_authorships(self):
        """Let those who are new be the authors whose names metadata gave before anybody knew them."""
        new = {
            f"{Contribution.Role.AUTHOR}|{fold(one.name)}": one
            for model in (Organisation, Person)
            for one in self.store.unwritten(model)
        }
        for contribution in _BY_KEY.records(keys=new) if new else ():
            # Asked of the database, it would go through all that no person has a share in.
            is_open = contribution.state == Contribution.State.PROPOSED
            if contribution.person_id or contribution.reviewed_at or not is_open:
                continue
            who = new[contribution.key]
            if isinstance(who, Person):
                contribution.person, contribution.organisation = who, None
            elif contribution.organisation is None:
                contribution.organisation = who
            self.store.save(contribution, f"by {who}")

    def _judged_before(self, field: str, spans) -> Person | Organisation | None:
        """Return the one record that these words of the report were judged to mean before.

        So a name that an editor rejected makes no twin of its record.
        """
        keys = [(self.store.passages[s.passage].pk, _mention_key(s)) for s in spans]
        mentions = [self.mentions[key] for key in keys if key in self.mentions]
        found = {getattr(one, field) for one in mentions if one.is_visible} - {None}
        return self.store.known(found.pop()) if len(found) == 1 else None

    def _published_before(self, wanted: set[str]) -> Organisation | None:
        """Return the body that had a share in the report under a name that an editor rejected since."""
        if self.store.is_new:
            return None
        rejected = self.store.names(Organisation).find_rejected(wanted)
        if not rejected:
            return None
        shares = Contribution.objects.filter(
            document=self.store.document, organisation__in=rejected
        )
        published = set(shares.values_list("organisation", flat=True))
        return next((one for one in rejected if one.pk in published), None)

    def body(
        self,
        name: str,
        acronym: str = "",
        known: KnownBody | None = None,
        forms: tuple[str, ...] = (),
        spans: tuple[Span, ...] = (),
    ) -> Organisation:
        """Return the one body of that name, or of that listed body's names; a new one if there is none.

        What a report calls a body otherwise, an acronym first of all, finds only one of the
        list: two bodies may share it, and which of them is told first must not matter.
        """
        name = name[:300]
        known = known or known_index().named(name)
        wanted = {name, *(known.forms if known else ())}
        found = self.store.names(Organisation).find(wanted)
        organisation = found[0] if found else None
        if organisation is None:
            organisation = self._judged_before("organisation", spans)
        if organisation is None:
            organisation = self._published_before(wanted)
        acronym = acronym[:LONGEST_ACRONYM] or (known.acronym if known else "")
        values = {"acronym": acronym}
        if known:
            values |= {"group": known.group, "country": known.country}
        if organisation is None:
            name = known.name if known else name
            organisation = self.store.make_named(
                Organisation,
                name=name,
                sort_name=_sort_name(name),
                **values,
            )
        else:
            self.store.prefer(organisation, **values)
            if fold(organisation.name) == fold(known.name if known else name):
                self._called(organisation, known.name if known else name, known)
        own = (known.name, *known.names) if known else (name,)
        for form in _own_names(name, acronym, forms, known):
            self.store.named(organisation, form, identifies=form in own)
        if known and known.part_of:
            self._part_of(organisation, known.part_of)
        return organisation

    def _called(self, organisation: Organisation, name: str, known: KnownBody | None):
        """Let a body have its name as the list writes it, or else as it is written best."""
        own = {"name": name, "sort_name": _sort_name(name)}
        if known and "name" not in organisation.edited and organisation.name != name:
            organisation.name, organisation.sort_name = name, own["sort_name"]
            self.store.save(organisation)
        elif not known:
            self.store.prefer(organisation, **own)

    def listed(self, known: KnownBody) -> Organisation:
        """Make the record of a body that stands in the list and in no report yet."""
        organisation = self.store.make_named(
            Organisation,
            name=known.name,
            sort_name=_sort_name(known.name),
            acronym=known.acronym,
            group=known.group,
            country=known.country,
            listed=True,
            is_told=False,
        )
        self.store.named(organisation, known.name)
        return organisation

    def _part_of(self, organisation: Organisation, parent: str):
        other = self.body(parent)
        self.store.tell(
            Relation,
            f"part of|{other.pk}",
            {"organisation": organisation},
            {"kind": Relation.Kind.PART_OF, "other": other},
            [self.store.evidence(origin=Evidence.Origin.LIST, note=LISTED)],
        )


def _mention_key(span: Span) -> str:
    return f"{fold(span.words)}@{span.start}"


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
        passage, key = store.passages[span.passage], _mention_key(span)
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
    _store_contributions(store, people, reading)
    _store_quotations(store, people, reading)
    _store_publishers(store, people, reading, metadata)
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


def _store_contributions(store: Store, people: PeopleStore, reading: PeopleReading):
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


def _store_publishers(
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
