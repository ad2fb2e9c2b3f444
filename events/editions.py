"""Which conference of the archive a report means, and which reports turn out to mean another one."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from django.db.models import Q
from django.db.models.functions import Left

from documents.dates import NO_YEAR
from documents.folding import fold
from documents.lookups import Lookup
from documents.models import Fact
from documents.names import folded_name
from documents.store import Store
from events.consolidation import DATE_FIELDS
from events.inferring import KEY as INFERRED
from events.models import Conference, ConferenceName, Series, Statement
from events.reading import ConferenceReading
from events.reading.lists import series_named
from events.same_edition import Edition, Telling, editions, when_of

_TELL = ("ordinal", "city", *DATE_FIELDS)


_when = lru_cache(1_000)(when_of)  # reports tell the same dates again and again


def _telling(who, said: dict[str, set[str]]) -> Telling:
    numbers = {int(value) for value in said["ordinal"] if value.isdigit()}
    return Telling(
        who,
        min(numbers, default=None),
        _when(tuple(sorted(said["start"])), tuple(sorted(said["end"]))),
        frozenset(filter(None, said["city"])),
    )


@cache
def _lookup_of_near(in_series: bool) -> Lookup:
    """Return the look-up of the conferences of a series, or of a name, that are of a number or of a year, or are said to be."""
    among = _among(in_series)
    year = Q(year__among="years")
    stating = Statement.objects.alias(year=Left("value", 4)).filter(
        Q(field="ordinal", value__among="as said") | year & Q(field__in=DATE_FIELDS),
        conference__in=among,
    )
    near = Q(ordinal__among="ordinals") | year | Q(pk__in=stating.values("conference"))
    return Lookup(lambda: among.alias(year=Left("start", 4)).filter(near).order_by())


def _among(in_series: bool):
    if in_series:
        return Conference.objects.filter(series__given="series")
    names = ConferenceName.objects.filter(folded__given="name", identifies=True)
    return Conference.objects.filter(series=None, pk__in=names.values("conference"))


_UNDATED = Lookup(lambda: _among(in_series=False).filter(first_day=None).order_by())
_TOLD = Lookup(
    lambda: (
        Statement.objects.visible()
        .filter(conference__among="conferences", field__in=_TELL, unsaid="")
        .exclude(key__startswith=INFERRED)
        .order_by()
        .values_list("conference", "field", "value", "evidence__passage__document")
        .distinct()
    )
)


def _near(
    series: Series | None, name: str, said: dict[str, set[str]]
) -> list[Conference]:
    """Return the conferences that may be meant, or may be told apart by what is said now."""
    numbers = said["ordinal"]
    years = {value[:4] for field in DATE_FIELDS for value in said[field]} - {NO_YEAR}
    years = set(filter(str.isdigit, years))
    among = {"series": series.pk} if series else {"name": folded_name(name)}
    if not numbers and not years:
        return [] if series else _UNDATED.records(**among)
    given = {"as said": numbers, "ordinals": set(map(int, numbers)), "years": years}
    return _lookup_of_near(bool(series)).records(**among, **given)


def _told(near: Iterable[int]) -> dict[tuple, dict[str, set[str]]]:
    """Return what each document, or an editor, says of conferences: by conference and document (None for editors)."""
    found: dict[tuple, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for conference, field, value, document in _TOLD.rows(conferences=near):
        found[conference, document][field].add(value)
    return found


def _group(reading: ConferenceReading) -> tuple[str, ...]:
    """Return among which conferences a reading is one: of its series, or else of its name and town."""
    read = reading.conference
    if read.series:
        known = series_named(read.series)
        return ("series", fold(known.name if known else read.series))
    towns = {claim.value for claim in reading.claims if claim.field == "city"}
    return ("name", folded_name(read.name), min(towns, default=""))


def _said(reading: ConferenceReading) -> dict[str, set[str]]:
    """Return what a report says of a conference that tells which one it is."""
    said: dict[str, set[str]] = {field: set() for field in _TELL}
    for claim in reading.claims:
        if claim.field in said:
            said[claim.field].add(claim.value)
    if ordinal := reading.conference.ordinal:
        said["ordinal"] = {str(ordinal)}
    return said


class Editions:
    """The editions of the archive, as far as one report tells of them; all its conferences are looked at together."""

    def __init__(self, store: Store, readings: Iterable[ConferenceReading]):
        self._store = store
        self._among: dict[tuple, list[ConferenceReading]] = defaultdict(list)
        for reading in readings:
            self._among[_group(reading)].append(reading)
        self._meant: dict[int, Edition] = {}  # by the identity of the reading
        self._found: dict[tuple, Conference] = {}  # by group and edition
        self._taken: set[int] = set()

    def find(
        self, series: Series | None, reading: ConferenceReading
    ) -> Conference | None:
        """Return the conference that a report means; None where the archive does not have it.

        Where what the report says shows that others mean another conference than the one
        they were stored with, they are to be stored again.
        """
        group = _group(reading)
        if id(reading) not in self._meant:
            self._resolve(group, series, self._among[group])
        return self._found.get((group, self._meant[id(reading)]))

    def take(self, reading: ConferenceReading, conference: Conference):
        """Take in which conference a reading means: others of the report may mean it, too."""
        self._taken.add(conference.pk)
        if edition := self._meant.get(id(reading)):
            self._found[_group(reading), edition] = conference

    def is_taken(self, conference: Conference) -> bool:
        """Return whether a conference is what another reading of the report means."""
        return conference.pk in self._taken

    def _resolve(
        self, group: tuple, series: Series | None, readings: list[ConferenceReading]
    ):
        said = {id(reading): _said(reading) for reading in readings}
        tellings = [_telling(who, told) for who, told in said.items()]
        near: dict[int, Conference] = {}
        if not (series and series._state.adding):  # which has no editions yet
            every = {
                field: set().union(*(told[field] for told in said.values()))
                for field in _TELL
            }
            name = readings[0].conference.name
            near = {one.pk: one for one in _near(series, name, every)}
        told = self._tellings(near) if near else []
        if not series:
            told = [one for one in told if min(one.cities, default="") == group[-1]]
        meant = editions([*tellings, *told])
        if not series:
            meant = {
                who: ("undated",) if edition[0] == "alone" else edition
                for who, edition in meant.items()
            }
        homes = _homes(meant)
        self._move(near, meant, homes)
        self._meant |= {who: meant[who] for who in said}
        for edition, pk in homes.items():
            self._found[group, edition] = near[pk]

    def _tellings(self, near: dict[int, Conference]) -> list[Telling]:
        own = self._store.document.pk
        told = {who: said for who, said in _told(near).items() if who[1] != own}
        by_editor = {pk for pk, document in told if document is None}
        for pk, document in list(told):
            if pk in by_editor and document is not None:
                # An editor has spoken of it: reports told of it mean it.
                for field, values in told.pop((pk, document)).items():
                    told[pk, None][field] |= values
        tellings = [_telling(who, said) for who, said in told.items()]
        for pk in near.keys() - {pk for pk, _ in told}:
            one = near[pk]
            ordinal = {str(one.ordinal)} if one.ordinal else set()
            said = {"ordinal": ordinal, "start": {one.start}, "end": {one.end}}
            tellings.append(_telling((pk, None), {**said, "city": {one.city}}))
        return tellings

    def _move(self, near: dict[int, Conference], meant: dict, homes: dict):
        """Let the reports be stored again that turn out to mean another conference."""
        moved = [
            who
            for who, edition in meant.items()
            if isinstance(who, tuple) and who[1] and homes.get(edition) != who[0]
        ]
        if not moved:
            return
        for pk, document in sorted(set(moved) - _judged(moved)):
            self._store.move(document, near[pk])


def _judged(moved: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """Return the conferences and documents of which an editor has judged what the one tells of the other."""
    found = set()
    for relation in Conference._meta.related_objects:
        if issubclass(relation.related_model, Fact):
            judged = relation.related_model._base_manager.filter(
                ~Q(state=Fact.State.PROPOSED) | Q(reviewed_at__isnull=False),
                conference__in={pk for pk, _ in moved},
                evidence__passage__document__in={document for _, document in moved},
            )
            found.update(
                judged.values_list("conference", "evidence__passage__document")
            )
    return found


def _homes(meant: dict) -> dict[tuple, int]:
    """Return the conference in which each edition is told: the one an editor speaks of, or most reports; else the oldest."""
    told: Counter = Counter()
    by_editor = set()
    for who, edition in meant.items():
        if isinstance(who, tuple):  # not of the report that is being stored
            told[edition, who[0]] += 1
            if who[1] is None:
                by_editor.add((edition, who[0]))
    homes: dict[tuple, int] = {}
    taken = set()
    for edition, pk in sorted(
        told, key=lambda one: (one not in by_editor, -told[one], one[1])
    ):
        if edition not in homes and pk not in taken:
            homes[edition] = pk
            taken.add(pk)
    return homes


def names_told(conference: Conference, document: int) -> set[str]:
    """Return the names, folded, that a document, given by its primary key, tells of a conference."""
    told = Statement.objects.filter(
        conference=conference, field="name", evidence__passage__document=document
    )
    return {folded_name(name) for name in told.values_list("value", flat=True)}


def leave(conference: Conference, names: set[str]):
    """Take from a conference what only reports told that mean another one now: ``names``, folded, and an inferred year."""
    said = Statement.objects.filter(conference=conference)
    still = {
        folded_name(name)
        for name in said.filter(field="name").values_list("value", flat=True)
    }
    conference.names.filter(folded__in=names - still).delete()
    inferred = said.filter(key__startswith=INFERRED)
    if said.count() == inferred.filter(state=Fact.State.PROPOSED).count():
        inferred.delete()
