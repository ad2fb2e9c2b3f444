"""Inferring the years of conferences that no source dates, from other editions of their series."""

from django.db.models import Q

from documents.dates import NO_YEAR, BadDate, bounds, exactness
from documents.models import Evidence, Fact
from documents.store import Store
from events.columns import consolidate, said_of
from events.consolidation import DATE_FIELDS, Said, choose
from events.models import Conference, Series, Statement
from events.yearly import infer_year

KEY = "inferred year"  # with which the keys of these statements begin
NOTE = "Counted from the other editions of the series in this archive."
_YEAR_EXACT = 2


def _dated(series: Series) -> dict[Conference, list[Said]]:
    """Return what sources and editors say of the dates of each edition that has an ordinal; nothing inferred here."""
    told = list(Conference.objects.told().filter(series=series, ordinal__isnull=False))
    others = Statement.objects.exclude(key__startswith=KEY)
    said = said_of(told, DATE_FIELDS, others)
    return {conference: said[conference.pk] for conference in told}


def _may_follow(series: Series) -> bool:
    """Return whether some edition has no year, or one that was inferred."""
    editions = Conference.objects.filter(series=series, ordinal__isnull=False)
    open_ones = Q(start="") | Q(start__startswith=NO_YEAR) | Q(start__endswith="?")
    inferred = Statement.objects.filter(conference__series=series, key__startswith=KEY)
    return editions.filter(open_ones).exists() or inferred.exists()


def _year(dates: dict[str, str]) -> int | None:
    """Return the year that dates tell for certain."""
    for field in DATE_FIELDS:
        edtf = dates[field]
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


def infer_years(series: Series, store: Store | None = None) -> None:
    """Give the editions of a series that no source dates the year that other editions lead to, and take back what no longer follows.

    An editor's word on a date stands, also that there is none; what an editor confirmed or
    rejected of these statements is left alone. Needs a transaction.
    """
    if not _may_follow(series):
        return
    store = store or Store()
    editions = _dated(series)
    dates = {edition: choose(claims) for edition, claims in editions.items()}
    years = {edition: _year(chosen) for edition, chosen in dates.items()}
    known: dict[int, set[int]] = {}
    for edition, year in years.items():
        if year and edition.status not in ("postponed", "cancelled"):
            known.setdefault(edition.ordinal, set()).add(year)
    before: dict[int, list[Statement]] = {edition.pk: [] for edition in editions}
    made = Statement.objects.filter(conference__in=editions, key__startswith=KEY)
    for statement in made:
        before[statement.conference_id].append(statement)
    changed = []
    for edition, claims in editions.items():
        by_editor = any("editor" in claim.origins for claim in claims)
        undated = years[edition] is None and not by_editor
        found = infer_year(known, edition.ordinal) if undated else None
        inferred = _inferred(dates[edition], found[0]) if found else {}
        reason = found[1] if found else ""
        if _keep(store, edition, before[edition.pk], inferred, reason):
            changed.append(edition)
    store.flush()
    said = said_of(changed) if changed else {}
    for edition in changed:
        consolidate(edition, said[edition.pk])


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
