"""Events whose name has no noun of an event, but a year and days right behind: 'Global Cables 2012, from 22 to 24 April', 'Kabelnacht 2014 (3. - 5. Mai)'."""

from collections.abc import Iterator

from documents.places import is_place
from documents.reading import Piece, tidy
from documents.reading.dates import MONTH_NUMBERS, DateRead
from documents.reading.sought import sought
from documents.reading.titles import HEADS as DOCUMENT_HEADS
from events.reading.event_names import series_of
from events.reading.sighting import Sighting
from people.reading.words import ARTICLES, OPENERS

NAME_AND_YEAR = sought(
    r"(?<![\w'’-])(?P<name>[A-ZÄÖÜ][\w'’&:-]*(?:\s+[A-ZÄÖÜ][\w'’&:-]*){0,5}+)\s+(?P<year>(?:19|20)\d\d)"
    r"(?:,\s+(?:(?:held\s+)?from\s+(?:the\s+)?|held\s+on\s+|vom\s+)|\s+\((?:from\s+|vom\s+)?)(?=\d)"
)


def by_days(
    piece: Piece, taken: bytearray, dates: list[DateRead]
) -> Iterator[Sighting]:
    """Yield what is named with a year, where a run of days follows at once."""
    for match in NAME_AND_YEAR.finditer(piece.plain):
        days = next((date for date in dates if date.start == match.end()), None)
        if days is None or days.kind != "day" or days.first == days.last:
            continue
        start, end = match.start("name"), match.end("year")
        words = match["name"].split()
        while words and (
            words[0].casefold() in ARTICLES or words[0].casefold() in OPENERS
        ):
            start += len(words.pop(0)) + 1
        name = tidy(" ".join(words))
        if (
            not words
            or any(word.casefold() in MONTH_NUMBERS for word in words)
            or words[-1].casefold() in DOCUMENT_HEADS
            or is_place(name)
            or 1 in taken[start:end]
        ):
            continue
        yield Sighting(
            start,
            end,
            tidy(piece.plain[start:end]),
            name,
            year=int(match["year"]),
            known=series_of(name),
        )
