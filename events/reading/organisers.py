"""Bodies that put a conference on: who organised, hosted, supported it, English and German.

A host is no organiser unless the text says so.
"""

import re
from bisect import bisect_left

from documents.reading import Piece, tidy
from documents.reading.quotes import find_quotes
from documents.reading.sought import Forms, Readers, sought
from events.reading.acting import acting, names_from, past_what_hangs_on
from events.reading.claims import RoleRead
from events.reading.elsewhere import of_another_edition
from events.reading.names import Named
from events.reading.organiser_clauses import CLAUSES, told_in_clauses
from events.reading.organiser_forms import (
    ACTIVE,
    ALONG,
    BEHIND,
    BESIDE,
    EVENT,
    GERMAN_BETWEEN,
    GERMAN_BY,
    GERMAN_FIRST,
    GERMAN_LAST,
    INVITED,
    INVITED_THERE,
    INVITING,
    INVITING_FIRST,
    IS_NOUN,
    NOUN_BESIDE,
    NOUN_COMMA,
    NOUN_IS,
    OBJECT,
    OTHER_THING,
    PASSIVE,
    SUBJECT,
    TO_EVENT,
)
from people.reading import BodyRead
from people.reading.subjects import UNSURE

# What stands before the body that acts: nothing, an article, a conjunction, the end of a part; not "officials of".
_LEADS = re.compile(
    r"(?:^|[,;:–—(]\s*|\b(?:and|und|when|where|which|that|as|as|wo|wohin|zu\s+dem|zu\s+der|whose|dessen|deren)\s+)\s*(?:(?:the|der|die|das)\s+)?$",
    re.IGNORECASE,
)


_FROM = sought(
    r"\b(?:[Dd]ie|[Dd]er|[Dd]as|[Dd]en|[Dd]em|[Ee]ine[rnm]?)\s+(?:von|vom|durch)\s+"
)


def _role_of(match: re.Match) -> str:
    """Return the role that a noun names."""
    for group, role in (
        ("co", "co-organiser"),
        ("org", "organiser"),
        ("partner", "partner"),
        ("sponsor", "sponsor"),
    ):
        if match.groupdict().get(group):
            return role
    return "host"


# "a study has come to its end after the conference": what stands before is another thing.
_SINCE = re.compile(r"\b(?:after|before|when|while|nachdem|bevor|als)\s+")

# "the Agency organised the meeting with the Trust"
_WITH = re.compile(r"\s+(?:with|mit)\s+")
_OFFICER = re.compile(r"-[A-ZÄÖÜ]")


class _Roles:
    """The roles of bodies that one sentence gives, each body with the first of one kind."""

    def __init__(self, piece: Piece):
        self.piece = piece
        self.found: dict[tuple[str, int], RoleRead] = {}

    def add(self, role: str, hits: list[Named], start: int, end: int):
        text = self.piece.plain
        for a, b, who in hits:
            # "Gastgeber war Acme-Vorstand Anna Bell": not the firm.
            if _OFFICER.match(text, b):
                continue
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


_ITEM = re.compile(r"\s*(?:\d{1,3}[.)]|[-–•*])\s+")  # of a list
_MARKS = re.compile(r"[;:–—]")
# "The conference, Nets: Options for All, was": the title in commas behind the noun.
_TITLED = re.compile(rf"\b(?i:{EVENT}),\s+[“\"„]?[A-Z][^,;:.]{{0,80}}$")
_TITLE_ENDS = re.compile(r"\s[^,;:.]{1,120},\s+(?:[a-z]+\s+){0,4}$")
_NEAR_NOUN = 60  # characters behind a name in which it is told what was organised
LONGEST_CLAUSE = 300  # characters before the words that tell who organised it


def _clause(text: str, at: int) -> int:
    """Return where the clause that ``at`` lies in begins."""
    first = max(0, at - LONGEST_CLAUSE)
    quotes, begin = find_quotes(text), first
    if first == 0 and (item := _ITEM.match(text)):
        begin = item.end()
    for mark in _MARKS.finditer(text, first, at):
        # The colon within “Nets: for all” ends no clause.
        before = bisect_left(quotes, mark.start(), key=lambda quote: quote.start) - 1
        if _TITLE_ENDS.fullmatch(text, mark.end(), at) and _TITLED.search(
            text[max(0, mark.start() - 140) : mark.start()]
        ):
            continue
        if before < 0 or quotes[before].end <= mark.start():
            begin = mark.end()
    return begin


def _of_this(text: str, start: int, at: int) -> bool:
    """Return whether what is organised, named before ``at``, is the conference and not something beside it."""
    first = max(start, at - 160)
    before = text[first:at]
    for quote in find_quotes(
        text
    ):  # a name in quotation marks tells nothing of its kind
        if first <= quote.inner_start and quote.inner_end <= at:
            inside = quote.inner_end - quote.inner_start
            begin = quote.inner_start - first
            before = f"{before[:begin]}{' ' * inside}{before[begin + inside :]}"
    before = _SINCE.split(before)[-1]
    if BESIDE.search(before) or UNSURE.search(before) or OTHER_THING.search(before):
        return False
    return not before.strip(" ,") or bool(SUBJECT.search(before))


