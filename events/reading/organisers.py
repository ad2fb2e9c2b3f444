"""Bodies that put a conference on: who organised, hosted, supported it, English and German.

A host is no organiser unless the text says so.
"""

import re

from documents.reading import Piece, tidy
from events.reading.acting import acting, names_from
from events.reading.claims import RoleRead
from events.reading.elsewhere import of_another_edition
from events.reading.names import Named
from people.reading import BodyRead
from people.reading.subjects import UNSURE

# What a conference is called, and what is only a part of one or something beside it.
EVENT = (
    r"(?:assembly|conference|congress|consultation|convention|dialogue|edition|event|forum|gathering|hearing|meeting|summit|symposium|"
    r"\w*[Kk]onferenz|\w*[Kk]ongress(?:es)?|\w*[Ff]orums?|\w*[Gg]ipfels?|\w*[Gg]ipfeltreffens?|\w*[Tt]agung|\w*[Tt]reffens?|\w*[Vv]eranstaltung|"
    r"\w*[Vv]ersammlung|\w*[Ss]ymposiums?|\w*[Dd]ialogs?|Anhörung)"
)
_BESIDE = re.compile(
    r"\b(?:awards?|breakfast|campaigns?|competition|contest|courses?|demonstration|dinner|drafting|exhibition|expo|fair|hackathon|lunch|panels?|"
    r"part(?:y|ies)|petition|reception|round\s*tables?|sessions?|side\s+events?|study|survey|tours?|trainings?|tutorials?|visits?|"
    r"webinars?|workshops?|\w*[Aa]usstellung|\w*[Ee]mpfang|\w*[Ww]ettbewerb|Podium\w*|Panels?|Rundgang|Sitzung|Umfrage|\w*[Ww]orkshops?)\b"
)
_SUBJECT = re.compile(
    rf"\b(?:(?i:{EVENT})\b|(?:It|it|Es|which|that|Sie)\b|[A-Z][\w-]*[A-Z][\w-]*|[A-Z]\w+\s+(?:Conference|Forum|Summit|Meeting))"
)
_WITH = {
    "co-organiser": r"(?:together|jointly|along)\s+with|in\s+(?:co-?operation|collaboration|conjunction)\s+with|(?:gemeinsam|zusammen)\s+mit|"
    r"in\s+(?:Zusammenarbeit|Kooperation|Abstimmung)\s+mit",
    "partner": r"in\s+partnership\s+with|under\s+the\s+(?:auspices|aegis|patronage)\s+of|in\s+(?:Partnerschaft|Verbindung)\s+mit|"
    r"unter\s+(?:der\s+)?(?:Schirmherrschaft|Ägide|dem\s+Dach)\s+(?:von|des|der)",
    "sponsor": r"with\s+(?:the\s+)?(?:financial\s+|kind\s+|generous\s+)?(?:support|help|backing)\s+(?:of|from)|(?:mit|dank)\s+(?:der\s+)?"
    r"(?:finanzieller\s+)?(?:Unterstützung|Förderung)\s+(?:von|des|der|durch)",
}
_BY = r"(?:\s+(?:[\w-]+\s+){0,2}?(?:by|von|vom|durch)\s+|\s+(?:by|von|vom|durch)\s+)"
# "organised by", "veranstaltet vom": the names follow. The first that fits a place counts.
_PASSIVE = tuple(
    (role, re.compile(rf"\b(?:{words}){_BY}", re.IGNORECASE))
    for role, words in (
        (
            "co-organiser",
            r"jointly\s+(?:organi[sz]ed|convened|run|hosted|held|staged)|co-?\s?(?:organi[sz]ed|convened)|gemeinsam\s+(?:organisiert|veranstaltet|ausgerichtet)",
        ),
        (
            "organiser",
            r"organi[sz]ed|convened|arranged|convoked|called|staged|run|put\s+on|prepared|initiated|invited|veranstaltet|organisiert|ausgerichtet|"
            r"einberufen|durchgeführt|vorbereitet|initiiert",
        ),
        ("host", r"(?:co-)?hosted|beherbergt"),
        (
            "sponsor",
            r"(?:co-)?sponsored|supported|funded|financed|gefördert|unterstützt|gesponsert|finanziert",
        ),
    )
)
# "the Agency organised the forum": the object must be a conference.
_ACTIVE = tuple(
    (role, re.compile(rf"(?<![\w-])(?:{words})(?=\s)", re.IGNORECASE))
    for role, words in (
        ("co-organiser", r"co-organi[sz]e[sd]|jointly\s+organi[sz]ed"),
        (
            "organiser",
            r"organi[sz]e[sd]|convene[sd]|convoked|staged|prepared|veranstaltete[n]?|veranstaltet|organisierte[n]?|richtete[n]?|berief(?:en)?|"
            r"vorbereitet|organisiert|ausgerichtet|einberufen|eingeladen",
        ),
        ("host", r"(?:co-)?hosts?|(?:co-)?hosted|(?:is|was)\s+hosting|beherbergte"),
    )
)
_OBJECT = re.compile(
    rf"\s+(?:the|this|an?|its|their|his|her|den|das|die|der|dem|zum|zur|ein|eine|einen)\s+(?:[\w'’./&-]+\s+){{0,6}}?(?:\([^()]{{2,20}}\)\s*)?(?P<event>{EVENT}|[A-Z]+[\w-]*[A-Z]+[\w-]*|it)\b",
    re.IGNORECASE,
)
# "the local hosts were the Agency and the Trust", "Gastgeberin der Tagung war die Agentur"
_NOUN_IS = re.compile(
    r"\b(?:(?P<host>(?:co-)?hosts?|host\s+(?:country|organi[sz]ation|institution)|Gastgeber(?:in|innen)?)|(?P<org>(?:main\s+|principal\s+)?organi[sz]ers?|conveners?|convenors?|"
    r"Veranstalter(?:in|innen)?|Ausrichter(?:in|innen)?|Organisator(?:in|en|innen)?)|(?P<partner>partners?|Partner)|(?P<sponsor>sponsors?|Sponsor(?:en)?|Förderer))"
    r"(?:\s+(?:of|for|der|des|dieser|dieses|von)\s+(?:[\w'’./&-]+\s+){0,6}?(?:[\w.-]+))?\s+(?:is|are|was|were|war|waren|ist|sind)\s+",
    re.IGNORECASE,
)
# "the Agency was the host", "das Ministerium war Gastgeber", "with the Agency as host"
_IS_NOUN = re.compile(
    r"\s+(?:(?:is|are|was|were|acted\s+as|served\s+as|war|waren|ist|sind|fungierte[n]?\s+als|as|als|in\s+the\s+role\s+of)\s+)"
    r"(?:(?:the|its|an?|one\s+of\s+the|local|official|joint|main|principal|der|die|ein|eine|lokaler?)\s+){0,3}"
    r"(?:(?P<host>(?:co-)?hosts?|host\s+(?:country|organi[sz]ation|institution)|Gastgeber(?:in|innen)?)|(?P<org>organi[sz]ers?|conveners?|convenors?|"
    r"Veranstalter(?:in|innen)?|Ausrichter(?:in|innen)?|Organisator(?:in|en|innen)?)|(?P<partner>partners?)|(?P<sponsor>sponsors?|Sponsor(?:en)?))\b",
    re.IGNORECASE,
)
# "its host, the Agency," and "the organisers, Acme and Bolt,"
_NOUN_COMMA = re.compile(
    r"\b(?:the|its|their|der|die|das|vom)\s+(?:(?P<host>(?:local\s+)?(?:co-)?hosts?|Gastgeber(?:in)?)|(?P<org>organi[sz]ers?|Veranstalter(?:in)?|Ausrichter(?:in)?)),\s+",
    re.IGNORECASE,
)
# "the Agency held its 5th meeting": whose own meeting it is.
_OWN = re.compile(
    rf"\s+(?:(?:has|have|had)\s+)?(?:held|holds|opened|convened|concluded|ended|wrapped\s+up|cancell?ed|postponed|hielt|eröffnete|beendete)\s+(?:its|their|ihre[nrsm]?|seine[nrsm]?)\s+"
    rf"(?:[\w'’./-]+\s+){{0,5}}?{EVENT}\b|"
    rf"\s+(?:met|gathered|assembled|convened|tagte|traf\s+sich)\s+(?:in\s+[A-Z][\w-]+\s+)?(?:for|zu)\s+(?:its|their|ihre[nrsm]?|seine[nrsm]?)\s+(?:[\w'’./-]+\s+){{0,5}}?(?:{EVENT}|session|Sitzung)\b",
    re.IGNORECASE,
)


