"""For which state somebody is there: 'X, representing Kenya', 'Für Kenia sprach Y', 'X, who leads the Kenyan delegation'."""

import re

from documents.reading import search_before
from documents.reading.sought import Gate, sought
from people.reading.offices import is_honorific, is_title
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_german import ADVERB
from people.reading.positions import Positions
from people.reading.sight import Sight

# What is done for a state by one whom it sent; to fight or to play for it is something else.
_DO = (
    r"(?:act(?:s|ed|ing)|answer(?:s|ed|ing)|appear(?:s|ed|ing)|attend(?:s|ed|ing)|intervene(?:s|d)|intervening|negotiat(?:es|ed|ing)|repl(?:ies|ied|ying)|"
    r"respond(?:s|ed|ing)|sign(?:s|ed|ing)|sits?|sat|sitting|speaks?|spoke|speaking|vot(?:es|ed|ing))"
)
_THERE = r"(?:\s+(?:there|here|too|also|in\s+it|in\s+the\s+[\w-]+|on\s+it))?"
_THE = r"(?:the\s+)?(?:(?:delegation|government|people|republic)\s+of\s+(?:the\s+)?)?(?=[A-Z])"
_ACTS = re.compile(
    rf"(?:\s*,)?\s+(?:who\s+)?(?:(?:also|now|then|has|had|was|is)\s+)?(?:represent(?:s|ed|ing)\s+|{_DO}{_THERE}\s+(?:for|on\s+behalf\s+of)\s+){_THE}"
)
_TUT = re.compile(
    rf"(?:\s*,\s+(?:der|die))?\s+(?:(?:sprach|spricht|saß|sass|sitzt|verhandelte?|unterzeichnete?|unterschrieb|antwortete?|stimmte?)\s+(?:{ADVERB}\s+)?)?für\s+(?:(?:die|das|den)\s+)?(?=[A-ZÄÖÜ])"
)
_DID = re.compile(
    rf"(?:\s+{ADVERB})?(?:\s+(?:sprach|spricht|sitzt|saß|sass|verhandelte?|unterzeichnete?|unterschrieb|antwortete?|da\s+(?:ist|war)|dabei\s+(?:ist|war)))?(?=\s*[,;.:)–]|\s+und\b)"
)
# "X, who leads the Kenyan delegation", "X, der die kenianische Delegation leitet"
_LEADS = re.compile(
    r"(?:\s*,)?\s+(?:who\s+)?(?:(?:also|now|has|had)\s+)?(?:leads|led|leading|heads|headed|heading)\s+(?:the\s+)?"
    r"(?P<state>[A-Z][^,;:()]{1,40}?\s+delegation\b|delegation\s+(?:of|from)\s+(?:the\s+)?[A-Z])"
)
_LEITET = re.compile(
    rf"\s*,\s+(?:der|die)\s+(?:{ADVERB}\s+)?die\s+"
    r"(?P<state>[a-zäöü-]+e[nr]?\s+Delegation|Delegation\s+(?:aus|von|der|des)\s+(?:(?:den|dem|der)\s+)?[A-ZÄÖÜ])"
)
# "The Kenyan delegation was led by X", "Die kenianische Delegation wird von X geleitet"
_LED = sought(
    r"(?:(?P<state>[A-Z][^,;:()]{1,40}?)['’]?s?\s+delegation|delegation\s+(?:of|from)\s+(?:the\s+)?(?P<of>[A-Z][^,;:()]{1,40}?))\s*,?\s+"
    r"(?:(?:is|was|will\s+be)\s+)?(?:led|headed)\s+by\s+(?:[\w.-]+\s+){0,5}?$"
)
# "For Kenya, X", "Für Kenia sprach Minister X"
_FOR = sought(
    r"(?:^|(?<=[.;:,“”–—]\s)|(?<=[“„«»\"(]))(?:(?:[Ff]or|[Oo]n\s+behalf\s+of|[Ss]peaking\s+(?:for|on\s+behalf\s+of)|[Rr]epresenting|[Ii]n\s+the\s+name\s+of)\s+(?:the\s+)?|(?:Für|für|[Ii]m\s+Namen|[Nn]amens|[Ss]tellvertretend\s+für)\s+(?:(?:die|das|den|der|des)\s+)?)(?P<state>[A-ZÄÖÜ])"
)
_TO_NAME = re.compile(
    r"(?P<verb>\s*,|\s*:|\s+(?:it\s+was|spoke|signed|answered|replied|came|sprach|sprachen|saß|sass|antwortete|unterzeichnete|unterschrieb|kam|redete|trat|nahm|war|ist|verhandelte|stellte|erklärte|sagte|betonte|warnte|forderte)(?:\s+(?:then|auch|sich|dann|zunächst|zuerst|dagegen))?)"
    r"(?P<title>(?:\s+[\w.-]+){0,4}?)\s+"
)
MAY_BE_OF_STATES = Gate(_ACTS, _TUT, _LEADS, _LEITET, _FOR, _LED)
_FAR = 120
_LONGEST = 60  # characters of the name of a state
# "the Kenyan government", "Kenya's operators": a body or people of a state, not the state.
_GOES_ON = re.compile(r"['’]s?\b|-|\s+(?!and\b)[A-Z]|\s+(?:to|was|is|were|will|of)\b")