def _more(roles: _Roles, named: list[Named], role: str, at: int, stop: int):
    """Read who else is named: 'together with the Trust', 'in partnership with Acme'."""
    for other, form in ALONG:
        if match := form.search(roles.piece.plain, at, stop):
            joined = role if other == "co-organiser" and role != "organiser" else other
            hits = names_from(roles.piece, named, match.end(), BodyRead)
            roles.add(joined, hits, match.start(), match.end())


def _stop(text: str, at: int) -> int:
    """Return where the clause ends that ``at`` lies in."""
    end = min(at + 300, len(text))
    stop = text.find(";", at, end)
    return end if stop < 0 else stop


def _passive(roles: _Roles, named: list[Named]):
    text, taken = roles.piece.plain, set()
    for role, form in PASSIVE.that_may_be_in(text):
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


def _german_passive(roles: _Roles, named: list[Named]):
    """Read 'wurde von der Agentur und dem Verein veranstaltet': the names stand before the verb."""
    text = roles.piece.plain
    for match in GERMAN_BY.finditer(text):
        hits = names_from(roles.piece, named, match.end(), BodyRead)
        if not hits:
            continue
        start, stop = _clause(text, match.start()), _stop(text, match.end())
        for role, form in GERMAN_LAST:
            verb = form.match(text, past_what_hangs_on(text, hits[-1][1], stop))
            if (
                verb
                and not of_another_edition(text, start, stop)
                and _of_this(text, start, match.start())
            ):
                roles.add(role, hits, match.start(), verb.end())


def _german_between(roles: _Roles, named: list[Named]):
    """Read 'die von der Agentur organisierte Tagung': names and verb stand before the conference."""
    text = roles.piece.plain
    for match in _FROM.finditer(text):
        if not (hits := names_from(roles.piece, named, match.end(), BodyRead)):
            continue
        event = GERMAN_BETWEEN.match(text, hits[-1][1])
        if event and not (
            BESIDE.search(event.group())
            or of_another_edition(text, match.start(), event.end())
        ):
            roles.add("organiser", hits, match.start(), event.end())


_GERMAN_ENDINGS = ("te", "ten")


def _active(roles: _Roles, named: list[Named]):
    text = roles.piece.plain
    for role, form in ACTIVE.that_may_be_in(text):
        for match in form.finditer(text):
            start, stop = _clause(text, match.start()), _stop(text, match.end())
            if of_another_edition(text, start, stop):
                continue
            # German: the object before the verb, which stands at the end: "die den Gipfel vorbereitet hatte".
            event = OBJECT.match(text, match.end())
            hits = acting(roles.piece, named, start, match.start(), BodyRead)
            # "Im Mai richtete die Agentur die Tagung in Oslo aus": both behind the verb.
            if not event and match.group().endswith(_GERMAN_ENDINGS):
                hits = names_from(roles.piece, named, match.end() + 1, BodyRead)
                event = hits and OBJECT.match(text, hits[-1][1])
            if event and hits and not BESIDE.search(event.group()):
                roles.add(role, hits, match.start(), event.end())
                if (beside := _WITH.match(text, event.end())) and role == "organiser":
                    others = names_from(roles.piece, named, beside.end(), BodyRead)
                    roles.add("co-organiser", others, match.start(), event.end())
                _more(roles, named, role, event.end(), stop)


_FIRST = Forms((*GERMAN_FIRST, ("host", INVITED)), 1)


def _led_up_to(roles: _Roles, named: list[Named]):
    """Read the German forms in which the verb stands first, and 'at the invitation of'."""
    text = roles.piece.plain
    for role, form in _FIRST.that_may_be_in(text):
        for match in form.finditer(text):
            stop = _stop(text, match.end())
            if of_another_edition(text, match.start(), stop):
                continue
            hits = names_from(roles.piece, named, match.end(), BodyRead)
            roles.add(role, hits, match.start(), match.end())
            if hits:
                _more(roles, named, role, match.end(), stop)


