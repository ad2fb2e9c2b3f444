"""Who published what a note cites: of the words that stand there, those that may name a body."""

import re

from documents.places import is_place
from documents.reading.titles import HEADS as DOCUMENT_HEADS
from people.reading.given_names import given, is_firm
from people.reading.known_bodies import known_index
from people.reading.words import BODY_HEADS, EVENT_HEADS

_DATE = re.compile(
    r"\b\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d\b|\b(?:19|20)\d\d\b|\b\d{1,2}\.?\s+[A-ZÄÖÜ][a-zä]{2,8}\b"
)
_SPOKEN = re.compile(
    r"\b(?:Address|Ceremony|Eröffnung|Eröffnungsrede|Hall|Introduction|Keynote|Mail|Meeting|Minutes|Panel|Preface|Press\s+Conference|Rede|"
    r"Remarks|Room|Saal|Session|Sitzung|Speech|Statement|Transcript|Workshop|Vorwort)\b"
)


_NUMBERED = re.compile(
    r"(?:Nr|No|Nos|Vol|Bd|Issue|Heft|Jg|S|p|pp)\.?\s*\d|(?:Washington,?\s+)?D\.?C\.?$"
)
# A document by its kind: "Chair's Summary", "Recommendations"; a register or a gazette may publish.
_DOCUMENTS = DOCUMENT_HEADS | frozenset(
    "annex communiqué communique conclusions draft minutes proposal recommendations report resolution statement summary transcript".split()
)
_PUBLISHING = (
    BODY_HEADS
    | EVENT_HEADS
    | frozenset(
        "bulletin gazette guardian journal law list magazine news post press programme project record register review times watch".split()
    )
)


def may_publish(name: str) -> bool:
    """Return whether a name may be a publisher's: it has a capital, and is no date, place, person, document or speech.

    >>> may_publish("Oslo Post"), may_publish("24. Oktober 2022, in"), may_publish("Opening Address")
    (True, False, False)
    >>> may_publish("Washington"), may_publish("Chair's Summary"), may_publish("Anna Bell")
    (False, False, False)
    """
    if known_index().named(name):
        return True
    return (any(char.isupper() for char in name) or "." in name.strip(".")) and not (
        _DATE.search(name)
        or _SPOKEN.search(name)
        or _NUMBERED.match(name)
        or is_place(name)
        or _is_document(name)
        or _is_somebody(name)
    )


def _is_document(name: str) -> bool:
    """Return whether a name is that of a kind of document alone."""
    words = name.replace("’", "'").casefold().split()
    return words[-1] in _DOCUMENTS - _PUBLISHING and len(words) <= 4


def _is_somebody(name: str) -> bool:
    """Return whether a name is somebody's by its given name: "Anna Bell", "Anna Bell and Otto Blum"."""
    for one in re.split(r"\s*(?:,|&|\band\b|\bund\b)\s*", name):
        words = one.split()
        if (
            not 2 <= len(words) <= 4
            or given(words[0]) != 2
            or is_firm(one)
            or words[-1].casefold() in _PUBLISHING
        ):
            return False
    return True
