"""What a sentence says before it comes to the name: 'As chair of the Y, X', 'Für das Y sprach X', 'On behalf of the Y, X'."""

import re

from documents.reading import search_before
from documents.reading.chunks import texts_of
from documents.reading.sought import Gate, sought
from documents.remembering import remembered
from people.reading.called_bodies import past_kind
from people.reading.offices import is_title
from people.reading.owners import PART, owner_from
from people.reading.persons import PersonRead
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import first_title, phrase_stop
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import ACTS, SAYS

_FAR = 200
_OPENS = r"(?:^|(?<=[.;:,“”–—]\s)|(?<=[“„«»\"(]))"
_FOR = sought(
    rf"{_OPENS}(?:[Ff]or|(?:[Aa]lso\s+)?[Ff]rom|[Oo]n\s+behalf\s+of|[Ss]peaking\s+(?:for|on\s+behalf\s+of)|[Rr]epresenting|Für|für|[Vv]on|[Vv]om|[Aa]us|[Ii]m\s+Namen|[Nn]amens|[Ii]m\s+Auftrag|[Ii]n\s+Vertretung|[Ss]tellvertretend\s+für|[Ss]eitens)\s+"
    rf"(?:(?:the|die|das|den|der|dem|des)\s+)?(?:{PART.pattern})?(?=[“„»«\"A-ZÄÖÜ]|[a-zäöü]+\s+[A-ZÄÖÜ])"
)
_ACTS = SAYS | ACTS
_VERB = re.compile(
    r"(?:\s*\([^()]{2,20}\))?\s*+,?\s*+(?P<lead>it\s+(?:was|is)|there\s+(?:was|were))?\s*+(?P<verb>[^\W\d_]+)(?:\s+(?:auch|also|nur|schließlich|dann|sich|dagegen|dort|wieder|then|here|there|da|gleich|noch))?"
    r"(?P<title>(?:\s+[\w-]+){0,2})\s+"
)
_BARE = re.compile(r"(?:\s*\([^()]{2,20}\))?\s*,\s+(?:[A-Z][\w.]*\s+){0,3}")
_CAME = re.compile(
    r"(?:\s*\([^()]{2,20}\))?\s*+,?\s*+(?:it\s+(?:was|is)|there\s+(?:was|were)|war(?:en)?|kam(?:en)?|sprach(?:en)?|spoke|saß|sass|nahm|came|sat|ist|sind)\s+(?:[\w-]+\s+){0,2}"
)
_CAPACITY = sought(
    r"(?:^|(?<=[.;:,“”–—]\s)|(?<=[“„«»\"]))(?:As|Als|In\s+(?:her|his)\s+(?:capacity|role|function)\s+as)\s+(?:(?:the|an?|then|new)\s+)?"
)
_AS = frozenset(["As", "Als", "In"])  # with one of which _CAPACITY begins
# "Für das Y, die Aufsicht aus Wien, saß X": what is said of the body.
_CLAUSE = re.compile(
    r"(?:\s*\([^()]{2,20}\))?,\s+(?:der|die|das|dem|the|an?|eine?|which|that|who|with|mit)\s[^,;.:()“”]{3,90},(?=\s+[a-zäöü])"
)
_NATIVE = re.compile(
    r"(?:\s*\([^()]{2,20}\))?\s+(?:der|die)\s+[A-ZÄÖÜ][a-zäöüß-]{2,18}(?:er|in|e)\s+(?:[A-Z][\w.]*\s+){0,2}"
)
_FROM_STATE = sought(
    r"\b(?:[Ff]rom|[Aa]us(?:\s+de[rmn])?)\s+(?:the\s+)?(?P<state>[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?)\s+(?:(?P<came>came|kamen?|kommt)|war(?:en)?)\s+(?:[A-ZÄÖÜ][\w.-]+\s+){0,2}$"
)
_ARRIVED = re.compile(
    r"(?:,[^,;.]{2,40},)?\s+(?:\w+\s+){0,3}?(?:gekommen|angereist|dabei|vertreten|angetreten)\b"
)
_COLON = re.compile(r"(?:\s*\([^()]{2,20}\))?\s*:\s+(?:[A-Z][\w.]*\s+){0,2}")
_COMMA = re.compile(r",\s+(?:[A-Z][\w.]*\s+){0,2}")
_DO = SAYS | ACTS | frozenset("hat hatte war ist will soll".split())
_NO_VERBS = frozenset("and or but und oder aber that dass than als wie".split())


