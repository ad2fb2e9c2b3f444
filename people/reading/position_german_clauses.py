"""Whom somebody works for, told by a German clause: 'X, die seit Jahren in Oslo für Y arbeitet', 'seit X zur Y gewechselt ist'."""

import re

from documents.reading.sought import Gate
from people.reading.owners import owner_from
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_does import GOES_ON
from people.reading.positions import Positions
from people.reading.sight import Sight

_RELATIVE = re.compile(
    r"(?:\s+(?:ab|an|auf|aus|bei|dabei|dagegen|dazu|ein|hin|hinzu|mit|nach|teil|vor|zu|kam|sprach|war))?\s*(?:,|\s[–—])\s+(?:der|die|welche[rs]?)\s+(?=\w)"
)
# "X, die Norwegerin an der Spitze der Y", "X, seit 2019 an der Spitze des Y"
_AT_TOP = re.compile(
    r"\s*,\s+(?:(?:seit|bis)\s+(?:\w+\s+){1,3})?(?:(?:der|die)\s+(?!Frau\b|Mann\b)(?:[a-zäöüß]+e\s+)?[A-ZÄÖÜ][\wäöüß-]+\s+)?an\s+der\s+Spitze\s+(?:des|der|von)\s+(?=[“„»\"A-ZÄÖÜ]|[a-zäöüß]+(?:e[nrms]?)\s+[A-ZÄÖÜ])"
)
_LONGEST = 160  # characters of a clause
_STOPS = re.compile(r"[,;:.()–—“”„\"!?]")
_LEAD = re.compile(
    r"(?<!\w)(?P<by>für|bei|beim|am|an|im|aus|vom|von|zum|zur|zu)\s+(?:(?:der|dem|den|die|das)\s+)?(?=[“„»\"A-ZÄÖÜ]|[a-zäöü]+e[nrms]?\s+[A-ZÄÖÜ]|[a-z]+[A-Z])"
)
_CAME = r"(?:(?:an|her|hin)?(?:gereist|geflogen|gefahren)|(?:hin|an)?gekommen|angetreten|aufgetreten|erschienen|zugeschaltet|unterwegs|tätig|verantwortlich|zuständig|beschäftigt|angestellt|aktiv)\s+(?:ist|war|sei)"
# What ends a clause that tells of work, by the word before the body.
_WORK = r"arbeitete?|betreute?|forschte?|koordinierte?|lehrte?|leitete?|unterrichtete?|verantwortete?|wirkte?|promovierte?|studierte?|berät|beriet"
_DID = r"(?:gearbeitet|geforscht|gelehrt|gewirkt|unterrichtet|promoviert|studiert|beraten)\s+(?:hat|hatte|habe)"
_SPOKE = r"(?:gesprochen|geschrieben|(?:mit)?verhandelt|geworben|geredet|teilgenommen|berichtet|kandidiert|gestritten|unterschrieben|unterzeichnet|gestimmt)\s+(?:hat|hatte|habe)"
_FOR = r"sprach|spricht|schrieb|schreibt|verhandelte?|warb|wirbt|redete?|auftrat|auftritt|antrat|antritt|teilnahm|kam|kommt|saß|sass|sitzt|reiste|berichtete?|kandidierte?|stritt|streitet"
_ENDS = {
    "für": rf"{_WORK}|{_FOR}|{_CAME}|{_DID}|{_SPOKE}",
    "bei": rf"{_WORK}|{_CAME}|{_DID}",
    "an": rf"{_WORK}|{_CAME}|{_DID}",
    "im": rf"{_WORK}|sitzt|saß|sass|{_CAME}|{_DID}",
    "von": rf"kam|kommt|stammte?|{_CAME}|(?:entsandt|geschickt|abgeordnet|bezahlt|angestellt)\s+(?:ist|war|wurde|wird|worden\s+(?:ist|war))",
    "zu": r"(?:gewechselt|gestoßen|gestossen|gegangen|zurückgekehrt)\s+(?:ist|war)|wechselte?|gehörte?|geht|ging",
}  # fmt: skip
_BY = {"beim": "bei", "am": "an", "aus": "von", "vom": "von", "zum": "zu", "zur": "zu"}
_END = {
    by: re.compile(
        rf"(?:\s*\([A-ZÄÖÜ][\w.&-]{{1,14}}\))?(?:\s+(?:in|nach|aus|zu|seit)\s+[\w-]+)?(?:\s+(?!und\b|oder\b)[\wäöüß-]+){{0,4}}?\s+(?:{verbs})(?=\s*(?:[,;:.!?)–—]|$|\s+und\b))"
    )
    for by, verbs in _ENDS.items()
}
# "seit X zur Y gewechselt ist", "weil X bei Y arbeitet"
_SUBORDINATE = re.compile(
    r"\b(?:als|bevor|da|dass|ehe|nachdem|ob|seit|seitdem|sobald|solange|weil|wenn|wie|wo)\s+(?:[A-ZÄÖÜ][\w.]*\s+){0,2}$"
)
MAY_BE_GERMAN_CLAUSE = Gate(_RELATIVE, _SUBORDINATE, _AT_TOP)


def read_german_clauses(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read a clause whose last word is the verb that says what somebody does at a body."""
    text = sight.piece.plain
    if bracket := BRACKET.match(text, end):
        end = bracket.end()
    if top := _AT_TOP.match(text, end):
        owner = owner_from(positions, sight, top.end(), plain=True)
        if owner and owner.body and not GOES_ON.match(text, owner.end):
            span = sight.piece.span(start, owner.end)
            positions.add(person, span, title="Leitung", body=owner.body)
        return
    if relative := _RELATIVE.match(text, end):
        begin = relative.end()
    elif _SUBORDINATE.search(text, max(0, start - 40), start):
        begin = end
    else:
        return
    stop = _clause_stop(sight, begin)
    for lead in _LEAD.finditer(text, begin, stop):
        by = _BY.get(lead["by"], lead["by"])
        article = lead.group().split()[-1] != lead["by"] or lead["by"] not in _ENDS
        owner = owner_from(
            positions, sight, lead.end(), unknown=by in ("für", "bei") and _has_end(text, lead.end(), stop, by), plain=article or by != "bei"
        )  # fmt: skip
        if owner is None or owner.body is None or GOES_ON.match(text, owner.end):
            continue
        done = _END[by].match(text, owner.end)
        if done and not sight.people_within(begin, done.end()):
            if not positions.is_of(person, owner.body):
                span = sight.piece.span(start, done.end())
                positions.add(person, span, title="", body=owner.body)
            return


def _clause_stop(sight: Sight, begin: int) -> int:
    """Return where a clause ends: at a sign outside the names of bodies."""
    limit = begin + _LONGEST
    inside = [(s, e) for s, e, _ in sight.bodies_within(begin, limit)]
    for sign in _STOPS.finditer(sight.piece.plain, begin, limit):
        if not any(s <= sign.start() < e for s, e in inside):
            return sign.start()
    return min(limit, len(sight.piece.plain))


def _has_end(text: str, at: int, stop: int, by: str) -> bool:
    """Return whether a clause ends in a verb of work, so that an unknown name before it is taken for a body."""
    return bool(_VERBS[by].search(text, at, min(len(text), stop + 1)))


_VERBS = {
    by: re.compile(rf"\s(?:{verbs})(?=\s*(?:[,;:.!?)–—]|$|\s+und\b))")
    for by, verbs in _ENDS.items()
}
