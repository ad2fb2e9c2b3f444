"""What people do at a body, in English: 'X chairs the Y', 'X – she runs Y –', 'X, who will join the Y', 'X is with Y'."""

import re

from people.reading.meant_bodies import BOARDS, kinds_of
from people.reading.owners import Owner, owner_from
from people.reading.persons import PersonRead
from people.reading.positions import Positions
from people.reading.sight import Sight

# What a verb makes of somebody, by how it begins.
_TITLES = {
    "chair": "chair", "co-chair": "co-chair", "head": "head", "lead": "leader", "led": "leader", "run": "head", "ran": "head",
    "direct": "head", "presid": "president", "found": "founder", "co-found": "co-founder", "manage": "manager",
    "represent": "representative", "serve": "member", "sit": "member", "sat": "member", "belong": "member",
    "is on": "member", "was on": "member", "has been on": "member", "stand": "head", "stood": "head", "steer": "leader", "over": "head", "take": "head", "took": "head", "advis": "adviser",
    "coordinat": "coordinator", "co-ordinat": "coordinator", "command": "commander", "start": "founder", "set": "founder", "establish": "founder",
}  # fmt: skip
# "X, the Dane who …", "X, the 32-year-old who …"
_ONE_WHO = r"(?:(?:the|an?)\s+(?:(?!(?:of|in|at|for|and|who)\s)[\w-]+\s+){1,3})?"
_SUBJECT = rf"(?:(?:\s++(?:,\s++)?|,\s++)(?:and\s+)?{_ONE_WHO}who|\s*(?:\s[–—]|\s--?|\()\s*s?he(?=['’\s]))?"
_ADVERBS = (
    r"(?:\s+(?:also|now|currently|still|both|once|long|has|had|have|nowadays|then|again|formerly|previously|today|until\s+recently|"
    r"[a-z]{3,12}ly)){0,3}"
)
_FINITE = (
    r"(?:co-)?chair(?:s|ed)?|head(?:s|ed)?|leads?|led|runs?|ran|direct(?:s|ed)?|presid(?:es?|ed)(?:\s+(?:again|once\s+(?:more|again)))?\s+over|command(?:s|ed)|(?:co-)?founded|started|set\s+up|established|manage[sd]|represent(?:s|ed)?|"
    r"works?\s+(?:for|at|with|in)|worked\s+(?:for|at|with|in)|serve[sd]?\s+(?:on|in|with)|sits?\s+on|sat\s+on|(?:is|was|has\s+been)\s+on(?:\s+the\s+board\s+of)?|steer(?:s|ed)|oversees?|oversaw|"
    r"(?:takes|took|has\s+taken|had\s+taken)\s+over|belong(?:s|ed)?\s+to|joins?|joined|(?:speaks|campaigns|lobbies|acts|answers)\s+for|"
    r"advise[sd]|co-?ordinate[sd]|consult(?:s|ed)\s+(?:for|to)|(?:spent|spends)\s+(?:[\w-]+\s+){1,4}?(?:years?|decades?|months?|time)\s+(?:at|with|in)|"
    r"(?:stands|stood)\s+at\s+the\s+(?:head|helm|top)\s+of"
)
# "has been running the Y", ", presiding over the Y", "with X chairing the Y"
_DOING = r"(?:co-)?chairing|heading|leading|running|directing|presiding\s+over|managing|overseeing|steering|commanding|co-?ordinating"
_BASE = r"(?:co-)?chair|head|lead|run|direct|preside\s+over|manage|represent|join|take\s+over|steer|oversee|serve\s+on|work\s+(?:for|at)"
_DOES = re.compile(
    rf"{_SUBJECT}(?:{_ADVERBS}\s+(?P<verb>{_FINITE})|"
    rf"(?:\s*,)?{_ADVERBS}(?:\s+(?:is|was|been))?(?:\s+(?:now|still|currently|jointly))?\s+(?P<doing>{_DOING})|"
    rf"(?P<will>\s+(?:(?:is|was)\s+(?:soon\s+|now\s+)?to|will|would|shall)(?:\s+(?:soon|now|then))?)\s+(?P<base>{_BASE})|"
    rf"(?P<with>(?:['’]s|\s+(?:is|was))(?:\s+(?:now|still|long|currently))?\s+with))"
    r"\s+(?:(?:both\s+)?the\s+|its\s+)?(?=[“„\"\w])"
)
_WITHIN = re.compile(r"\s+(?:in|at|on)\s+(?:the\s+)?")
# "joined the EU in condemning it" tells of no office.
_JOINED = re.compile(
    r"\s*(?:[.,;:)]|$|(?:in|since|as|after|from|last|this|next)\b(?!\s+\w+ing\b))"
)
_UNKNOWN = re.compile(r"works?|worked|with")
# "who runs Acme", "he founded Acme in 1999": a name that the sentence goes on behind, not with.
_LED = re.compile(r"(?:co-)?(?:chair|found)|head|run|ran|direct|start")
MAY_BE_NAME = re.compile(
    r"[A-Z][\w.&-]+(?:\s[A-Z][\w.&-]+){0,3}(?=\s*(?:[,.;:)–—]|$)|\s(?:and|after|as|before|for|from|in|since|there|until|while|with)\s)"
)
# What makes of "the ICANN" something of it: "the ICANN meeting".
GOES_ON = re.compile(
    r"['’](?!s?\s+(?:board|bureau|cabinet|office|secretariat|staff|team|delegation)\b)|\s+(?:and\s+)?(?:[a-zäöü]*(?:meeting|session|conference|forum|summit|workshop|panel|track|delegation|talks|negotiations|consultation|debate|plenary|process|efforts?|down|campaign|study|report|proposal|position|statement)s?|[A-Z][a-z]+(?:ing|ion|um|op))\b"
)

