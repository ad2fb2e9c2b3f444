"""The columns of conferences, computed from what is said of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cache

from django.db import models
from django.db.models import ExpressionWrapper, Q

from documents.folding import fold
from documents.lookups import Lookup
from documents.models import Fact
from documents.places import country_name, english_name, find_city
from documents.store import Store, Told
from events.consolidation import FIELDS, Said, choose
from events.full_names import full_name, says_which_series
from events.models import Conference, Statement

_AMONG = {"conference__among": "conferences", "field__among": "fields"}


@cache
def _statements(without: str) -> Lookup:
    """Return the look-up of statements; ``without`` those whose key begins so."""
    rows = Statement.objects.visible().filter(
        Q(unsaid="") | Q(state=Fact.State.CONFIRMED), **_AMONG
    )
    if without:
        rows = rows.exclude(key__startswith=without)
    columns = ("pk", "conference", "field", "value", "state", "reviewed_at")
    return Lookup(lambda: rows.order_by("pk").values_list(*columns))


def _sources() -> models.QuerySet:
    """Return on what statements stand, each document once: of one that is told often it is the same again and again."""
    gone = Q(evidence__passage__isnull=False, evidence__passage__position=None)
    links = Statement.evidence.through.objects.filter(
        **{f"statement__{name}": given for name, given in _AMONG.items()}
    )
    return (
        links.annotate(gone=ExpressionWrapper(gone, models.BooleanField()))
        .order_by()
        .values_list(
            "statement",
            "evidence__origin",
            "evidence__passage__document__source_key",
            "gone",
        )
        .distinct()
    )


_SOURCES = Lookup(_sources)


def said_of(
    conferences: Iterable[int], fields=FIELDS, without: str = ""
) -> dict[int, list[Said]]:
    """Return, by conference, its visible statements as far as the choice depends on them.

    Left out is what the sources of a statement no longer say, unless it was confirmed, and the
    statements whose key begins as in ``without``. ``conferences`` are primary keys.
    """
    given = {"conferences": conferences, "fields": fields}
    stands_on: dict[int, list[tuple]] = defaultdict(list)
    for pk, *source in _SOURCES.rows(**given):
        stands_on[pk].append(source)
    said: dict[int, list[Said]] = defaultdict(list)
    for pk, conference, *told in _statements(without).rows(**given):
        confirmed = told[2] == Fact.State.CONFIRMED
        standing = [one for one in stands_on[pk] if confirmed or not one[2]]
        if standing or not stands_on[pk]:
            origins = {origin for origin, _, _ in standing}
            sources = {source for _, source, _ in standing if source}
            said[conference].append(_said(*told, origins, sources))
    return said


def _said(field, value, state, reviewed, origins, sources) -> Said:
    return Said(
        field,
        value,
        state == Fact.State.CONFIRMED,
        frozenset(origins),
        tuple(sorted(sources)),
        reviewed.timestamp() if reviewed else 0,
    )


def said_by(statement: Statement) -> Said:
    """Return a statement as far as the choice depends on it; its evidence is at hand."""
    items = statement.evidence.all()
    sources = {item.passage.document.source_key for item in items if item.passage}
    return _said(
        statement.field,
        statement.value,
        statement.state,
        statement.reviewed_at,
        {item.origin for item in items},
        sources,
    )


def _said_now(told: Told) -> Said:
    """Return what the report that is being stored says of a conference that is new."""
    fact = told.fact
    origins = {item.origin for item in told.evidence}
    documents = {item.passage.document for item in told.evidence if item.passage}
    sources = {document.source_key for document in documents}
    return _said(fact.field, fact.value, fact.state, None, origins, sources)


def _shown(conference: Conference, field: str) -> str:
    """Return what the column of a field shows now."""
    value = getattr(conference, field)
    return "" if value is None else str(value)


def _by_editor(field: str, value: str, said: list[Said]) -> bool:
    told = (one for one in said if one.field == field and one.value == value)
    return any("editor" in one.origins for one in told)


def _name(conference: Conference, name: str, said: list[Said]) -> str:
    """Return the name under which a conference is shown: with its series where the name of a report does not tell it."""
    if not name:
        return conference.name
    if conference.series_id is None or _by_editor("name", name, said):
        return name
    return name if says_which_series(name) else full_name(name, conference.series.name)


def _city(chosen: dict[str, str], said: list[Said]) -> str:
    """Return the town of a conference in English, as long as no editor writes it otherwise."""
    city = chosen["city"]
    is_told = city and not _by_editor("city", city, said)
    return english_name(city, chosen["country"]) if is_told else city


def consolidate(
    conference: Conference,
    said: list[Said] | None = None,
    fields: Collection[str] = FIELDS,
) -> bool:
    """Compute a conference's columns from what is said of it; return whether any changed.

    ``said`` are its statements, where they are at hand; ``fields`` those that they may
    change. The row is saved, unless it is not written yet.
    """
    if said is None:
        said = said_of([conference.pk], fields)[conference.pk]
    chosen = choose(said)
    chosen |= {name: _shown(conference, name) for name in FIELDS if name not in fields}
    town = _city(chosen, said)
    city = find_city(town, chosen["country"]) if town else None
    country = country_name(chosen["country"]) if chosen["country"] else ""
    values = {
        **chosen,
        "name": _name(conference, chosen["name"], said)[:300],
        "city": town,
        "ordinal": int(chosen["ordinal"]) if chosen["ordinal"].isdigit() else None,
        "latitude": city.latitude if city else None,
        "longitude": city.longitude if city else None,
        "search_text": fold(f"{chosen['theme']} {town} {country}"),
    }
    changed = [
        name for name, value in values.items() if getattr(conference, name) != value
    ]
    for name in changed:
        setattr(conference, name, values[name])
    if changed and not conference._state.adding:
        conference.save()
    return bool(changed)


class Columns:
    """The columns of a report's conferences, computed anew from what it tells."""

    def __init__(self, store: Store):
        self._store = store
        self._told: dict[int, dict[int, Told]] = defaultdict(dict)
        # What is to be computed: conferences, and which of their fields.
        self._waiting: dict[int, Conference] = {}
        self._fields: dict[int, set[str]] = defaultdict(set)
        # The series of whose editions something else is said now, by their primary keys.
        self.dated: set[int] = set()

    def take(self, conference: Conference):
        """Take in what was told of a conference; of one that is new nothing else is known."""
        for told in self._store.settle(Statement):
            self._told[conference.pk].setdefault(told.fact.pk, told)
            if self._store.is_made(told.fact) and conference.series_id:
                self.dated.add(conference.series_id)
        if self._store.is_made(conference):
            said = [_said_now(told) for told in self._told[conference.pk].values()]
            if consolidate(conference, said):
                self._store.write(conference)
        else:
            self._wait(conference, FIELDS)

    def _wait(self, conference: Conference, fields: Iterable[str]):
        self._waiting[conference.pk] = conference
        self._fields[conference.pk].update(fields)

    def take_told_otherwise(self, statements: Iterable[Statement]):
        """Take in the conferences of statements that their report does not make any more, or makes again."""
        if pks := {statement.conference_id for statement in statements}:
            for conference in Conference.objects.filter(pk__in=pks):
                self._wait(self._store.known(conference), FIELDS)

    def write(self):
        """Write all, and compute the columns of the conferences that were known before."""
        self._store.flush()
        fields = set().union(*self._fields.values())
        said = said_of(self._waiting, fields) if fields else {}
        for pk, conference in self._waiting.items():
            changed = consolidate(conference, said[pk], self._fields[pk])
            if changed and conference.series_id:
                self.dated.add(conference.series_id)
        self._waiting.clear()
        self._fields.clear()
