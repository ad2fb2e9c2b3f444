"""What people did at a conference: opened, closed, chaired, moderated, spoke, sat on a panel, came, stayed away. English and German."""

import re

from documents.reading import Piece, tidy
from documents.reading.sought import Forms, Gate, sought
from events.reading.acting import acting, names_from
from events.reading.claims import RoleRead
from events.reading.elsewhere import of_another_edition, to_come
from events.reading.names import Named
from events.reading.organiser_forms import EVENT, WORDS
from people.reading import PersonRead
from people.reading.subjects import UNSURE

_THE = r"(?:the|this|an?|its|his|her|their|den|das|die|der|dem|ein|eine|einen)"
# A conference as the object of a verb: "the forum", "it", "an IGF", "the first day".
_CONFERENCE = rf"(?:{_THE}\s+{WORDS}(?:{EVENT}|day|proceedings|ceremony|(?-i:[A-Z]+[a-z]*[A-Z]{{2,}}\w*)|\w*(?:tag|feier))\b(?!\s+(?:room|hall|session))|it\b)"
_SITTING = rf"(?:{_THE}\s+{WORDS}(?:{EVENT}|sessions?|panels?|plenary|debate|discussions?|round\s?table|workshops?|hearing|ceremony|Sitzung|\w*[Pp]anel|Plenum|Runde|Debatte|Diskussion|Podiumsdiskussion|Workshop)\b|it\b)"
_ROUND = r"(?:panels?|podium|round\s?tables?|panel\s+discussions?|roundtables?)"
# Where one is without being there.
REMOTE = re.compile(
    r"\b(?:over|by|via|through|per)\s+(?:an?\s+)?(?:live\s+)?(?:video|Video)(?:-?\s?(?:link|conference|call|schalte|konferenz|stream))?\b(?!\s*(?:message|address))|"
    r"\b(?:remotely|virtually|online|via\s+(?:Zoom|Skype|Webex|Teams|satellite)|from\s+afar|on\s+(?:a\s+)?screen|zugeschaltet|digital\s+dabei|aus\s+der\s+Ferne)\b"
)
_THERE = re.compile(
    r"\b(?:in\s+person|on\s+(?:the\s+)?stage|on\s+the\s+spot|on[\s-]site|on\s+the\s+podium|persönlich|vor\s+Ort|auf\s+(?:der\s+)?(?:Bühne|dem\s+Podium))\b"
)


def _form(words: str) -> re.Pattern:
    return sought(rf"(?<![\w-])(?:{words})", re.IGNORECASE)


