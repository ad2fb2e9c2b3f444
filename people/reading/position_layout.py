"""What the layout tells: a row of a table, 'X, Y; Z, W', an item 'X: Y'."""

import re

from people.reading.bodies import BodyRead
from people.reading.offices import is_title
from people.reading.persons import PersonRead
from people.reading.position_brackets import could_be_body
from people.reading.positions import Positions
from people.reading.sight import Sight

# The cell behind the one with the name alone.
_ROW = re.compile(r"[\s*_]*\|\s*(?P<cell>[^|\n]{2,90}?)\s*\|")
_OPENS_CELL = re.compile(r"(?:^|\|)[\s*_]*(?:(?:Mr|Ms|Mrs|Dr|Prof|Herr|Frau)\.?\s+)?$")
_ITEM = re.compile(r"[\s*_]*:\s+(?P<cell>[^:;|.]{2,80}?)[\s.*_]*$")
_OPENS_ITEM = re.compile(r"^\W*$")
# "A, Acme; B, Bolt": between semicolons a name and a body.
_BETWEEN = re.compile(r"\s*,\s+(?P<cell>[^,;:.()]{2,60}?)\s*(?P<end>;|\.?\s*$)")
_OPENS_BETWEEN = re.compile(r"(?:^\W*|[;:]\s*(?:(?:and|und|sowie)\s+)?)$")


# An item "Y: X"
_BODY_FIRST = re.compile(
    r"[\s*_]*:\s+(?:(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau)\b\.?\s+){0,2}$"
)
_NOTHING = re.compile(r"\W*(?:\d{1,2}[.)]\s+)?$")


def read_layout(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    text = sight.piece.plain
    if sight.piece.role == "list item":
        _read_body_first(positions, sight, person, start, end)
    if "|" not in text and ";" not in text and sight.piece.role != "list item":
        return
    before, found = text[max(0, start - 20) : start], None
    if "|" in text and _OPENS_CELL.search(before):
        found = _ROW.match(text, end)
    elif sight.piece.role == "list item" and _OPENS_ITEM.match(text[:start]):
        found = _ITEM.match(text, end)
    if (
        found is None
        and ";" in text
        and _OPENS_BETWEEN.search(before)
        and (found := _BETWEEN.match(text, end))
        and found["end"] != ";"
        and ";" not in before
    ):
        found = None
    if found is None:
        return
    first, last = found.span("cell")
    if sight.people_within(first, last):
        return
    # "X: regional director, Acme": an office, and the body behind a comma.
    cell, title = text[first:last], ""
    office, comma, _ = cell.partition(", ")
    if comma and is_title(office.split()[-1]):
        title, first = office, first + len(office) + len(comma)
    if body := _body_in(positions, sight, first, last):
        span = sight.piece.span(start, last)
        positions.add(person, span, title=title, body=body)


def _read_body_first(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read an item 'Y: X', where the body stands first."""
    text = sight.piece.plain
    for first, last, body in sight.bodies_within(0, start):
        if _NOTHING.match(text[:first]) and _BODY_FIRST.fullmatch(text, last, start):
            span = sight.piece.span(first, end)
            positions.add(person, span, title="", body=body)
            return


def _body_in(
    positions: Positions, sight: Sight, first: int, last: int
) -> BodyRead | None:
    """Return the body that a cell begins with."""
    hits = [hit for hit in sight.bodies_from(first) if hit[1] <= last]
    if hits:
        return max(hits, key=lambda hit: hit[1])[2]
    text = sight.piece.plain
    stop = text.find(",", first, last)
    name = text[first : stop if stop > 0 else last].strip()
    words = name.split()
    if not 1 <= len(words) <= 6 or not all(
        word[0].isupper() or word in ("of", "for", "and", "&", "für", "der", "des")
        for word in words
    ):
        return None
    if not could_be_body(name) or any(map(is_title, words)):
        return None
    return positions.body_of_words(sight, first, first + len(name))
