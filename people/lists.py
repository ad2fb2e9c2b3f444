"""The list of well-known bodies and the archive: written into it as records, and read again with what editors added."""

from collections import defaultdict
from dataclasses import replace

from documents.folding import fold
from documents.names import folded_name
from documents.store import Store
from people.models import Contribution, Mention, Organisation, OrganisationName
from people.reading.known_bodies import BodyIndex, KnownBody, known_bodies
from people.store import PeopleStore


def load_bodies(store: Store, bodies: tuple[KnownBody, ...]) -> list[str]:
    """Write the bodies of a list as records, and what each is part of; return the names left out.

    A record that is there keeps what editors made of it; what is empty is filled. A body
    whose name editors rejected is not made again.
    """
    names = store.names(Organisation)
    names.fetch(form for known in bodies for form in known.forms)
    people = PeopleStore(store)
    left_out = []
    for known in bodies:
        found = names.find(known.forms)
        if not found and names.find_rejected([known.name]):
            left_out.append(known.name)
        elif not found:
            people.listed(known)
    for known in bodies:
        if known.name not in left_out:
            people.body(known.name, known=known)
    return left_out


def _imported() -> dict[int, set[str]]:
    """Return, by body, the names, folded, that came from reports."""
    names = defaultdict(set)
    for model in (Mention, Contribution):
        rows = model.objects.filter(organisation__isnull=False).values_list(
            "organisation", "name_as_written"
        )
        for pk, name in rows.distinct():
            names[pk].add(folded_name(name))
    return names


def archive_bodies() -> BodyIndex | None:
    """Return the list of bodies with the names that editors gave them, or gave other bodies; None if they gave none.

    Names that came from reports are not among them: what is read in a report does not hang
    on which other reports were imported before.
    """
    bodies = known_bodies()
    listed = {fold(form): body for body in bodies for form in body.forms}
    imported = _imported()
    given: dict[int, list[str]] = defaultdict(list)
    for pk, text, folded in OrganisationName.objects.values_list(
        "organisation", "text", "folded"
    ):
        if folded not in imported[pk] and folded not in listed:
            given[pk].append(text)
    made = Organisation.objects.filter(pk__in=given).values_list(
        "pk", "name", "acronym", "group", "country", "edited"
    )
    added: dict[str, KnownBody] = {}
    for pk, name, acronym, group, country, edited in made:
        if "name" not in edited:
            given[pk] = [text for text in given[pk] if text not in (name, acronym)]
        if given[pk]:
            known = listed.get(fold(name)) or KnownBody(
                name, acronym, group=group, country=country
            )
            added[known.name] = replace(known, given=(*known.given, *given[pk]))
    if not added:
        return None
    names = {body.name for body in bodies}
    return BodyIndex(
        [
            *(added.get(body.name, body) for body in bodies),
            *(body for body in added.values() if body.name not in names),
        ]
    )
