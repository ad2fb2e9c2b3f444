"""What a clause behind a name tells in English: 'X, who teaches at Y', 'X, in the employ of Y,', 'X … on behalf of Y'."""

import re

from documents.reading import search_before
from documents.reading.sought import Gate, sought
from people.reading.owners import Owner, owner_from
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_does import GOES_ON, read_does
from people.reading.position_stretches import times_of
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import IS, SAYS

_ADVERBS = (
    r"(?:\s+(?:also|now|currently|still|both|once|long|has|had|have|nowadays|then|again|formerly|previously|today|until\s+recently|since\s+\d{4}|for\s+years|"
    r"by\s+day|[a-z]{3,12}ly)){0,3}"
)
_WHO = rf"(?:(?:\s+(?:put|puts|has|had)\s+it)?\s*,\s+(?:and\s+)?(?:(?:the|an?)\s+(?:[\w-]+\s+){{1,2}})?who(?P<is>['’]s)?|\s(?:–|—|--)\s+s?he(?P<be>['’]s)?){_ADVERBS}"
# Work that somebody does, by the words that lead from it to the body where it is done.
_WORK = {
    "at in for with of within on": r"advis(?:es|ed)|chair(?:s|ed)|co-?ordinat(?:es|ed)|covers|deal(?:s|t)|direct(?:s|ed)|edit(?:s|ed)|follow(?:s|ed)|handl(?:es|ed)|"
    r"head(?:s|ed)|lead(?:s)?|led|lectur(?:es|ed)|look(?:s|ed)\s+after|maintain(?:s|ed)|manag(?:es|ed)|overs(?:ees|aw)|practi[sc](?:es|ed)|ran|research(?:es|ed)|runs|"
    r"serv(?:es|ed)|sits|sat|stud(?:ies|ied)|supervis(?:es|ed)|taught|teach(?:es)?|tends|work(?:s|ed)|(?:spent|spends)|(?:holds|held)|(?:is|was|been)\s+(?:responsible|in\s+charge|active|based|busy|employed|engaged)",
    "for": r"act(?:s|ed)|answer(?:s|ed)|blog(?:s|ged)|campaign(?:s|ed)|consult(?:s|ed)|fundraises|lobb(?:ies|ied)|negotiat(?:es|ed)|observ(?:es|ed)|report(?:s|ed)|speak(?:s)?|spoke|watch(?:es|ed)|writ(?:es)|wrote|"
    r"(?:is|was|been)\s+(?:a\s+)?(?:consulting|lobbying|negotiating|speaking|writing)",
    "from": r"com(?:es)|came|hails?|(?:is|was|been)\s+(?:on\s+(?:leave|loan|secondment)|seconded)",
    "by": r"(?:(?:is|was|been|got)\s+)?(?:appointed|delegated|dispatched|employed|hired|lent|nominated|paid|seconded|sent)",
    "to": r"belong(?:s|ed)|moved|went|(?:is|was|been)\s+(?:accredited|attached|seconded)",
}  # fmt: skip
_VERBS = "|".join(
    rf"(?P<{leads.replace(' ', '_')}>{verbs})" for leads, verbs in _WORK.items()
)
_DOES = re.compile(rf"{_WHO}\s+(?:{_VERBS})(?=\s)")
# "X, who was then at Acme", "X, who has been with Acme": not "who was at the talks".
_IS_AT = re.compile(
    rf"{_WHO}\s+(?:(?:is|was|been)\s+(?:(?:then|now|still|long|once|also)\s+)?with|(?:is|was|been)\s+(?:then|now|still|long|once)\s+at)\s+(?:the\s+)?(?=[“\"A-Z])"
)
# "X, day job at Acme", "X earns her living at Acme"
_LIVING = re.compile(
    r"(?:\s*,\s+(?:whose\s+)?day\s+job(?:\s+is)?|(?:\s*,\s+who)?\s+(?:earns|makes)\s+(?:her|his)\s+(?:living|keep|bread|money))\s+(?:at|with)\s+(?:the\s+)?(?=[“\"A-Z])|"
    r"(?:\s*,\s+(?:der|die))?\s+verdiente?\s+(?:ihr|sein)(?:en)?\s+(?:Geld|Brot|Lebensunterhalt)\s+(?:beim|bei(?:\s+der)?|am|im)\s+(?=[“„A-ZÄÖÜ])"
)
# "X leads the programme at Acme": work told by a main clause, in the present.
_RUNS = re.compile(
    r"(?:\s+(?:also|now|still|currently))?\s+(?P<at_in_for_with_of_within_on>(?:co-?ordinates|covers|directs|edits|handles|heads|leads|lectures|looks\s+after|manages|oversees|practi[sc]es|researches|runs|supervises|teaches))(?=\s)"
    r"(?P<for>(?!))?(?P<from>(?!))?(?P<by>(?!))?(?P<to>(?!))?"
)
_DOES_TOO = re.compile(rf"{_ADVERBS}\s+(?:{_VERBS})(?=\s)")
# The second thing that a clause says: "who works at Acme and chairs the Acme Council".
_AND = re.compile(
    r"(?<!both)\s+and(?=(?:\s+(?:also|now|still|then|today|previously|formerly|since|currently)){0,2}\s+[a-z-]{2,14}\s)"
)
_CLAUSE = re.compile(
    r"(?:\s+put\s+it)?\s*,\s+(?:and\s+)?(?:(?:the|an?)\s+(?:[\w-]+\s+){1,2})?who(?=['’\s])"
)
_LONGEST_CLAUSE = 160
# "X, a businessman, who": what stands between.
_BETWEEN = re.compile(r"\s*,\s+(?:an?|the)\s[^,;.:()]{2,70}(?=,\s+who\s)")
_LEAD = re.compile(
    r"\s+(?P<by>at|in|for|with|of|within|on|from|by|to)\s+(?:(?:the|its|their)\s+)?(?=[\w“\"])"
)
_FARTHEST = 90  # characters between the verb and what leads to the body
# An event is held, no office: "who chaired a panel for Acme".
EVENT = re.compile(
    r"\b(?:conference|debate|dinner|event|forum|hearing|meeting|panel|plenary|reception|round|session|talk|track|workshop)s?\b"
)
_NO_TITLE = frozenset("at in for with of within on".split())
# "X, in the employ of Y,", "X, sent by Y,": what stands for "who is".
_APPOSED = re.compile(
    r"\s*(?:,|\s[–—]|\s--)\s+(?P<when>(?:now|then|once|formerly|until\s+(?:recently|lately|\d{4})|since\s+\d{4}|for\s+(?:\w+\s+)?\w+\s+(?:years|months|decades)|still|currently|today)\s+)?"
    r"(?:in\s+the\s+(?:employ|pay|service|chair)\s+of|in\s+charge\s+of|"
    r"(?:in\s+(?:his|her)\s+(?:[\w-]+\s+){1,2}(?:month|term|week|year)s?\s+|the\s+(?!(?:man|men|woman|women|person|people)\b)[\w-]+\s+)?at\s+the\s+(?:helm|head|top)\s+of|on\s+(?:loan|leave|secondment)\s+from|new\s+(?:on|to|at|in)|"
    r"on\s+the\s+(?:board|staff|payroll|council)\s+of|a\s+veteran\s+of|an\s+old\s+hand\s+(?:of|at)|"
    r"(?:sent|employed|seconded|delegated|hired|lent|nominated|paid|appointed|dispatched)\s+by|(?:speaking|acting|working|lobbying|writing)\s+for|"
    r"(?:working|employed|based|teaching)\s+(?:at|with)|representing|formerly\s+(?:of|with|at)|late\s+of|about\s+to\s+(?:leave|join))\s+(?:(?:the|its)\s+)?(?=[\w“\"])"
)
_BY_DAY = re.compile(
    r"\s*,\s+at\s+(?:the\s+)?(?=[A-Z])(?P<name>[^,;.:()]{2,60}?)\s+by\s+day(?=\s*,)"
)
# "wearing Acme's badge, Anna Bell"
_WEARING = sought(
    r"\bwearing\s+(?:the\s+)?(?P<owner>[^,;.:()]{2,60}?)(?:['’]s)?\s+(?:badge|hat|cap|T-shirt)\s*,\s+$"
)
# "X (…) on behalf of the Y": who acts in a sentence acts for it.
_WEARS = sought(
    r"(?<=[\s,])wearing\s+(?:the|his|her|its|an?)\s+(?P<owner>[^,;.:()]{2,60}?)(?:['’]s)?\s+(?:badge|hat|cap|T-shirt)\b"
)
_BEHALF = sought(
    r"\s(?:on\s+behalf\s+of|in\s+the\s+name\s+of|im\s+Namen|namens|im\s+Auftrag|in\s+Vertretung|"
    r"(?:did|does)\s+(?:so|it|this|that|the\s+same|likewise)\s+for|(?:tat|tut)\s+(?:es|das|dies|dasselbe|(?:das|ein)\s+Gleiches?)\s+für)\s+(?:(?:the|das|die|den|des|der|von|its)\s+)*(?=[“\"A-ZÄÖÜ]|[a-zäöü]+\s+[A-ZÄÖÜ])"
)
_STOPS = re.compile(r"[,;:.()–—“”\"]")
_LONGEST_ACT = 150
_BREAKS = re.compile(r"[;:()]|,\s+(?:and|but|while|und|aber)\s|\bthat\b|\bdass\b")
# "X, whom Acme had sent", "X, den Acme geschickt hatte"
_WHOM = re.compile(
    r"\s*,\s+(?:whom|den|die)\s+(?:(?:the|die|der|das)\s+)?(?=[“„\"A-ZÄÖÜ])"
)
_SENT = re.compile(
    r"(?:\s+(?:has|had))?\s+(?:sent|lent|seconded|employs|employed|pays|hired|dispatched|delegated|brought)\b|\s+(?:geschickt|entsandt|abgeordnet|bezahlt|angestellt|delegiert)\s+(?:hat|hatte)\b"
)
MAY_BE_CLAUSE = Gate(
    _SENT, _LIVING, _IS_AT, _DOES, _RUNS, _APPOSED, _BY_DAY, _BEHALF, _WEARING, _WEARS
)


