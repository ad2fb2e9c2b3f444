"""The meeting of a body, told by its noun before or behind the body: 'the Oslo meeting of ICANN', "ICANN's Oslo meeting"."""

from collections.abc import Iterator

from documents.reading import Piece, tidy
from documents.reading.dates import DateRead
from documents.reading.sought import sought
from events.reading.event_names import meetings_of, name_end, series_of
from events.reading.numbered import date_behind
from events.reading.sighting import Sighting

MEETING_OF = sought(
    r"(?<![\w-])(?P<noun>meeting|Meeting|gathering|Treffen|Tagung|Jahrestagung|Zusammenkunft|Konferenz)"
    r"\s+(?:of\s+(?:the\s+)?|der\s+|des\s+|von\s+)(?=[A-ZÄÖÜ])"
)


def by_body(
    piece: Piece, taken: bytearray, dates: list[DateRead]
) -> Iterator[Sighting]:
    """Yield the meetings of bodies whose meetings are a series of the list."""
    text = piece.plain
    for match in MEETING_OF.finditer(text):
        start, at = match.start("noun"), match.end()
        end = name_end(text, at, date_behind(dates, at, text))
        body = tidy(text[at:end])
        known = body and (series_of(body) or meetings_of(body))
        if known and 1 not in taken[start:end]:
            yield Sighting(start, end, tidy(text[start:end]), body, known=known)
