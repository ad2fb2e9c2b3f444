"""A body and what is said of it in a clause: 'the Y, over which X presides', 'Y with X as its chair', 'das Y, an dessen Spitze X steht'."""

import re

from documents.reading import search_before
from documents.reading.sought import Gate, sought
from people.reading.owners import Owner, owner_from
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_led_up import listed_to_the_last
from people.reading.positions import Positions
from people.reading.sight import Sight

_NAME = r"(?:(?:[A-ZÄÖÜ][\w.-]{1,30}(?:['’]s)?|der|die|den|dem|the)\s+){0,3}$"
_WHICH = sought(
    rf"\s*,\s+(?:(?P<english>over|for|of|at|on|to|in|from)\s+(?:which|whom)|(?P<german>für|über|bei|in|an|aus|von)\s+(?:die|das|den|dem|der))\s+{_NAME}"
)
_TOP = sought(rf"\s*,\s+an\s+(?:dessen|deren)\s+Spitze\s+(?:\w+\s+){{0,3}}?{_NAME}")
_DOES = re.compile(
    r"(?:\s+(?:also|now|still|once|had|has|currently)){0,2}\s+(?P<verb>presid(?:es|ed)|speaks|spoke|works|worked|acts|acted|negotiat(?:es|ed)|sits|sat|answers|answered|follow(?:s|ed)|observ(?:es|ed)|cover(?:s|ed)|attend(?:s|ed)|took\s+part|takes\s+part|came|handles|moderat(?:es|ed))\b"
)
_TUT = re.compile(
    r"(?:\s+(?!und\b|aber\b)[\wäöüß-]+){0,6}?\s+(?P<verb>spricht|sprach|arbeitete?|sitzt|saß|sass|verhandelte?|antritt|antrat|auftritt|auftrat|teilnahm|kommt|kam|forscht|"
    r"das\s+Wort\s+(?:führte?|ergriff|nahm|hatte)|tätig\s+(?:ist|war)|unterschrieb|redete?|präsidierte?)(?=\s*(?:[,;.:)–]|$|\s+und\b))"
)
_STANDS = re.compile(
    r"(?:\s+(?:heute|nun|noch|nicht|mehr|seit|weiter|wieder|\d{4})){0,4}\s+(?:steht|stand|sitzt|saß)\b"
)
# "the Y, with X as its chair", "das Y mit X an der Spitze"
_WITH = sought(rf"\s*,?\s+(?:with|mit)\s+{_NAME}")
_AS = re.compile(
    r"\s+(?:as\s+(?:its|the|their|a)?\s*(?P<title>(?:[a-z-]+\s+)?[a-z-]*(?:chair(?:man|woman|person)?|head|president|director|leader|secretary|convenor|convener|coordinator|rapporteur|facilitator|moderator)s?)|"
    r"(?P<chair>in\s+the\s+chair|presiding)|(?P<top>at\s+(?:its|the)\s+(?:helm|head|top)|an\s+(?:der|ihrer|seiner)\s+Spitze)|"
    r"als\s+(?P<titel>(?:[a-zäöü]+\s+)?[A-ZÄÖÜ][a-zäöüß-]*(?:vorsitz|präsident|direktor|leiter|chef|sprecher)\w*|Vorsitzende[nrm]?))(?=\s*(?:[,;.:)–]|$|\s+(?:and|und|has|hat|had|is|was|will|soll|wird)\b))"
)
# "X left the chair of the Y", "X kept the presidency of the Y"
_CHAIR = re.compile(
    r"(?:,\s+who)?(?:\s+(?:also|now|still|then|had|has|will|to|again)){0,2}\s+(?:left|leaves|gave\s+up|gives\s+up|vacated|took|takes|taken|assumed|assumes|hold|holds|held|kept|keeps|inherited|inherits|occupies|occupied|"
    r"fills|filled|took\s+over|takes\s+over|resigned\s+from|relinquished)\s+(?:over\s+)?(?P<title>the\s+(?:chair(?:manship|ship)?|presidency|directorship|helm|leadership|secretariat))\s+of\s+(?:the\s+)?(?=[A-Z])"
)
_GOES_ON = re.compile(
    r"['’]|-|\s+(?:report|study|paper|speech|book|badge|career|seat|chair|president|director|chief|head|boss)"
)
# "Kenya's man in the Y", "der Policy-Mann von Y"
_MAN = re.compile(
    r"\s*,\s+(?:[^,;.:()]{2,40}\s)?(?:[\w»«„“\"-]{1,20}-?)?(?:[Mm]ann|[Mm]an|[Ff]rau|[Ww]oman|[Vv]oice|Stimme|[Ff]ace|Gesicht)\s+(?:in|at|for|on|bei|von|vom|beim|im)\s+(?:(?:the|der|dem|den)\s+)?(?=[A-ZÄÖÜ])"
)
# "X brought greetings from the Y", "X überbrachte die Unterstützung des Y"
_GREETS = re.compile(
    r"\s+(?:(?:brought|conveyed|delivered|extended|passed\s+on|read\s+(?:out\s+)?)\s+(?:the\s+|a\s+)?(?:(?:warm|best|kind|cordial)\s+)?(?:greetings?|support|regards|good\s+wishes|best\s+wishes|"
    r"congratulations|invitation|message)|(?:überbrachte|übermittelte|verlas|brachte|überbringt)\s+(?:die|den|das|eine?n?|ein)?\s*(?:[a-zäöü]+e[nrms]?\s+)?(?:Unterstützung|Gr[uü](?:ß|ss)e?|Glückwünsche|"
    r"Botschaft|Einladung|Grußwort|Grusswort))\s+(?:of|from|de[rs]|von|vom)\s+(?:the\s+)?(?=[A-ZÄÖÜ]|[a-zäöü]+e[nrms]?\s+[A-ZÄÖÜ])"
)
# "X, whose firm Y has sold it", "X, dessen Firma Y"
_FIRM = re.compile(
    r"(?:\s+(?:aus|from|of)\s+[A-ZÄÖÜ][\w-]+)?\s*,\s+(?:whose|dessen|deren)\s+(?:(?P<kind>[\w-]*(?:association|company|firm|foundation|group|institute|lab|start-?up|Firma|Gesellschaft|Institut|Konzern|Organisation|Stiftung|"
    r"Unternehmen|Verein))\s+)?(?=[\w“„])"
)
MAY_BE_WHICH = Gate(_GREETS, _FIRM, _WHICH, _TOP, _WITH, _CHAIR, _MAN)
# Which verbs say with each word that somebody is of a body: to speak "at" it is not to be of it.
_FOR = ("follow", "observ", "cover", "attend", "took", "takes", "came", "handle", "moderat", "speak", "spoke", "act", "negotiat", "answer", "spr", "verhandel", "antr", "auftr", "teiln", "das Wort", "unterschr", "rede")  # fmt: skip
_AT = ("work", "sit", "sat", "arbeite", "forscht", "saß", "sass", "tätig")
_FIT = {"over": ("presid",), "for": (*_FOR, *_AT), "of": _AT, "at": _AT, "on": _AT, "to": (), "in": _AT, "from": (), "für": (*_FOR, *_AT), "über": ("präsid",),
    "bei": _AT, "an": _AT, "aus": ("kommt", "kam"), "von": ("kommt", "kam")}  # fmt: skip
