"""Which of several statements a conference's columns show, and why. Pure: no Django."""

from dataclasses import dataclass

from documents.dates import NO_YEAR, BadDate, bounds, exactness
from documents.folding import fold
from documents.places import find_city

DATE_FIELDS = ("start", "end")
MANY_VALUED = ("name", "series")  # other names are no contradiction
FIELDS = (
    "name",
    "ordinal",
    "status",
    "start",
    "end",
    "city",
    "country",
    "theme",
    "mode",
    "access",
)


@dataclass(frozen=True, slots=True)
class Said:
    """One visible statement, as far as the choice depends on it.

    ``origins`` are the origins of its evidence, ``sources`` the keys of the documents that say
    so, ``reviewed`` is the time at which an editor last judged it; 0 where none did.
    """

    field: str
    value: str
    confirmed: bool
    origins: frozenset[str]
    sources: tuple[str, ...]
    reviewed: float = 0


def _rank(said: Said) -> tuple:
    by_editor = "editor" in said.origins
    stated = bool(said.origins - {"inferred"})
    exact = exactness(said.value) if said.field in DATE_FIELDS else bool(said.value)
    return (
        not by_editor,
        not said.confirmed,
        -said.reviewed if by_editor else 0,
        not stated,
        -exact,
        -len(said.sources),
        said.sources,
        said.value,
    )


# Why a value is shown, for each part of ``_rank``.
_REASONS = ("editor", "confirmed", "newest", "stated", "exact", "reports", "key", "key")


def why(field: str, statements: list[Said]) -> str:
    """Return why the value of a field is shown that ``choose`` takes, where others contradict it; '' where none does.

    The reason is one word: an "editor" said so or "confirmed" it, it is the "newest" word of
    editors, "stated" and not inferred, more "exact", said by more "reports", or nothing speaks
    for it but the "key" of its source.
    """
    said = sorted((s for s in statements if s.field == field), key=_rank)
    for other in said[1:]:
        if differ(field, [said[0].value, other.value]):
            ranks = zip(_rank(said[0]), _rank(other), strict=True)
            return next(
                reason for (a, b), reason in zip(ranks, _REASONS, strict=True) if a != b
            )
    return ""


def _with_year(edtf: str, statements: list[Said], field: str) -> str:
    """Return a stated day without a year with the year that was inferred for it, in doubt."""
    if not edtf.startswith(NO_YEAR):
        return edtf
    day = edtf.removeprefix(NO_YEAR)
    inferred = (
        s.value
        for s in statements
        if s.field == field and s.value[4:] == f"{day}?" and s.value[:4] != NO_YEAR
    )
    return next(inferred, edtf)


def choose(statements: list[Said]) -> dict[str, str]:
    """Return the value that each field shows; '' where nothing is said.

    The order: an editor's (the newest of several), a confirmed, a stated before an inferred one, the more exact, the
    one with more sources, then by source key, so that the order of imports does not matter.
    A day without a year takes the one that was inferred for it. A last day before the first
    is left out: two sources may disagree on both.
    """
    chosen = {}
    for field in FIELDS:
        said = sorted((s for s in statements if s.field == field), key=_rank)
        chosen[field] = said[0].value if said else ""
    for field in DATE_FIELDS:
        chosen[field] = _with_year(chosen[field], statements, field)
    start, end = bounds(chosen["start"])[0], bounds(chosen["end"])[1]
    if start and end and end < start:
        chosen["end"] = chosen["start"]
    return chosen


def differ(field: str, values: list[str]) -> bool:
    """Return whether values of one field contradict each other, rather than say the same more or less exactly."""
    values = [value for value in values if value]
    if field in MANY_VALUED:
        return False
    if field in DATE_FIELDS:
        try:
            spans = [bounds(value) for value in values]
        except BadDate:
            return True
        known = [span for span in spans if span[0]]
        return any(a[1] < b[0] or b[1] < a[0] for a in known for b in known)
    if field == "city":
        towns = {find_city(value) or fold(value) for value in values}
        return len(towns) > 1
    return len({fold(value) for value in values}) > 1
