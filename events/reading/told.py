"""What a sentence tells of an event: its dates and places."""

import re
from dataclasses import dataclass, field

from documents.reading import Piece, tidy
from documents.reading.dates import DateRead
from documents.reading.sought import sought
from events.reading.claims import Claim
from events.reading.places import PlaceRead

_BEGINS = re.compile(
    r"(?:will\s+)?(?:open|beg[aiu]n|begonnen|(?:ge)?start|kick|g[eo]ts?\s+under|eröffn|beginn|begann)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:will\s+)?(?:clos|conclud|end|wrap|dr[ea]wn?\s+to|(?:c[ao]mes?|br(?:ought|ings?))\s[^.]{0,99}\b(?:end|close)$|zu\s+Ende)",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till|through|bis)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:from|starting|beginning|ab)\s+(?:on\s+|dem\s+)?(?:[A-Z]\w+day,?\s+)?$"
)
_LONGEST_FROM = 40  # characters
# A date that stands so is that of a text, or the end of something else.
OTHER_DATE = sought(
    r"\b(?:since|seit|until|till|bis(?:\s+zum)?|by|before|after|vor|nach|dated|published|issued|adopted|signed|founded|established|created|elected|appointed|"
    r"(?:letter|declaration|statement|resolution|report|mandate|agreement|decision|crisis|law|article|mail|Brief|Erklärung|Resolution|Beschluss)\s+(?:of|from|dated|vom|von)|"
    r"set\s+up\s+(?:in|on)|(?:founded|established|created|adopted|published|signed|issued|elected|appointed|launched|agreed)\s+(?:in|on))\s+(?:the\s+)?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Told:
    """What a sentence tells of one event: its dates, places, and whether it says that it is held."""

    dates: list[DateRead] = field(default_factory=list)
    places: list[PlaceRead] = field(default_factory=list)
    held: bool = False
    sides: dict[int, str] = field(default_factory=dict)  # "start" or "end" of a date

    def lacks(self, side: str) -> bool:
        """Return whether no date tells of a side: "start", "end", or "" for both."""
        told = {
            self.sides.get(date.start, "")
            for date in self.dates
            if date.has_year or date.kind == "day"
        }
        return not told or (side != "" and "" not in told and side not in told)


def side_of(verb: re.Match, date: DateRead, text: str) -> str:
    """Return "start" of a day on which something opened, "end" where it closed, else ""."""
    if date.kind != "day" or date.first != date.last:
        return ""
    if _UNTIL.search(text, verb.end(), max(verb.end(), date.start)):
        return "end"  # "runs until Friday"
    if _FROM.search(text, max(0, date.start - _LONGEST_FROM), date.start):
        return "start"  # "sat from 6 November and closed on Friday"
    if _BEGINS.match(verb.group()):
        return "start"
    return "end" if _ENDS.match(verb.group()) else ""


def date_claims(piece: Piece, date: DateRead, side: str = "") -> list[Claim]:
    """Return the claims of the first and the last day; of one ``side`` only, "start" or "end", if given."""
    span = piece.span(date.start, date.end)
    words = tidy(span.words)
    claims = [
        Claim("start", date.first, words, span, date.reason),
        Claim("end", date.last, words, span, date.reason),
    ]
    return [claim for claim in claims if side in ("", claim.field)]