# "who leads Acme's work on cables": a part of a body, or of what it does.
_LEADS = re.compile(
    r"(?:co-)?chair|head|lead|led|run|ran|direct|manag|overs|steer|co-?ordinat"
)
_PART = re.compile(
    r"['’]s?\s+(?:[\w-]+\s+){0,3}?(?:activities|affairs|arm|branch|bureau|cent(?:re|er)|committee|council|delegation|department|desk|directorate|division|"
    r"group|initiative|lab|laboratory|mission|office|operations|outreach|panel|policy|portfolio|practice|program(?:me)?|project|research|school|secretariat|"
    r"section|taskforce|team|unit|wing|work)s?\b(?!\s+(?:conference|debate|discussion|event|meeting|panel|session|summit|talks|track|workshop)s?\b)"
)


def read_does(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
) -> bool:
    """Read what somebody whose name (or a pronoun for it) ends at ``end`` does at a body; say whether a verb stands there."""
    text = sight.piece.plain
    match = _DOES.match(text, end)
    if not match:
        return False
    verb = " ".join(
        (match["verb"] or match["doing"] or match["base"] or "with").split()
    )
    owner = owner_from(
        positions,
        sight,
        match.end(),
        unknown=_may_be_unknown(verb, text, match.end()),
    )
    if owner and not owner.body and verb.startswith("represent"):
        within = _WITHIN.match(text, owner.end)
        inner = within and owner_from(positions, sight, within.end())
        owner = inner or owner
    if owner is None:
        return True
    if _may_own(text, verb, owner):
        _add(positions, sight, person, start, owner, verb, bool(match["will"]))
    elif (
        owner.body
        and not positions.is_of(person, owner.body)
        and _LEADS.match(verb)
        and (part := _PART.match(text, owner.end))
    ):
        span = sight.piece.span(start, part.end())
        positions.add(person, span, title="", body=owner.body)
    return True


def _may_be_unknown(verb: str, text: str, at: int) -> bool:
    """Return whether what a verb tells of may be a body that is not known so far."""
    if _LED.match(verb):
        return bool(MAY_BE_NAME.match(text, at))
    return bool(_UNKNOWN.match(verb)) and not verb.endswith(" in")


def _add(positions, sight, person, start, owner: Owner, verb: str, will: bool):
    if not owner.body:
        return
    title = next(
        (said for begins, said in _TITLES.items() if verb.startswith(begins)), ""
    )
    when = {"when": "designate"} if will else {}
    span = sight.piece.span(start, owner.end)
    positions.add(person, span, title=title, body=owner.body, **when)


def _may_own(text: str, verb: str, owner: Owner) -> bool:
    # "is on the Acme Council", not "is on Facebook"
    if verb.endswith(" on") and verb[:2] in ("is", "wa", "ha"):
        return bool(owner.body and kinds_of(owner.body) & BOARDS) and not GOES_ON.match(
            text, owner.end
        )
    if GOES_ON.match(text, owner.end):
        return False
    return not verb.startswith("join") or bool(_JOINED.match(text, owner.end))