_THERE_FOR = re.compile(r"\s+(?:in|on|at)\s")


def read_states(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read which state somebody represents, or whose delegation they lead."""
    if not sight.countries:
        return
    text = sight.piece.plain
    if bracket := BRACKET.match(text, end):
        end = bracket.end()
    if leads := _LEADS.match(text, end) or _LEITET.match(text, end):
        _read_delegation(positions, sight, person, start, leads)
        return
    tells = _ACTS.match(text, end)
    tut = None if tells else _TUT.match(text, end)
    if acts := tells or tut:
        found = _state_at(sight, acts.end())
        # "who represents Kenya in the Cable Council": an office there.
        if found and "represent" in acts.group() and _THERE_FOR.match(text, found[1]):
            return
        said = found and (tells or "," not in acts.group() or _DID.match(text, found[1]))  # fmt: skip
        if said:
            span = sight.piece.span(start, found[1])
            positions.add(person, span, title="of this country", country=found[0])
            return
    if led := search_before(_LED, text, start):
        _read_led(positions, sight, person, led, end)
        return
    _read_front(positions, sight, person, start, end)


def _read_led(
    positions: Positions, sight: Sight, person: PersonRead, led: re.Match, end: int
):
    """Read 'the Kenyan delegation, led by X'."""
    first, last = led.span("state" if led["state"] else "of")
    states = sight.countries_within(first, last)
    if len({state.code for state in states}) == 1 and not sight.people_within(first, last):  # fmt: skip
        span = sight.piece.span(states[0].start, end)
        country = states[0].code
        positions.add(person, span, title="head of delegation", country=country)


def _state_at(sight: Sight, at: int) -> tuple[str, int] | None:
    """Return (ISO code, where it ends) of the state whose name begins at ``at``."""
    state = sight.country_within(at, at + _LONGEST)
    if not state or state.start != at or state.is_adjective:
        return None
    if _GOES_ON.match(sight.piece.plain, state.end):
        return None
    return state.code, state.end


def _read_delegation(
    positions: Positions, sight: Sight, person: PersonRead, start: int, leads: re.Match
):
    first, last = leads.span("state")
    states = [s for s in sight.countries_within(first, last + _LONGEST) if s.start in (first, last - 1)]  # fmt: skip
    if not states:
        return
    title = "head of delegation" if leads.re is _LEADS else "Leitung der Delegation"
    span = sight.piece.span(start, max(last, states[0].end))
    positions.add(person, span, title=title, country=states[0].code)


def _read_front(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read 'For Kenya, X said', 'Für Kenia sprach Staatssekretärin X'."""
    text = sight.piece.plain
    fronts = list(_FOR.finditer(text, max(0, start - _FAR), start))
    front = fronts[-1] if fronts else None
    if not front or sight.people_within(front.start(), start):
        return
    found = _state_at(sight, front.start("state"))
    to_name = found and _TO_NAME.fullmatch(text, found[1], start)
    if not to_name or not all(
        is_title(word) or is_honorific(word.strip(".")) or word[0].isupper()
        for word in to_name["title"].split()
    ):
        return
    # "For Kenya, Anna Bell is a friend" says nothing of whom she is for.
    if front.group().startswith(("For ", "for ")) and not _ANSWERS.match(text, end):
        return
    span = sight.piece.span(front.start(), end)
    title = " ".join(w for w in to_name["title"].split() if is_title(w))
    positions.add(person, span, title=title or "of this country", country=found[0])


_ANSWERS = re.compile(
    r"(?:,[^,;.]{2,60},)?\s+(?:said|spoke|told|added|answered|argued|asked|called|declared|demanded|explained|insisted|noted|objected|replied|regretted|signed|stated|stressed|"
    r"supported|thanked|underlined|urged|warned|welcomed|proposed|announced|took\s+the\s+floor)\b"
)