def _role_of(match: re.Match) -> str:
    """Return the role that a noun names."""
    for group, role in (
        ("org", "organiser"),
        ("partner", "partner"),
        ("sponsor", "sponsor"),
    ):
        if match.groupdict().get(group):
            return role
    return "host"


class _Roles:
    """The roles of bodies that one sentence gives, each body with the first of one kind."""

    def __init__(self, piece: Piece):
        self.piece = piece
        self.found: dict[tuple[str, int], RoleRead] = {}

    def add(self, role: str, hits: list[Named], start: int, end: int):
        text = self.piece.plain
        for a, b, who in hits:
            if (role == "organiser" and ("co-organiser", id(who)) in self.found) or (
                role,
                id(who),
            ) in self.found:
                continue
            span = self.piece.span(min(start, a), max(end, b))
            self.found[role, id(who)] = RoleRead(
                role,
                who,
                tidy(text[a:b]),
                "",
                (span,),
                role_as_written=tidy(text[start:end]),
            )


def _clause(text: str, at: int) -> int:
    """Return where the clause that ``at`` lies in begins."""
    return (
        max(text.rfind(mark, max(0, at - 300), at) for mark in (";", ":", "–", "—")) + 1
    )


def _of_this(text: str, start: int, at: int) -> bool:
    """Return whether what is organised, named before ``at``, is the conference and not something beside it."""
    before = text[max(start, at - 160) : at]
    if _BESIDE.search(before) or UNSURE.search(before):
        return False
    return not before.strip(" ,") or bool(_SUBJECT.search(before))