_TITLES = {"presid": "president", "präsid": "Vorsitz"}


def read_which(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    text = sight.piece.plain
    bracket = BRACKET.match(text, end)
    past = bracket.end() if bracket else end
    if (chair := _CHAIR.match(text, past)) or (chair := _MAN.match(text, past)):
        owner = owner_from(positions, sight, chair.end())
        if owner and owner.body and not positions.is_of(person, owner.body):
            title = chair.groupdict().get("title") or ""
            title = "chair" if "chair" in title else title.removeprefix("the ")
            span = sight.piece.span(start, owner.end)
            positions.add(person, span, title=title, body=owner.body)
        return
    if (greets := _GREETS.match(text, past)) or (greets := _FIRM.match(text, past)):
        kind = greets.groupdict().get("kind")
        owner = owner_from(positions, sight, greets.end(), unknown=bool(kind))
        direct = owner and not text[greets.end() : owner.start].strip(' “„»«"')
        told = kind or "kind" not in greets.groupdict() or direct
        if (
            owner
            and owner.body
            and told
            and not positions.is_of(person, owner.body)
            and not _GOES_ON.match(text, owner.end)
        ):
            span = sight.piece.span(start, owner.end)
            positions.add(person, span, title="", body=owner.body)
        return
    if not sight.bodies and not sight.countries:
        return
    others = listed_to_the_last(sight, end)
    last = others[-1][1] if others else past
    found = _told(sight, start, last)
    if not found:
        return
    owner, title, stop = found
    for first, _, who in [(start, end, person), *others]:
        if owner.body and positions.is_of(who, owner.body):
            continue
        span = sight.piece.span(min(owner.start, first), stop)
        positions.add(who, span, title=title, **owner.said)


def _told(sight: Sight, start: int, last: int) -> tuple[Owner, str, int] | None:
    """Return the owner, the title, and where the words end that say so."""
    text = sight.piece.plain
    if which := search_before(_WHICH, text, start):
        does = (_DOES if which["english"] else _TUT).match(text, last)
        fits = does and does["verb"].startswith(_FIT[which["english"] or which["german"]])  # fmt: skip
        owner = fits and _owner(sight, which.start(), state=True)
        if owner:
            title = next((t for v, t in _TITLES.items() if does["verb"].startswith(v)), "")  # fmt: skip
            return owner, title, does.end()
    if (
        (top := search_before(_TOP, text, start))
        and (stands := _STANDS.match(text, last))
        and (owner := _owner(sight, top.start()))
    ):
        return owner, "Leitung", stands.end()
    if (
        (behind := _AS.match(text, last))
        and (with_ := search_before(_WITH, text, start))
        and (owner := _owner(sight, with_.start()))
    ):
        title = behind["title"] or behind["titel"] or ("chair" if behind["chair"] else "head")  # fmt: skip
        return owner, title, behind.end()
    return None


def _owner(sight: Sight, at: int, *, state: bool = False) -> Owner | None:
    """Return the body (or the country) whose name ends right before ``at``."""
    if hit := sight.body_ending(at):
        return Owner(*hit)
    if state and (found := sight.country_ending(at)) and not found.is_adjective:
        return Owner(found.start, found.end, country=found.code)
    return None