# (role, presence, form): the people who act stand before the verb.
_ACTIVE = Forms(
    (
        (role, presence, _form(words))
        for role, presence, words in (
            (
                "opening speech",
                "in person",
                rf"(?:(?:formally|officially|solemnly)\s+)?(?:opened|opens|inaugurated|inaugurates|kicked\s+off)\s+(?:up\s+)?{_CONFERENCE}|"
                rf"declared\s+{_CONFERENCE}\s+open|(?:eröffnete[n]?|eröffnet)\s+{_CONFERENCE}",
            ),
            (
                "closing speech",
                "in person",
                rf"(?:(?:formally|officially)\s+)?(?:closed|closes|wrapped\s+up|brought\s+to\s+a\s+close)\s+{_CONFERENCE}|(?:beendete[n]?|schloss(?:en)?)\s+{_CONFERENCE}",
            ),
            (
                "chair",
                "",
                rf"(?:co-)?chaired\s+{_SITTING}|presided\s+over\s+{_SITTING}|took\s+the\s+chair|was\s+in\s+the\s+chair|"
                rf"leitete[n]?\s+{_SITTING}|führte[n]?\s+(?:bei\s+[^,;.]{{2,40}}\s+)?den\s+Vorsitz|hatte[n]?\s+den\s+Vorsitz(?:\s+inne)?",
            ),
            (
                "moderator",
                "",
                rf"(?:co-)?moderated\s+(?:{_SITTING})|facilitated\s+{_SITTING}|acted\s+as\s+moderators?|was\s+the\s+moderator|moderierte[n]?\s+{_SITTING}",
            ),
            (
                "panellist",
                "in person",
                rf"(?:sat|were|was|spoke|appeared)\s+on\s+(?:the|a|an|one|another)\s+{WORDS}{_ROUND}|(?:saß(?:en)?|sass(?:en)?|diskutierte[n]?)\s+auf\s+dem\s+{WORDS}Podium",
            ),
            (
                "panellist",
                "",
                rf"(?:took\s+part|participated)\s+in\s+(?:the|a|an|one|another)\s+{WORDS}{_ROUND}|joined\s+(?:the|a|an)\s+{WORDS}{_ROUND}|"
                r"(?:were|was)\s+(?:the|one\s+of\s+the|among\s+the)\s+panell?ists?",
            ),
            (
                "speaker",
                "",
                rf"addressed\s+{_CONFERENCE}|spoke\s+(?:(?:also|briefly|first|next|last)\s+)?(?:at|before|during|to|in)\s+{_CONFERENCE}|took\s+the\s+floor|"
                rf"sprach(?:en)?\s+(?:[\w-]+\s+){{0,3}}?(?:auf|bei|vor|zur)\s+{_CONFERENCE}|ergriff(?:en)?\s+das\s+Wort|"
                rf"presented\s+(?:a|an|the|her|his|their)\s+{WORDS}(?:paper|study|findings|report|draft)\s+(?:at|to|before)\s+{_CONFERENCE}",
            ),
            (
                "speaker",
                "remote",
                r"(?:spoke|speaks)\s+(?:[\w\s]{0,60}?\s)?(?:over|by|via)\s+(?:an?\s+)?video[\s-]?(?:link|conference)?\b|"
                r"(?:was|were|wurde|wurden|war|waren)\s+(?:per|über)\s+Video(?:konferenz|schalte|link)?\s+zugeschaltet|"
                r"(?:schaltete[n]?)\s+sich\s+(?:[\w]+\s+){0,3}?(?:zu|dazu|ein)\b|hatte[n]?\s+sich\s+(?:per\s+Video\s+)?zugeschaltet",
            ),
            (
                "participant",
                "remote",
                rf"(?:joined|attended|participated|took\s+part|followed|connected)\s+(?:in\s+)?(?:{_CONFERENCE}\s+)?(?:remotely|online|virtually|from\s+afar|(?:over|by|via)\s+(?:an?\s+)?(?:video|Zoom|Skype|Webex)\b)",
            ),
            (
                "participant",
                "in person",
                rf"(?:travelled|flew|came|had\s+come|made\s+the\s+journey)\s+(?:all\s+the\s+way\s+)?to\s+{_CONFERENCE}|"
                rf"(?:reiste[n]?|kam(?:en)?)\s+(?:eigens\s+|selbst\s+)?(?:zum|zur|zu)\s+{WORDS}{EVENT}\b",
            ),
            (
                "participant",
                "",
                rf"(?:attended|attends)\s+{_CONFERENCE}|(?:took\s+part|participated)\s+in\s+{_CONFERENCE}|nahm(?:en)?\s+(?:[\w]+\s+){{0,2}}?(?:an|am)\s+(?:der\s+|dem\s+)?{WORDS}{EVENT}\s+teil\b",
            ),
            (
                "participant",
                "absent",
                r"(?:could|did)\s+not\s+(?:come|attend|make\s+it|take\s+part|travel|be\s+there)\b|(?:was|were)\s+(?:absent|missing|not\s+there|unable\s+to\s+(?:come|attend|travel))\b|"
                r"stayed\s+(?:away|at\s+home)\b|sent\s+(?:his|her|their)?\s*(?:apologies|regrets)\b|(?:had\s+)?cancell?ed\s+(?:his|her|their)\s+(?:attendance|trip|appearance|visit)\b|"
                r"fehlte[n]?\b|blieb(?:en)?\s+(?:[\w]+\s+){0,3}?fern\b|sagte[n]?\s+(?:kurzfristig\s+|seine\s+Teilnahme\s+|ihre\s+Teilnahme\s+)?ab\b|"
                r"konnte[n]?\s+nicht\s+(?:kommen|teilnehmen|anreisen|dabei\s+sein)\b|ließ(?:en)?\s+sich\s+(?:entschuldigen|vertreten)\b|(?:war|waren)\s+(?:verhindert|abwesend)\b|"
                r"nahm(?:en)?\s+(?:[\w]+\s+){0,5}?nicht\s+teil\b|reiste[n]?\s+nicht\s+an\b",
            ),
        )
    ),
    2,
)
# The people stand behind: "opened by", "In the chair was", "Eröffnet wurde sie von".
_LED_UP_TO = Forms(
    (
        (role, presence, _form(words))
        for role, presence, words in (
            (
                "opening speech",
                "in person",
                r"(?:opened|inaugurated|kicked\s+off)\s+(?:[\w]+\s+)?by\s+|eröffnet\s+(?:von|vom|durch)\s+|"
                rf"eröffnet\s+(?:wurde[n]?\s+(?:(?:sie|er|es|{_CONFERENCE})\s+)?(?:[\w]+\s+){{0,3}}?(?:von|vom|durch)|(?:hat|hatte|haben|hatten)\s+(?:(?:sie|ihn|es|{_CONFERENCE})(?:\s+am\s+\w+)?)?)\s+",
            ),
            (
                "closing speech",
                "in person",
                r"(?<!that )(?:was|were|been)\s+closed\s+(?:[\w]+\s+)?by\s+|beschlossen\s+(?:wurde[n]?\s+(?:[\w]+\s+){0,4}?)?(?:von|vom)\s+",
            ),
            (
                "chair",
                "",
                rf"(?:{EVENT}|sessions?|panel|plenary|ceremony|Sitzung),?\s+(?:(?:was|were|which\s+was)\s+)?(?:also\s+)?(?:co-)?chaired\s+by\s+|in\s+the\s+chair\s+(?:was|were|sat)\s+|den\s+Vorsitz\s+(?:hatte|führte|übernahm)[n]?\s+|"
                r"die\s+(?:Leitung|Sitzungsleitung)\s+(?:hatte|lag\s+bei|übernahm)[n]?\s+|geleitet\s+(?:wurde[n]?\s+(?:[\w]+\s+){0,4}?)?(?:von|vom)\s+",
            ),
            (
                "moderator",
                "",
                r"moderated\s+by\s+|(?:the\s+)?moderators?\s+(?:was|were)\s+|moderiert\s+(?:wurde[n]?\s+(?:[\w]+\s+){0,4}?)?(?:von|vom)\s+|durch\s+(?:den\s+Abend|die\s+Sitzung)\s+führte[n]?\s+",
            ),
            (
                "panellist",
                "",
                r"(?:the\s+)?panell?ists\s+(?:included|were|are)\s+|on\s+the\s+(?:panel|podium)\s+(?:sat|were|was)\s+|auf\s+dem\s+Podium\s+(?:saß(?:en)?|sass(?:en)?|diskutierte[n]?)\s+",
            ),
            (
                "speaker",
                "",
                r"(?:among\s+)?(?:the\s+)?speakers\s+(?:included|were|are)\s+|(?:it|conference|forum|meeting|summit|gathering|event)\s+was\s+addressed\s+by\s+|unter\s+den\s+Red(?:nern|nerinnen)\s+(?:war|waren)\s+",
            ),
            (
                "participant",
                "",
                r"among\s+(?:those\s+(?:attending|present|who\s+(?:attended|came|took\s+part))|the\s+(?:participants|attendees|guests))\s+(?:was|were)\s+|also\s+(?:present|attending|in\s+attendance)\s+(?:was|were)\s+|"
                r"attended\s+by\s+|unter\s+den\s+(?:Teilnehmern|Gästen|Anwesenden)\s+(?:war|waren|sah\s+man)\s+|anwesend\s+(?:war|waren)\s+(?:auch\s+)?",
            ),
            (
                "participant",
                "absent",
                r"(?<!nothing )(?<!none )(?:missing|absent)\s+(?:was|were)\s+|es\s+fehlte[n]?\s+",
            ),
            ("host", "in person", r"\bGastgeber(?:in)?\s+(?:war\s+)?(?=[A-ZÄÖÜ])"),
        )
    ),
    2,
)
# German puts the verb before the one who acts: "Am Montag eröffnete Bell die Tagung".
_INVERTED = Forms(
    (
        (
            role,
            presence,
            _form(verb),
            re.compile(rf"\s+(?:[\w]+\s+){{0,4}}?{behind}", re.IGNORECASE)
            if behind
            else None,
        )
        for role, presence, verb, behind in (
            ("opening speech", "in person", r"eröffnete[n]?\s+", _CONFERENCE),
            (
                "closing speech",
                "in person",
                r"(?:beendete[n]?|schloss(?:en)?)\s+",
                _CONFERENCE,
            ),
            ("chair", "", r"leitete[n]?\s+", _SITTING),
            ("moderator", "", r"moderierte[n]?\s+", _SITTING),
            (
                "speaker",
                "",
                r"sprach(?:en)?\s+",
                rf"(?:auf|bei|vor|zur)\s+{_CONFERENCE}",
            ),
            ("participant", "absent", r"fehlte[n]?\s+(?=[A-ZÄÖÜ])", None),
        )
    ),
    2,
)
_ANY_ACT = Gate(_ACTIVE, _LED_UP_TO, _INVERTED)
_PART_END = re.compile(r"[,;]")
_ASKED = re.compile(r"\?\W{0,20}$")
# These deny themselves; elsewhere a "not" takes the role away.
_DENIES = "absent"


