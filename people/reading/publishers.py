"""Who published what a note cites: of the words that stand there, those that may name a body."""

import re

_DATE = re.compile(
    r"\b\d{1,2}\.\s?\d{1,2}\.\s?(?:19|20)\d\d\b|\b(?:19|20)\d\d\b|\b\d{1,2}\.?\s+[A-ZÄÖÜ][a-zä]{2,8}\b"
)
_SPOKEN = re.compile(
    r"\b(?:Address|Ceremony|Eröffnung|Eröffnungsrede|Hall|Introduction|Keynote|Mail|Meeting|Minutes|Panel|Preface|Press\s+Conference|Rede|"
    r"Remarks|Room|Saal|Session|Sitzung|Speech|Statement|Transcript|Workshop|Vorwort)\b"
)


def may_publish(name: str) -> bool:
    """Return whether a name may be a publisher's: it has a capital, and is no date, no room and no speech.

    >>> may_publish("Oslo Post"), may_publish("24. Oktober 2022, in"), may_publish("Opening Address")
    (True, False, False)
    """
    return (any(char.isupper() for char in name) or "." in name.strip(".")) and not (
        _DATE.search(name) or _SPOKEN.search(name)
    )