def _more(roles: _Roles, named: list[Named], role: str, at: int, stop: int):
    """Read who else is named: 'together with the Trust', 'in partnership with Acme'."""
    for other, form in _ALONG:
        if match := form.search(roles.piece.plain, at, stop):
            joined = role if other == "co-organiser" and role != "organiser" else other
            hits = names_from(roles.piece, named, match.end(), BodyRead)
            roles.add(joined, hits, match.start(), match.end())


_ALONG = tuple(
    (role, re.compile(rf"\b(?:{words})\s+", re.IGNORECASE))
    for role, words in _WITH.items()
)


def _stop(text: str, at: int) -> int:
    """Return where the clause ends that ``at`` lies in."""
    stop = text.find(";", at)
    return min(at + 300, len(text) if stop < 0 else stop)


def _passive(roles: _Roles, named: list[Named]):
    text, taken = roles.piece.plain, set()
    for role, form in _PASSIVE:
        for match in form.finditer(text):
            if match.end() in taken:
                continue
            taken.add(match.end())
            start, stop = _clause(text, match.start()), _stop(text, match.end())
            if of_another_edition(text, start, stop) or not _of_this(
                text, start, match.start()
            ):
                continue
            hits = names_from(roles.piece, named, match.end(), BodyRead)
            if hits:
                roles.add(role, hits, match.start(), match.end())
                _more(roles, named, role, match.end(), stop)


def _active(roles: _Roles, named: list[Named]):
    text = roles.piece.plain
    for role, form in _ACTIVE:
        for match in form.finditer(text):
            start, stop = _clause(text, match.start()), _stop(text, match.end())
            if of_another_edition(text, start, stop):
                continue
            # German: the object before the verb, which stands at the end: "die den Gipfel vorbereitet hatte".
            event = _OBJECT.match(text, match.end())
            hits = acting(roles.piece, named, start, match.start(), BodyRead)
            if event and hits and not _BESIDE.search(event.group()):
                roles.add(role, hits, match.start(), event.end())
                _more(roles, named, role, event.end(), stop)


def _by_noun(roles: _Roles, named: list[Named]):
    text = roles.piece.plain
    for form in (_NOUN_IS, _NOUN_COMMA):
        for match in form.finditer(text):
            start, stop = _clause(text, match.start()), _stop(text, match.end())
            if of_another_edition(text, start, stop) or _BESIDE.search(match.group()):
                continue
            hits = names_from(roles.piece, named, match.end(), BodyRead)
            roles.add(_role_of(match), hits, match.start(), match.end())
            if hits:
                _more(roles, named, _role_of(match), match.end(), stop)
    for _, end, who in named:
        if not isinstance(who, BodyRead):
            continue
        at = end + (1 if text[end : end + 1] == ")" else 0)
        start = _clause(text, at)
        if match := _IS_NOUN.match(text, at):
            stop = _stop(text, match.end())
            if of_another_edition(text, start, stop) or UNSURE.search(
                text, start, match.end()
            ):
                continue
            hits = _ending(roles.piece, named, end)
            roles.add(_role_of(match), hits, hits[0][0], match.end())
            _more(roles, named, _role_of(match), match.end(), stop)
        elif (match := _OWN.match(text, at)) and not of_another_edition(
            text, start, _stop(text, at)
        ):
            roles.add(
                "organiser",
                [hit for hit in named if hit[1] == end and hit[2] is who],
                at,
                match.end(),
            )


def _ending(piece: Piece, named: list[Named], end: int) -> list[Named]:
    """Return the names of a list that ends at ``end``: 'Acme and Bolt were the hosts'."""
    last = next(i for i, hit in enumerate(named) if hit[1] == end)
    for first in range(max(0, last - 6), last + 1):
        run = names_from(piece, named[first : last + 1], named[first][0], BodyRead)
        if run and run[-1][1] == end:
            return run
    return [named[last]]


def read_organisers(piece: Piece, named: list[Named]) -> list[RoleRead]:
    """Return which bodies, as a sentence says, organised, hosted or supported the conference."""
    roles = _Roles(piece)
    _passive(roles, named)
    _active(roles, named)
    _by_noun(roles, named)
    return list(roles.found.values())