@remembered
def _first(text: str) -> int:
    """Return where the first of such beginnings stands; the end of the text if none does."""
    forms = [_FOR] if _AS.isdisjoint(texts_of(text)) else [_FOR, _CAPACITY]
    found = (form.search(text) for form in forms)
    return min([match.start() for match in found if match], default=len(text))


MAY_BE_FRONTED = Gate(_FOR, _CAPACITY, _FROM_STATE)


def read_fronted(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read for whom, or as what, somebody is said to speak before the name."""
    text = sight.piece.plain
    if start <= _first(text):
        return
    edge = max(0, start - _FAR)
    for opened in _CAPACITY.finditer(text, edge, start):
        if _read_capacity(positions, sight, person, start, end, opened):
            return
    if from_ := search_before(_FROM_STATE, text, start):
        _read_state(positions, sight, person, from_, start, end)
    fronts = list(_FOR.finditer(text, edge, start))
    if not fronts:
        return
    first = fronts[-1]
    at = past_kind(text, first.end(), start)
    called = at > first.end()  # "Von der Gewerkschaft Acme"
    owner = owner_from(positions, sight, at, unknown=called, plain=called)
    if owner is None or owner.end >= start or (not owner.body):
        return
    if not _leads_to(text, owner.end, start, first.group()):
        return
    if sight.people_within(first.start(), start):
        return
    positions.add(person, sight.piece.span(first.start(), end), title="", **owner.said)


def _read_state(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    front: re.Match,
    start: int,
    end: int,
):
    """Read 'From Kenya came X', 'Aus Kenia war X gekommen'."""
    first, last = front.span("state")
    state = sight.country_within(first, last)
    whole = state and (state.start, state.end) == (first, last)
    came = front["came"] or _ARRIVED.match(sight.piece.plain, end)
    if whole and came and not state.is_adjective:
        span = sight.piece.span(first, end)
        positions.add(person, span, title="of this country", country=state.code)


def _leads_to(text: str, at: int, start: int, opening: str) -> bool:
    """Return whether from ``at`` a verb, or in English a comma, leads to the name that begins at ``start``."""
    if clause := _CLAUSE.match(text, at, start):
        at = clause.end()
    # "…, für die Behörde die Kenianerin X": the verb stands in the part before.
    if opening.startswith(("für", "von")) and _NATIVE.fullmatch(text, at, start):
        return True
    if _CAME.fullmatch(text, at, start) or _COLON.fullmatch(text, at, start):
        return True
    word = opening.split()[0].casefold()
    # "From the ITU, Anna Bell heard": only who is spoken for is meant.
    if word not in ("from", "von", "vom", "aus") and _BARE.fullmatch(text, at, start):
        return True
    verb = _VERB.fullmatch(text, at, start)
    if not verb or verb["verb"] in _NO_VERBS:
        return False
    # In whose name something is done, who does it acts, whatever the verb.
    named = word in ("namens", "im", "in", "on", "stellvertretend", "seitens")
    return (verb["verb"] in _ACTS or (named and verb["verb"].islower())) and all(
        is_title(each) or each[0].isupper() or each in ("der", "die", "the")
        for each in verb["title"].split()
    )


def _read_capacity(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    start: int,
    end: int,
    opened: re.Match,
) -> bool:
    """Read 'As chair of the Y, X', 'Als Vorsitzende des Y sagte X'."""
    text = sight.piece.plain
    begin = opened.end()
    stop = min(phrase_stop(sight, begin), start)
    if stop <= begin or sight.people_within(begin, start):
        return False
    if first_title(sight, begin, stop, leads=3) is None:
        return False
    between = text[stop:start]
    if opened.group().startswith("Als"):
        words = between.split()
        if not words or len(words) > 3 or words[0] not in _DO:
            return False
    elif not _COMMA.fullmatch(between):
        return False
    found = False
    for said in read_phrase(positions, sight, begin, stop):
        if said["body"] or said["country"]:
            positions.add(person, sight.piece.span(begin, end), **said)
            found = True
    return found