def _by_noun(roles: _Roles, named: list[Named]):
    text = roles.piece.plain
    for form in (NOUN_IS, NOUN_COMMA):
        for match in form.finditer(text):
            start, stop = _clause(text, match.start()), _stop(text, match.end())
            if of_another_edition(text, start, stop) or BESIDE.search(match.group()):
                continue
            hits = names_from(roles.piece, named, match.end(), BodyRead)
            roles.add(_role_of(match), hits, match.start(), match.end())
            if hits:
                _more(roles, named, _role_of(match), match.end(), stop)
    for match in NOUN_BESIDE.finditer(text):
        _beside_noun(roles, named, match)
    is_noun, behind = IS_NOUN.may_be_in(text), BEHIND.that_may_be_in(text)
    if not is_noun and not behind:
        return
    for begin, end, who in named:
        if not isinstance(who, BodyRead):
            continue
        at = end + (1 if text[end : end + 1] == ")" else 0)
        start = _clause(text, at)
        if is_noun and (match := IS_NOUN.match(text, at)):
            stop = _stop(text, match.end())
            if of_another_edition(text, start, stop) or UNSURE.search(
                text, start, match.end()
            ):
                continue
            hits = _ending(roles.piece, named, end)
            roles.add(_role_of(match), hits, hits[0][0], match.end())
            _more(roles, named, _role_of(match), match.end(), stop)
            continue
        hits = [(begin, end, who)]
        for role, form in behind:
            if (match := form.match(text, at)) and not of_another_edition(
                text, start, _stop(text, at)
            ):
                roles.add(role or _role_of(match), hits, hits[0][0], match.end())
                _more(
                    roles, named, role or _role_of(match), match.end(), _stop(text, at)
                )
                break


def _beside_noun(roles: _Roles, named: list[Named], match: re.Match):
    """Read 'der Veranstalter Acme GmbH': of the conference, where no part of it or thing beside it is named near."""
    text = roles.piece.plain
    start, stop = _clause(text, match.start()), _stop(text, match.end())
    hits = names_from(roles.piece, named, match.end(), BodyRead)
    if not hits or hits[0][0] != match.end() or of_another_edition(text, start, stop):
        return
    if not BESIDE.search(text, start, min(stop, hits[-1][1] + _NEAR_NOUN)):
        roles.add("organiser", hits, match.start(), match.end())


def _inviting(roles: _Roles, named: list[Named]):
    """Read who invited to the conference: 'the Agency had invited to Oslo', 'zur Tagung lud die Agentur nach Oslo'."""
    text = roles.piece.plain
    for _, end, who in named if INVITING.may_be_in(text) else ():
        if not isinstance(who, BodyRead):
            continue
        at = end + (1 if text[end : end + 1] == ")" else 0)
        match = INVITING.match(text, at)
        if match and _may_invite(text, _clause(text, at), match.end()):
            hits = _ending(roles.piece, named, end)
            if _LEADS.search(text, max(0, hits[0][0] - 60), hits[0][0]):
                roles.add("organiser", hits, hits[0][0], match.end())
    for match in INVITING_FIRST.finditer(text):
        hits = names_from(roles.piece, named, match.end(), BodyRead)
        if not hits:
            continue
        last = hits[-1][1] + (1 if text[hits[-1][1] : hits[-1][1] + 1] == ")" else 0)
        there = INVITED_THERE.match(text, last)
        to_event = TO_EVENT.search(text, max(0, match.start() - 160), match.start())
        helping = match["verb"].casefold().startswith("ha")
        if (
            (there["verb"] if helping else there["verb"] or there["there"] or to_event)
            and (there["there"] or to_event)
            and _may_invite(text, _clause(text, match.start()), there.end())
        ):
            roles.add("organiser", hits, match.start(), there.end())


def _may_invite(text: str, start: int, end: int) -> bool:
    return not (
        of_another_edition(text, start, end)
        or UNSURE.search(text, start, end)
        or BESIDE.search(text, start, end)
    )


def _in_clauses(roles: _Roles, named: list[Named]):
    text = roles.piece.plain
    for hits, start, end in told_in_clauses(roles.piece, named):
        if not of_another_edition(text, start, end):
            roles.add("organiser", hits, start, end)


def _ending(piece: Piece, named: list[Named], end: int) -> list[Named]:
    """Return the names of a list that ends at ``end``: 'Acme and Bolt were the hosts'."""
    last = next(i for i, hit in enumerate(named) if hit[1] == end)
    for first in range(max(0, last - 6), last + 1):
        run = names_from(piece, named[first : last + 1], named[first][0], BodyRead)
        # The acronym in brackets behind a name is the same body's.
        if run and run[-1][2] is named[last][2]:
            return run
    return [named[last]]


_READERS = Readers(
    (_passive, PASSIVE),
    (_german_passive, GERMAN_BY),
    (_german_between, GERMAN_BETWEEN),
    (_active, ACTIVE),
    (_led_up_to, _FIRST),
    (_by_noun, NOUN_IS, NOUN_COMMA, NOUN_BESIDE, IS_NOUN, BEHIND),
    (_inviting, INVITING, INVITING_FIRST),
    (_in_clauses, CLAUSES),
)


def read_organisers(piece: Piece, named: list[Named]) -> list[RoleRead]:
    """Return which bodies, as a sentence says, organised, hosted or supported the conference."""
    readers = _READERS.of(piece.plain)
    if not readers or not any(isinstance(who, BodyRead) for _, _, who in named):
        return []
    roles = _Roles(piece)
    for read in readers:
        read(roles, named)
    return list(roles.found.values())
