"""Bodies that put a conference on, told in a clause of its own: whose work it was, who was responsible for it, English and German."""

import re
from collections.abc import Iterator

from documents.reading import Piece
from documents.reading.sought import Forms, sought
from events.reading.acting import names_from
from events.reading.names import Named
from events.reading.organiser_forms import BESIDE, EVENT
from people.reading import BodyRead
from people.reading.subjects import UNSURE

_ASIDE = r"(?:\s*\([^()]{1,30}\))?"
_HELD = r"(?:organi[sz]ed|convened|arranged|convoked|staged|put\s+on)"
_GERMAN_HELD = (
    r"(?:veranstaltet|organisiert|ausgerichtet|einberufen|durchgeführt|vorbereitet|veranstaltete[n]?|organisierte[n]?|ausrichtete[n]?|"
    r"einberief(?:en)?|durchführte[n]?|verantwortete[n]?)"
)
_RESPONSIBLE = r"(?:verantwortlich\s+(?:zeichne(?:te|ten|t|n)|war(?:en)?|ist|sind)|die\s+Verantwortung\s+tr(?:ug|ugen|ägt|agen)|federführend\s+(?:war(?:en)?|ist|sind))"
# What leads up to the names, and what must stand behind them, if anything.
_BEHIND = {
    # "the summit that the Agency organised"
    "that": sought(
        rf"\s+(?:(?:had|has|have|jointly|again|once|now)\s+){{0,3}}{_HELD}\b(?!\s+(?:a|an|the|for)\b)"
    ),
    # "die Tagung, für die das Amt verantwortlich zeichnete"
    "for": sought(rf"\s+(?:(?:gemeinsam|allein|wieder|erneut)\s+)?{_RESPONSIBLE}\b"),
    # "der Gipfel, den das Amt ausgerichtet hatte"
    "den": sought(
        rf"\s+(?:(?:gemeinsam|wieder|erneut|zusammen|jährlich)\s+){{0,2}}{_GERMAN_HELD}\b"
    ),
    "": None,
}
CLAUSES = Forms(
    (
        ("that", sought(rf"\b(?i:{EVENT}){_ASIDE},?\s+(?:which|that)\s+(?:the\s+)?")),
        (
            "for",
            sought(
                rf"\b(?:{EVENT}|(?:Conference|Forum|Summit|Meeting|Congress)){_ASIDE},\s+für\s+(?:die|das|den)\s+"
            ),
        ),
        (
            "den",
            sought(
                rf"\b(?:{EVENT}|(?:Conference|Forum|Summit|Meeting|Congress)){_ASIDE},\s+(?:die|das|den)\s+"
            ),
        ),
        # "The organisation was in the hands of the Agency"
        (
            "",
            sought(
                r"\b[Tt]he\s+(?:local\s+)?(?:organi[sz]ation(?:al\s+work)?|preparations)\s+(?:of\s+the\s+(?:conference|forum|summit|meeting|event)\s+)?(?:was|were|lay|had\s+been)\s+(?:in\s+the\s+hands\s+of|left\s+to|with)\s+"
            ),
        ),
        (
            "",
            sought(
                r"\b[Dd]ie\s+(?:Organisation|Ausrichtung|Durchführung|Federführung)\s+(?:(?:der|des)\s+[\w-]+\s+)?(?:lag|liegt|oblag)\s+(?:(?:dieses\s+Mal|diesmal)\s+)?(?:bei|in\s+(?:den\s+)?Händen)\s+"
            ),
        ),
        # "eingeladen hatten unter Führung des Vereins zwölf Firmen"
        (
            "",
            sought(
                r"\b(?:[Ee]in)?geladen\s+(?:hat|hatte|haben|hatten)\s+unter\s+(?:der\s+)?(?:Führung|Leitung|Federführung)\s+(?=(?:des|der|von)\s)"
            ),
        ),
    ),
    1,
)


_OF = re.compile(r"(?:(?:des|der|von|of)\s+)?")


def told_in_clauses(
    piece: Piece, named: list[Named]
) -> Iterator[tuple[list[Named], int, int]]:
    """Yield the bodies that a clause names as organisers, and where the words that say so begin and end."""
    text = piece.plain
    for key, form in CLAUSES.that_may_be_in(text):
        behind = _BEHIND[key]
        for match in form.finditer(text):
            at = _OF.match(text, match.end()).end()
            hits = names_from(piece, named, at, BodyRead)
            if not hits or BESIDE.search(match.group()):
                continue
            last = hits[-1][1]
            last += text[last : last + 1] == ")"
            tail = behind.match(text, last) if behind else None
            end = tail.end() if tail else last
            if (tail or behind is None) and not UNSURE.search(text, match.start(), end):
                yield hits, match.start(), end
