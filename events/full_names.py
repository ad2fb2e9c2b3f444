"""Names of editions that only their report understands: “first session”, “Nairobi”, “12. Tagung”. Pure: no Django."""

import re
from functools import cache

from documents.folding import fold
from documents.places import is_place

# English and German words that tell an edition from the others of its series, and no series from others.
_EDITIONS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "one next last previous following coming final closing opening preparatory inaugural "
    "annual yearly regular ordinary extraordinary special formal informal substantive "
    "organisational organizational intersessional virtual online hybrid remote digital physical "
    "conference congress convention edition event forum gathering meeting meetings plenary "
    "round session sessions sitting stop summit symposium workshop year years the this that "
    "a an and of in its their our again "
    "erste zweite dritte vierte fünfte sechste siebte siebente achte neunte zehnte elfte "
    "zwölfte nächste letzte vorige kommende abschließende konstituierende virtuelle digitale "
    "jährliche reguläre außerordentliche auflage ausgabe gipfel gipfeltreffen jahr "
    "jahrestagung jahrestreffen konferenz kongress plenartagung plenum runde sitzung tagung "
    "treffen veranstaltung der die das des dem den ein eine und in im ihr ihre"
)
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?|[ivxlcdm]+")
_WORD = re.compile(r"\w+")


@cache
def _said_of_editions() -> frozenset[str]:
    return frozenset(fold(word) for word in _EDITIONS.split())


def _stem(word: str) -> str:
    """Return a German adjective without the ending of its case: “zweiten” is “zweite”."""
    return re.sub(r"(?<=e)[nrsm]$", "", word)


def says_which_series(name: str) -> bool:
    """Return whether a name tells a reader who knows nothing else what it is the name of."""
    words = _WORD.findall(fold(name))
    said = _said_of_editions()
    rest = [
        word
        for word in words
        if not _NUMBER.fullmatch(word) and word not in said and _stem(word) not in said
    ]
    return bool(rest) and not is_place(name)


def full_name(name: str, series: str) -> str:
    """Return the name of an edition, behind that of its series where it does not tell it."""
    return name if not series or says_which_series(name) else f"{series}: {name}"
