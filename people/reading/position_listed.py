"""What the words above a list tell of everybody in it: 'The members of the Y are:', 'Its members:', and an item for each."""

import re
from typing import NamedTuple

from documents.reading import Span
from people.reading.position_led_up import is_plural, phrase_start
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import first_title, phrase_stop
from people.reading.position_understood import member_above
from people.reading.positions import Positions
from people.reading.sight import Sight

# "The members of the Y are:", "Mitglieder des Y sind:"
_OPENS = re.compile(
    r"(?:\s+(?:are|were|is|was|include[sd]?|sind|waren|ist|war|hei(?:ß|ss)en)(?:\s+(?:as\s+follows|the\s+following|folgende))?)?\s*:\s*$"
)
_ITEM = re.compile(r"[^\w]*(?:\d{1,2}[.)]\s+)?(?:(?:Mr|Mrs|Ms|Dr|Prof|Sir|Dame|Hon|H\.E|Herr|Frau|Professor|Ambassador)\b\.?\s+){0,3}$")  # fmt: skip


_LONGEST_LINK = 40  # characters between such an office and the end of its line


class Above(NamedTuple):
    """What a passage that ends in a colon says of those in the list behind it."""

    span: Span
    offices: list[dict]


def read_above(positions: Positions, sight: Sight) -> Above | None:
    """Return what a passage tells of those in the list that it opens; None where it tells nothing or opens none."""
    text = sight.piece.plain
    if sight.people or not text.rstrip().endswith(":"):
        return None
    opens = _OPENS.search(text, max(0, len(text.rstrip()) - _LONGEST_LINK))
    if not opens:
        return None
    begin = phrase_start(sight, opens.start())
    if begin is not None and phrase_stop(sight, begin) >= opens.start():
        index = first_title(sight, begin, opens.start(), leads=4)
        if index is not None and is_plural(sight.words[index].text):
            offices = read_phrase(positions, sight, begin, opens.start())
            told = [said for said in offices if said["body"] or said["country"]]
            if told:
                return Above(sight.piece.span(begin, opens.start()), told)
    if member := member_above(positions, sight, opens.start()):
        return Above(sight.piece.span(0, opens.start()), [member])
    return None


def read_item(positions: Positions, sight: Sight, above: Above):
    """Give whom an item begins with what the words above the list say."""
    if not sight.people:
        return
    start, end, person = sight.people[0]
    if not _ITEM.match(sight.piece.plain[:start]):
        return
    for said in above.offices:
        if not (said["body"] and positions.is_of(person, said["body"])):
            positions.add(person, sight.piece.span(start, end), **said)
            positions.add(person, above.span, **said)
