"""The people and bodies of a report as records of the archive."""

import re
from collections.abc import Iterable

from documents.folding import fold
from documents.lookups import Lookup
from documents.models import Evidence
from documents.reading import Span
from documents.store import Store
from people.models import (
    Contribution,
    Mention,
    Organisation,
    Person,
    Relation,
)
from people.reading import PersonRead
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


def mention_key(span: Span) -> str:
    """Return the key of the mention that stands at a place of its passage."""
    return f"{fold(span.words)}@{span.start}"


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
        keys = [(self.store.passages[s.passage].pk, mention_key(s)) for s in spans]
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
