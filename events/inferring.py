"""Inferring the years of conferences that no source dates, from other editions of their series."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q

from documents.dates import NO_YEAR, BadDate, bounds, exactness
from documents.lookups import Lookup
from documents.models import Evidence, Fact
from documents.store import Store
from events.columns import consolidate, said_of
from events.consolidation import DATE_FIELDS, choose
from events.models import Conference, Statement
from events.yearly import infer_year

KEY = "inferred year"  # with which the keys of these statements begin
NOTE = "Counted from the other editions of the series in this archive."
_YEAR_EXACT = 2


_NUMBERED = Conference.objects.filter(ordinal__isnull=False)
_INFERRED = Statement.objects.filter(key__startswith=KEY)
_UNDATED = Q(start="") | Q(start__startswith=NO_YEAR) | Q(start__endswith="?")
# The editions that have no year, or one that was inferred.
_OPEN = Lookup(
    lambda: (
        _NUMBERED.filter(_UNDATED | Exists(_INFERRED.filter(conference=OuterRef("pk"))))
        .filter(series__among="series")
        .order_by()
        .values_list("series", "pk")
    )
)
_TOLD = Lookup(lambda: _NUMBERED.filter(series__given="series").tellable())
_MADE = Lookup(lambda: _INFERRED.filter(conference__among="conferences").order_by("pk"))


def _year(*dates: str) -> int | None:
    """Return the year that dates tell for certain."""
    for edtf in dates:
        if exactness(edtf) >= _YEAR_EXACT and not edtf.startswith(NO_YEAR):
            return int(edtf[:4])
    return None


def _inferred(dates: dict[str, str], year: int) -> dict[str, str]:
    """Return the dates with their year, in doubt: "2016?", or "2016-11-16?" where the day is told."""
    found = {}
    for field in DATE_FIELDS:
        if dates[field].startswith(NO_YEAR):
            edtf = f"{year:04}{dates[field].removeprefix(NO_YEAR)}?"
            try:
                bounds(edtf)
            except BadDate:
                return {"start": f"{year:04}?"}
            found[field] = edtf
    return found or {"start": f"{year:04}?"}


def infer_years(series: Iterable[int], store: Store | None = None) -> None:
    """Give the editions of some series that no source dates the year that other editions lead to, and take back what no longer follows.

    The series are given by their primary keys. An editor's word on a date stands, also that there
    is none; what an editor confirmed or rejected of these statements is left alone. Needs a
    transaction, and columns that are consolidated.
    """
    waiting: dict[int, set[int]] = defaultdict(set)
    for one, edition in _OPEN.rows(series=series):
        waiting[one].add(edition)
    for one in sorted(waiting):
        _infer_years(one, waiting[one], store or Store())


def _infer_years(series: int, waiting: set[int], store: Store):
    """Infer the years of one series; ``waiting`` are the editions that have none, or one that was inferred."""
    editions = {edition.pk: edition for edition in _TOLD.records(series=series)}
    # The columns of the others show what sources and editors say.
    years = {pk: _year(one.start, one.end) for pk, one in editions.items()}
    waiting |= {pk for pk, year in years.items() if year is None}
    waiting &= editions.keys()
    said = said_of(waiting, DATE_FIELDS, without=KEY)
    dates = {pk: choose(said[pk]) for pk in waiting}
    for pk, chosen in dates.items():
        years[pk] = _year(*(chosen[field] for field in DATE_FIELDS))
    known = _known_years(editions.values(), years)
    before: dict[int, list[Statement]] = {pk: [] for pk in waiting}
    for statement in _MADE.records(conferences=waiting):
        before[statement.conference_id].append(statement)
    changed = []
    for pk, edition in editions.items():
        if pk not in waiting:
            continue
        by_editor = any("editor" in claim.origins for claim in said[pk])
        undated = years[pk] is None and not by_editor
        found = infer_year(known, edition.ordinal) if undated else None
        inferred = _inferred(dates[pk], found[0]) if found else {}
        reason = found[1] if found else ""
        if _keep(store, edition, before[pk], inferred, reason):
            changed.append(edition)
    store.flush()
    said = said_of([edition.pk for edition in changed]) if changed else {}
    for edition in changed:
        consolidate(edition, said[edition.pk])


def _known_years(
    editions: Iterable[Conference], years: dict[int, int | None]
) -> dict[int, set[int]]:
    """Return the years in which the editions of each number were held, as far as they were."""
    known: dict[int, set[int]] = defaultdict(set)
    for edition in editions:
        year = years[edition.pk]
        if year and edition.status not in ("postponed", "cancelled"):
            known[edition.ordinal].add(year)
    return known


def _keep(
    store: Store,
    edition: Conference,
    before: list[Statement],
    dates: dict[str, str],
    reason: str,
) -> bool:
    """Make the statements of one edition those of ``dates``, and no others; return whether any is new or gone."""
    keys = {f"{KEY}|{field}|{value}": (field, value) for field, value in dates.items()}
    stale = [one for one in before if not _is_settled(one) and one.key not in keys]
    for statement in stale:
        statement.delete()
        store.changed[Statement] += 1
    if not keys or any(one.state == Fact.State.CONFIRMED for one in before):
        return bool(stale)
    evidence = store.evidence(origin=Evidence.Origin.INFERRED, note=NOTE)
    for key, (field, value) in keys.items():
        values = {"field": field, "value": value}
        parent = {"conference": edition}
        store.tell(Statement, key, parent, values, [evidence], reason)
    told = store.settle(Statement)
    for one in told:
        if not _is_settled(one.fact) and one.fact.doubt != reason:
            # Another edition may have become the nearest.
            one.fact.doubt = reason
            store.save(one.fact)
    return bool(stale) or any(store.is_made(one.fact) for one in told)


def _is_settled(statement: Statement) -> bool:
    """Return whether an editor judged it."""
    return bool(statement.state != Fact.State.PROPOSED or statement.reviewed_at)