class _Roles:
    """The roles of people that one sentence gives, each once; an opening says more than a speech."""

    def __init__(self, piece: Piece):
        self.piece = piece
        self.found: dict[tuple, RoleRead] = {}

    def add(self, role: str, presence: str, hits: list[Named], start: int, end: int):
        text = self.piece.plain
        for a, b, who in hits:
            key = (id(who), role)
            if key in self.found:
                continue
            begin, stop = min(start, a), max(end, b)
            clause = text[begin : min(len(text), stop + 80)].split(";")[0]
            where = presence
            if presence != "absent":
                if REMOTE.search(clause):
                    where = "remote"
                elif _THERE.search(clause):
                    where = "in person"
            self.found[key] = RoleRead(
                role,
                who,
                tidy(text[a:b]),
                where,
                (self.piece.span(begin, stop),),
                role_as_written=tidy(text[start:end]),
            )


def _told(text: str, start: int, end: int, presence: str) -> bool:
    """Return whether words tell what was done at this conference: not wanted, not denied, not of another year."""
    if of_another_edition(text, start, end) or to_come(text, start, end):
        return False
    if presence == _DENIES or not _MAY_BE_UNSURE.may_be_in(text):
        return True
    return not UNSURE.search(text, start, end)


_MAY_BE_UNSURE = Gate(UNSURE)
LONGEST_CLAUSE = 300  # characters before the words that tell what was done


