"""How a whole sentence tells positions: who chairs a body, whose successor somebody is, whom they represent."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from documents.places import find_countries
from documents.reading import Piece, outermost, search_before, tidy
from documents.reading.sought import Gate, Readers, sought
from people.reading.bodies import Bodies
from people.reading.meant_bodies import called_by_kind
from people.reading.persons import PersonRead
from people.reading.position_around import MAY_BE_AROUND, read_around
from people.reading.position_asides import read_past_asides
from people.reading.position_before import read_before
from people.reading.position_called import read_called
from people.reading.position_chair import MAY_BE_IN_CHAIR, read_chair
from people.reading.position_clauses import MAY_BE_CLAUSE, read_clauses
from people.reading.position_counterpart import (
    MAY_BE_COUNTERPART,
    read_counterpart,
)
from people.reading.position_for import MAY_ACT_FOR, read_for
from people.reading.position_forms import read_after
from people.reading.position_fronted import MAY_BE_FRONTED, read_fronted
from people.reading.position_german_clauses import (
    MAY_BE_GERMAN_CLAUSE,
    read_german_clauses,
)
from people.reading.position_inverse import IS_NAMED, read_inverse
from people.reading.position_later import read_later
from people.reading.position_layout import read_layout
from people.reading.position_led_up import LIST_OPENS, read_opened_list
from people.reading.position_listed import read_above, read_item
from people.reading.position_meant import find_meant
from people.reading.position_members import MAY_BE_MEMBERS, read_members
from people.reading.position_of_another import MAY_BE_OF_ANOTHER, read_of_another
from people.reading.position_plural import read_plural_before
from people.reading.position_possessed import (
    MAY_BE_POSSESSED,
    read_employers,
    read_possessed,
)
from people.reading.position_pronouns import read_pronouns
from people.reading.position_seat import MAY_BE_SEATED, read_seat
from people.reading.position_sent import MAY_BE_SENT, read_sent
from people.reading.position_shared import LAST_OF_LIST, read_shared
from people.reading.position_states import MAY_BE_OF_STATES, read_states
from people.reading.position_there import MAY_WORK_THERE, read_there
from people.reading.position_understood import MAY_BE_UNDERSTOOD, read_understood
from people.reading.position_verbs import read_verbs
from people.reading.position_which import MAY_BE_WHICH, read_which
from people.reading.position_whose import WHOSE_OFFICE, read_whose
from people.reading.position_within import WITHIN_OPENS, read_within
from people.reading.position_work import MAY_WORK, read_work
from people.reading.positions import PositionRead, Positions, singular
from people.reading.sight import Sight
from people.reading.words import SINCE

_LED_BY = sought(
    r"\b(?P<how>chaired|co-chaired|led|co-led|headed|run|directed|presided\s+over|founded)\s+by\s+(?:[\w\s]{0,40}\s)?$|"
    r"\b(?P<wie>geleitete?[nr]?|geführte?[nr]?|gegründete?[nr]?)\s+von\s+(?:[\w\s]{0,40}\s)?$"
)
# Between a body and "is chaired by": nothing that tells of something else.
_WHICH = re.compile(
    r"(?:(?:['’]s?)?\s+(?:delegation|team|work|secretariat|office|bureau)\s+(?:is|was|has\s+been)\s+)|"
    r"(?:\s*,[^.;:]{3,120},\s+(?:is|was|has\s+been|had\s+been)\s+)|"
    r"\W*(?:\([^()]{2,20}\)\W*)?(?:[^.;:]{0,60}[;.]\s+it\s+)?(?:(?:which|that|who|die|das|der)\s+)?"
    r"(?:(?:is|was|are|were|has|had|been|being|currently|now|jointly|again|also|wird|wurde|ist)\s+)*"
)
_RESIGNED = sought(
    r"\bwho\s+(?:had\s+)?(?:resigned|retired|stepped\s+down|left)\b[^.;]{0,40}?\b(?:in|at the end of)\s+(?P<year>(?:19|20)[0-9]{2})"
)
_SUCCESSOR = sought(
    r"\bsuccessor\s+(?:of|to)\s+(?:the\s+)?(?P<title>(?:co-)?chairs?|chairm[ae]n|presidents?|directors?)\s+$",
    re.IGNORECASE,
)
_REPRESENTING = re.compile(
    r"\s*+,?\s*+(?:who\s+(?:was|is)\s+)?(?:representing|who\s+represented)\s+(?:the\s+)?(?=[A-Z])"
)
_ROLE = re.compile(
    r"\s+(?:had|has|held|played|took)\s+an?\s+(?P<title>(?:[\w-]+\s+){0,3}(?:role|part|hand)\s+in\s+[^,;]{4,160}?)\s*(?=[.,;]*(?:\[\d+\])*[.,;]*\s*$|[,;])"
)
_DECADE = re.compile(
    r"(?P<when>(?:In|During)\s+(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?(?P<decade>(?:19|20)[0-9])0(?:ie)?['’]?s),?\s+"
)
_MARKERS = re.compile(r"\s*\[\d+\]")
_ASIDE = 40  # characters of a sentence that names nobody and nothing
LONGEST_COUNTRY = 100  # characters
LONGEST_LIST = 400  # characters in which all predecessors are named
_LED_TITLES = {
    "chaired": "chair",
    "co-chaired": "co-chair",
    "led": "leader",
    "headed": "head",
    "co-led": "co-leader",
    "run": "head",
    "directed": "head",
    "presided": "president",
    "founded": "founder",
    "geleite": "Leitung",
    "geführt": "Leitung",
    "gegründ": "Gründung",
}


_MAY_BE_TOLD = Gate(_LED_BY, _SUCCESSOR, _ROLE)


def read_sentence(positions: Positions, sight: Sight):
    """Read 'the Y has been chaired by X since 2018', 'X is the successor of the co-chairs A and B', 'X held a role in Z'."""
    text, mentions = sight.piece.plain, sight.people
    resigned = _RESIGNED.search(text)
    for start, end, person in mentions:
        if (led := search_before(_LED_BY, text, start)) and (owner := _led(sight, led)):
            since = SINCE.match(text, end)
            span = sight.piece.span(owner[0], since.end() if since else end)
            positions.add(
                person,
                span,
                title=_LED_TITLES[(led["how"] or led["wie"][:7]).split()[0]],
                body=owner[2],
                since=since["year"] if since else "",
                when=tidy(since.group().strip(" ,")) if since else "",
            )
        if successor := search_before(_SUCCESSOR, text, start):
            _read_predecessors(positions, sight, successor, start, resigned)
        if role := _ROLE.match(text, end):
            _read_role(positions, sight, person, start, role)


def _led(sight: Sight, led: re.Match) -> tuple | None:
    """Return the body that is said to be led: the last one before, where nothing else comes between."""
    before = sight.bodies_within(led.start() - 250, led.start())
    owner = max(before, default=None, key=lambda hit: (hit[1], hit[1] - hit[0]))
    if owner and _WHICH.fullmatch(sight.piece.plain, owner[1], led.start()):
        return owner
    return None


def _read_role(
    positions: Positions, sight: Sight, person: PersonRead, start: int, role: re.Match
):
    """Read 'In the 1980s, X held a vital role in Z': a position of that decade, as far as the sentence dates it."""
    decade = _DECADE.match(sight.piece.plain)
    when = f"{decade['decade']}X" if decade and decade.end() <= start else ""
    positions.add(
        person,
        sight.piece.span(decade.start("when") if when else start, role.end()),
        title=_MARKERS.sub("", role["title"]),
        since=when,
        until=when,
        when=tidy(decade["when"]) if when else "",
    )


def _read_predecessors(
    positions: Positions,
    sight: Sight,
    successor: re.Match,
    first: int,
    resigned: re.Match | None,
):
    mentions = sight.people
    title = singular(successor["title"])
    heir = next((m[2] for m in mentions if m[1] <= successor.start()), None)
    body = (
        positions.body_of(
            heir, "chair" if "chair" in title.casefold() else title.casefold()
        )
        if heir
        else None
    )
    stop = first + LONGEST_LIST
    if resigned:
        stop = min(stop, resigned.start())
    at = bisect_left(mentions, first, key=lambda hit: hit[0])
    until = bisect_right(mentions, stop, key=lambda hit: hit[0])
    for _, end, person in mentions[at:until]:
        if end <= stop:
            doubt = (
                f"The body is the one that {heir.name} is said to chair."
                if body and heir
                else ""
            )
            span = sight.piece.span(
                successor.start("title"), resigned.end() if resigned else end
            )
            positions.add(
                person,
                span,
                title=title,
                body=body,
                until=resigned["year"] if resigned else "",
                when=tidy(resigned.group()) if resigned else "",
                doubt=doubt,
            )


# In this order, each where a sentence holds what it looks for.
_READERS = Readers(
    (read_before,),
    (read_opened_list, LIST_OPENS),
    (read_plural_before, LAST_OF_LIST),
    (read_inverse, IS_NAMED),
    (read_after,),
    (read_verbs,),
    (read_whose, WHOSE_OFFICE),
    (read_sent, MAY_BE_SENT),
    (read_clauses, MAY_BE_CLAUSE),
    (read_german_clauses, MAY_BE_GERMAN_CLAUSE),
    (read_work, MAY_WORK),
    (read_within, WITHIN_OPENS),
    (read_around, MAY_BE_AROUND),
    (read_fronted, MAY_BE_FRONTED),
    (read_which, MAY_BE_WHICH),
    (read_chair, MAY_BE_IN_CHAIR),
    (read_seat, MAY_BE_SEATED),
    (read_counterpart, MAY_BE_COUNTERPART),
    (read_shared, LAST_OF_LIST),
    (read_of_another, MAY_BE_OF_ANOTHER),
    (read_layout,),
    (read_possessed, MAY_BE_POSSESSED),
    (read_for, MAY_ACT_FOR),
    (read_states, MAY_BE_OF_STATES),
    (read_members, MAY_BE_MEMBERS),
    (read_understood, MAY_BE_UNDERSTOOD),
    (read_there, MAY_WORK_THERE),
    (read_past_asides,),
)


# They read what stands before a name, which may be nothing.
_LED_UP_TO = frozenset(
    (
        read_before,
        read_opened_list,
        read_plural_before,
        read_around,
        read_fronted,
        read_shared,
        read_members,
        read_understood,
    )
)


def _read_names(positions: Positions, sight: Sight):
    """Read what stands before and behind each name of a passage."""
    readers = _READERS.of(sight.piece.plain)
    first = sight.word_starts[0]
    for start, end, person in sight.people:
        opens = first >= start
        for read in readers:
            if not (opens and read in _LED_UP_TO):
                read(positions, sight, person, start, end)


def read_positions(sights: Iterable[Sight], bodies: Bodies) -> list[PositionRead]:
    """Return the positions that running text gives to the people of a report."""
    positions, sights = Positions(bodies), list(sights)
    named_so_far = positions.named
    before = named = None  # the passage before, and the last before that names somebody
    above = None  # what stands above the list that is read
    for sight in sights:
        positions.before, positions.sight = before, sight
        for start, end, body in called_by_kind(sight, named_so_far):
            sight.mean(start, end, body)
        if sight.people:
            _read_names(positions, sight)
        if sight.piece.role != "list item":
            above = read_above(positions, sight)
        elif above:
            read_item(positions, sight, above)
        named = (
            before if before is None or before.people else _past_aside(before, named)
        )
        read_later(positions, sight, named)
        read_called(positions, sight, named)
        if sight.people:
            read_pronouns(positions, sight)
            read_employers(positions, sight)
            if _MAY_BE_TOLD.may_be_in(sight.piece.plain):
                read_sentence(positions, sight)
        for person, span, said in positions.shared:
            positions.add(person, span, **said)
        positions.shared.clear()
        for person, span, said in positions.for_both:
            if not positions.of(person):
                positions.add(person, span, **said)
        positions.for_both.clear()
        named_so_far.note(sight)
        before = sight
    positions.sight = None
    for sight in sights:
        sight.forget_meant()
    find_meant(positions, sights)
    for position in positions.all:
        position.spans = outermost(position.spans)
    return positions.all


def _past_aside(before: Sight, named: Sight | None) -> Sight | None:
    """Return the passage before an aside: 'Anna Bell! By video though. The director of the Y spoke.'"""
    is_aside = len(before.piece.plain.strip()) < _ASIDE and not before.bodies
    return named if is_aside else None


def country_represented(piece: Piece, end: int) -> tuple[str, int]:
    """Return (ISO code, where it ends) of the country that somebody whose name ends at ``end`` is said to represent; ('', 0) if none."""
    representing = _REPRESENTING.match(piece.plain, end)
    if representing:
        at = representing.end()
        for country in find_countries(piece.plain[at : at + LONGEST_COUNTRY]):
            if country.start == 0 and not country.is_adjective:
                return country.code, at + country.end
    return "", 0