def read_clauses(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read whom somebody works for, as a clause behind the name says."""
    text = sight.piece.plain
    if bracket := BRACKET.match(text, end):
        end = bracket.end()
    if between := _BETWEEN.match(text, end):
        end = between.end()
    if whom := _WHOM.match(text, end):
        owner = owner_from(positions, sight, whom.end())
        sent = owner and owner.body and _SENT.match(text, owner.end)
        if sent and not positions.is_of(person, owner.body):
            span = sight.piece.span(start, sent.end())
            positions.add(person, span, title="", body=owner.body)
    if living := _LIVING.match(text, end):
        owner = owner_from(positions, sight, living.end(), unknown=True)
        if owner and owner.body:
            span = sight.piece.span(start, owner.end)
            positions.add(person, span, title="", body=owner.body)
    if at := _IS_AT.match(text, end):
        owner = owner_from(positions, sight, at.end())
        if owner and _may_own(text, owner) and not positions.is_of(person, owner.body):
            span = sight.piece.span(start, owner.end)
            positions.add(person, span, title="", body=owner.body)
    if does := _DOES.match(text, end) or _RUNS.match(text, end):
        _read_work(positions, sight, person, start, does)
    if clause := _CLAUSE.match(text, end):
        _read_more(positions, sight, person, start, clause.end())
    elif apposed := _APPOSED.match(text, end):
        owner = owner_from(positions, sight, apposed.end(), unknown=True)
        if owner and owner.body and not positions.is_of(person, owner.body):
            when = times_of(apposed["when"] or "")
            span = sight.piece.span(start, owner.end)
            positions.add(person, span, title="", body=owner.body, **when)
    elif by_day := _BY_DAY.match(text, end):
        owner = owner_from(positions, sight, by_day.start("name"), unknown=True)
        if owner and owner.body and owner.end == by_day.end("name"):
            span = sight.piece.span(start, by_day.end())
            positions.add(person, span, title="", body=owner.body)
    _read_behalf(positions, sight, person, start, end)
    _read_badge(positions, sight, person, start, end)


def _read_badge(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read "wearing Acme's badge, X" and "X, in town wearing her Acme badge"."""
    text = sight.piece.plain
    badge = search_before(_WEARING, text, start)
    behind = None if badge else _WEARS.search(text, end, end + 80)
    for worn in (badge, behind):
        if worn and not sight.people_within(*worn.span("owner")):
            owner = owner_from(positions, sight, worn.start("owner"))
            if owner and owner.body and owner.end <= worn.end("owner") + 2:
                first, last = min(start, worn.start()), max(end, worn.end("owner"))
                span = sight.piece.span(first, last)
                positions.add(person, span, title="", body=owner.body)


def read_acts(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read for whom somebody does what the verb right behind a pronoun says: 'she covers cables for the Y'."""
    if does := _DOES_TOO.match(sight.piece.plain, end):
        _read_work(positions, sight, person, start, does)


def _read_work(
    positions: Positions, sight: Sight, person: PersonRead, start: int, does: re.Match
):
    text = sight.piece.plain
    leads = next(k.replace(" ", "_") for k in _WORK if does[k.replace(" ", "_")])
    wanted = leads.split("_")
    at = does.end()
    for lead in _LEAD.finditer(text, at, at + _FARTHEST):
        between = text[at : lead.start()]
        if not _is_plain(between) or sight.people_within(at, lead.start()):
            return
        if lead["by"] not in wanted:
            continue
        owner = owner_from(
            positions, sight, lead.end(), unknown=lead["by"] in ("at", "for", "by", "from") and not _names_what(between)
        )  # fmt: skip
        if owner is None or not _may_own(text, owner):
            continue
        if not positions.is_of(person, owner.body):
            span = sight.piece.span(start, owner.end)
            positions.add(person, span, title="", body=owner.body)
        return


def _read_more(
    positions: Positions, sight: Sight, person: PersonRead, start: int, begin: int
):
    """Read what a clause says behind "and": 'who works at Y and now chairs the Z'."""
    text = sight.piece.plain
    stop = begin + _LONGEST_CLAUSE
    for sign in _STOPS.finditer(text, begin, stop):
        if not any(s <= sign.start() < e for s, e, _ in sight.bodies_within(begin, stop)):  # fmt: skip
            stop = sign.start()
            break
    for joined in _AND.finditer(text, begin, stop):
        read_does(positions, sight, person, start, joined.end())
        if does := _DOES_TOO.match(text, joined.end()):
            _read_work(positions, sight, person, start, does)


def _is_plain(between: str) -> bool:
    """Return whether words between a verb and a body tell of nothing else."""
    if any(sign in between for sign in ',;:.()–—“”"'):
        return False
    words = between.split()
    return len(words) <= 9 and not (
        EVENT.search(between)
        or any(word in IS or word in SAYS or word == "who" for word in words)
    )


def _names_what(between: str) -> bool:
    """Return whether a name stands between: what follows it may be of that."""
    return any(word[0].isupper() for word in between.split())


def _may_own(text: str, owner: Owner) -> bool:
    return bool(owner.body) and not GOES_ON.match(text, owner.end)


def _read_behalf(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read 'X made the case for it on behalf of the Y', where nobody else stands between."""
    text = sight.piece.plain
    behalf = _BEHALF.search(text, end, end + _LONGEST_ACT)
    if not behalf or sight.people_within(end, behalf.start()):
        return
    if _BREAKS.search(text, end, behalf.start()):
        return
    owner = owner_from(positions, sight, behalf.end())
    if owner and (owner.body or owner.country):
        span = sight.piece.span(start, owner.end)
        positions.add(person, span, title="", **owner.said)
