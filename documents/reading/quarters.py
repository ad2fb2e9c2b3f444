"""Quarters and halves of years: "Q4/2019", "the fourth quarter of 2019", "im ersten Halbjahr 2020"."""

import re
from collections.abc import Iterator

from documents.reading.date_read import DateRead
from documents.reading.sought import sought

_LAST = ("last", "letzte", "letzten", "letztes")
_FOURTHS = {
    **dict.fromkeys(("1", "first", "1st", "erste", "ersten", "erstes"), 1),
    **dict.fromkeys(("2", "second", "2nd", "zweite", "zweiten", "zweites"), 2),
    **dict.fromkeys(("3", "third", "3rd", "dritte", "dritten", "drittes"), 3),
    **dict.fromkeys(("4", "fourth", "4th", "vierte", "vierten", "viertes"), 4),
    **dict.fromkeys(_LAST, 4),
}
_WHICH = "|".join(sorted(_FOURTHS, key=len, reverse=True))
_QUARTER = sought(
    rf"""(?<![\w/-])(?:
    Q(?P<short>[1-4])[\s/-]{{0,2}}
    |(?P<quarter>{_WHICH})\.?\s+(?:quarter|Quartal)\s+(?:(?:of|des\s+Jahres|von)\s+)?
    |(?P<half>{_WHICH})\.?\s+(?:half|Hälfte|Halbjahr)\s+(?:(?:of|des\s+Jahres|von)\s+)?
    )(?P<year>(?:19|20)\d\d)(?![\w-]|/\d)""",
    re.IGNORECASE | re.VERBOSE,
)


def find_quarters(text: str) -> Iterator[DateRead]:
    """Yield the quarters and halves of years that ``text`` names, from their first month to their last."""
    for match in _QUARTER.finditer(text):
        months = 6 if match["half"] else 3
        which = match["short"] or match["quarter"] or match["half"]
        part = _FOURTHS[which.casefold()]
        if months == 6 and part > 2:
            if which.casefold() not in _LAST:
                continue
            part = 2
        last = part * months
        first = last - months + 1
        year = match["year"]
        yield DateRead(
            match.start(),
            match.end(),
            f"{year}-{first:02}",
            f"{year}-{last:02}",
            "quarter",
        )
