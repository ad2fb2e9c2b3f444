"""Inferring the years of conferences that no source dates, from other editions of their series."""

from documents.dates import NO_YEAR, BadDate, bounds, exactness
from documents.models import Evidence, Fact
from documents.store import Store
from events.consolidation import DATE_FIELDS, Said, choose
from events.models import Conference, Series, Statement
from events.storing import as_said, consolidate
from events.yearly import infer_year

KEY = "inferred year"  # with which the keys of these statements begin
NOTE = "Counted from the other editions of the series in this archive."
_YEAR_EXACT = 2


def _dated(series: Series) -> dict[Conference, list[Said]]:
    """Return what sources and editors say of the dates of each edition that has an ordinal; nothing inferred here."""
    told = Conference.objects.told().filter(series=series, ordinal__isnull=False)
    statements = (
        Statement.visible.filter(conference__in=told, field__in=DATE_FIELDS)
        .exclude(key__startswith=KEY)
        .prefetch_related("evidence__passage__document")
    )
    editions = {conference.pk: (conference, []) for conference in told}
    for statement in statements:
        if claim := as_said(statement):
            editions[statement.conference_id][1].append(claim)
    return dict(editions.values())


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
    rejected of these statements is left alone.
    """
    store = store or Store()
    editions = _dated(series)
    dates = {edition: choose(claims) for edition, claims in editions.items()}
    years = {edition: _year(chosen) for edition, chosen in dates.items()}
    known: dict[int, set[int]] = {}
    for edition, year in years.items():
        if year and edition.status not in ("postponed", "cancelled"):
            known.setdefault(edition.ordinal, set()).add(year)
    for edition, claims in editions.items():
        by_editor = any("editor" in claim.origins for claim in claims)
        undated = years[edition] is None and not by_editor
        found = infer_year(known, edition.ordinal) if undated else None
        _keep(
            store, edition, _inferred(dates[edition], found[0]) if found else {}, found
        )


def _keep(store: Store, edition: Conference, dates: dict[str, str], found):
    """Make the statements of one edition those of ``dates``, and no others."""
    keys = {f"{KEY}|{field}|{value}": (field, value) for field, value in dates.items()}
    before = Statement.objects.filter(conference=edition, key__startswith=KEY)
    stale = before.filter(state=Fact.State.PROPOSED, reviewed_at=None).exclude(
        key__in=keys
    )
    changed = bool(stale)
    if changed:
        store.changed[Statement._meta.verbose_name] += len(stale)
        stale.delete()
    if keys and not before.filter(state=Fact.State.CONFIRMED).exists():
        evidence = store.evidence(origin=Evidence.Origin.INFERRED, note=NOTE)
        for key, (field, value) in keys.items():
            values = {"field": field, "value": value}
            parent = {"conference": edition}
            statement = store.record(
                Statement, key, parent, values, [evidence], found[1]
            )
            _renew(store, statement, found[1])
        changed = True
    if changed:
        consolidate(edition)


def _renew(store: Store, statement: Statement, reason: str):
    """Give a statement the reason that holds now: another edition may have become the nearest."""
    settled = statement.state != Fact.State.PROPOSED or statement.reviewed_at
    if not settled and statement.doubt != reason:
        statement.doubt = reason
        statement.save()
        store.changed[Statement._meta.verbose_name] += 1