def _clause(text: str, at: int) -> int:
    """Return where the clause that ``at`` lies in begins."""
    first = max(0, at - LONGEST_CLAUSE)
    marks = (text.rfind(mark, first, at) for mark in (";", ":", "–", "—"))
    return max(first - 1, *marks) + 1


def _stop(text: str, at: int) -> int:
    """Return where the part of the sentence ends that tells what was done."""
    stop = _PART_END.search(text, at, min(len(text), at + 120))
    return stop.start() if stop else min(len(text), at + 120)


def read_appearances(piece: Piece, named: list[Named]) -> list[RoleRead]:
    """Return which people, as a sentence says, did what at the conference, or were missing."""
    text, roles = piece.plain, _Roles(piece)
    if (
        not _ANY_ACT.may_be_in(text)
        or not any(isinstance(hit[2], PersonRead) for hit in named)
        or _ASKED.search(text)
    ):
        return []
    for role, presence, form in _ACTIVE.that_may_be_in(text):
        for match in form.finditer(text):
            start = _clause(text, match.start())
            if _told(text, start, _stop(text, match.end()), presence):
                hits = acting(piece, named, start, match.start(), PersonRead)
                roles.add(role, presence, hits, match.start(), match.end())
    for role, presence, form in _LED_UP_TO.that_may_be_in(text):
        for match in form.finditer(text):
            start = _clause(text, match.start())
            if _told(text, start, match.end(), presence) and not of_another_edition(
                text, match.end(), _stop(text, match.end())
            ):
                hits = names_from(piece, named, match.end(), PersonRead)
                roles.add(role, presence, hits, match.start(), match.end())
    for role, presence, form, behind in _INVERTED.that_may_be_in(text):
        for match in form.finditer(text):
            hits = names_from(piece, named, match.end(), PersonRead)
            if not hits or (behind and not behind.match(text, hits[-1][1])):
                continue
            start = _clause(text, match.start())
            if _told(text, start, _stop(text, hits[-1][1]), presence):
                roles.add(role, presence, hits, match.start(), hits[-1][1])
    return list(roles.found.values())
