"""In which year an edition of a yearly series was held, by the years of other editions. Pure: no Django."""

from bisect import bisect_left

# So many editions away from the nearest one whose year is known nothing is inferred.
FARTHEST = 5


def _in_words(ordinal: int) -> str:
    """Return 1st, 2nd, 3rd, 11th …"""
    tens = ordinal % 100 // 10
    return f"{ordinal}{'th' if tens == 1 else {1: 'st', 2: 'nd', 3: 'rd'}.get(ordinal % 10, 'th')}"


def _is_yearly(known: dict[int, set[int]]) -> bool:
    """Return whether some edition was held just a year after the one before it."""
    return any(
        {year + 1 for year in years} & known.get(ordinal + 1, set())
        for ordinal, years in known.items()
    )


def infer_year(known: dict[int, set[int]], ordinal: int) -> tuple[int, str] | None:
    """Return the year of the edition ``ordinal`` and how it follows from ``known``; None where it does not.

    ``known`` maps the ordinals of other editions of the series to the years told of them. The
    series must be held yearly: two editions that follow each other were a year apart, and
    the nearest editions on both sides, or else all, must lead to the same year.
    """
    known = {other: years for other, years in known.items() if other != ordinal}
    if not _is_yearly(known):
        return None
    ordinals = sorted(known)
    at = bisect_left(ordinals, ordinal)
    before, behind = ordinals[max(0, at - 1) : at], ordinals[at : at + 1]
    beside = [*before, *behind] if before and behind else ordinals
    led_to = {year + ordinal - other for other in beside for year in known[other]}
    nearest = min([*before, *behind], key=lambda other: abs(other - ordinal))
    if len(led_to) != 1 or abs(nearest - ordinal) > FARTHEST:
        return None
    [year], [nearest_year] = led_to, known[nearest]
    if not 1 <= year <= 9999:
        return None
    return year, (
        f"the {_in_words(ordinal)} of a series held yearly: the {_in_words(nearest)} was in {nearest_year}"
    )
